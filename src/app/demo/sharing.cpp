// SPDX-License-Identifier: EUPL-1.2
// What the colleagues take along on the day, where they told it later, and the pack for departments.
#include <array>

#include "app/demo/play.hpp"
#include "modules/council/council.hpp"
#include "modules/sharing/cards.hpp"
#include "modules/sharing/sharing.hpp"
#include "modules/themes/themes.hpp"

namespace klantendag::app::demo {
namespace {

constexpr std::array<std::string_view, 7> taken_along = {
    "Ik bel terug, ook als ik nog geen antwoord heb.",
    "Ik lees een bericht tot het eind voordat ik het sluit.",
    "Ik vraag eerst wat iemand nodig heeft, en vul dan pas een formulier in.",
    "Ik zeg wie ik ben en op welk nummer ik te bereiken ben.",
    "Ik kijk iemand aan en niet alleen mijn scherm.",
    "Ik schrijf brieven in gewone woorden.",
    "Ik bel voordat een betaling te laat komt.",
};

// Parts of sentences of clients who said yes to a quote.
constexpr std::array<std::string_view, 3> quotable = {"vier keer kreeg ik iemand anders",
                                                      "acht dagen te laat", "geen tolk"};

// A sentence with these words, of a story in this theme.
Result<bool> quote(Work& work, Stage& stage, ThemeId theme, std::string_view words) {
  ASSIGN_OR_RETURN(auto const opened, themes::find(work, stage.keys(), theme));
  for (themes::Quotable const& story : opened.quotable) {
    for (themes::Sentence const& sentence : story.sentences) {
      if (sentence.told.find(words) == std::string::npos) continue;
      ASSIGN_OR_RETURN(auto const made, themes::propose_quote(work, stage.keys(), theme,
                                                              {story.story, sentence.told}));
      RETURN_IF_ERROR(themes::settle_quote(work, made.id, themes::QuoteState::released));
      return true;
    }
  }
  return false;
}

Result<void> release_quotes(Work& work, Stage& stage, EditionId edition) {
  ASSIGN_OR_RETURN(auto const thread, themes::thread(work, stage.keys(), edition));
  for (std::string_view const words : quotable) {
    for (themes::ThemeLine const& line : thread.themes) {
      ASSIGN_OR_RETURN(bool const done, quote(work, stage, line.theme.id, words));
      if (done) break;
    }
  }
  return {};
}

}  // namespace

Result<void> play_cards(Stage& stage, EditionId edition, Date day) {
  stage.go_to(day, TimeOfDay{16 * 60 + 10});
  return stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const all, sharing::everybody(work, stage.keys(), edition));
    for (std::size_t at = 0; at < all.size() && at < taken_along.size(); ++at) {
      RETURN_IF_ERROR(
          sharing::note_card(work, stage.keys(), all[at].participant.id, taken_along[at]));
    }
    return {};
  });
}

Result<void> play_quotes(Stage& stage, EditionId edition) {
  return stage.act(stage.cast().organiser,
                   [&](Work& work) { return release_quotes(work, stage, edition); });
}

Result<void> play_sharing(Stage& stage, EditionId edition) {
  return stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    sharing::Means const means{stage.keys(), [](Work& inner, EditionId, Language language) {
                                 return council::about(inner, language);
                               }};
    RETURN_IF_ERROR(sharing::release(work, means, edition, Language::nl));
    ASSIGN_OR_RETURN(auto const all, sharing::everybody(work, stage.keys(), edition));
    for (std::size_t at = 0; at < all.size() && at < 2; ++at) {
      std::string const& unit = all[at].participant.facts.unit;
      sharing::NewTelling const told{unit.empty() ? "Klant en Service" : unit, stage.today(),
                                     at == 0 ? "Wij bellen nu binnen twee dagen terug." : ""};
      RETURN_IF_ERROR(sharing::note_telling(work, stage.keys(), all[at].participant.id, told));
    }
    return {};
  });
}

}  // namespace klantendag::app::demo
