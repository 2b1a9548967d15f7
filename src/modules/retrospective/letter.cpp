// SPDX-License-Identifier: EUPL-1.2
// The letter to participants says what the published figures say, and nobody's words: what was sent
// cannot be taken back when a client takes words back.
#include <algorithm>

#include "modules/letters/letters.hpp"
#include "modules/retrospective/article.hpp"
#include "modules/retrospective/facts.hpp"
#include "modules/retrospective/retrospective.hpp"

namespace klantendag::retrospective {
namespace {

// A brace would be a field of the letter.
void append_value(std::string& text, std::string_view value) {
  std::copy_if(value.begin(), value.end(), std::back_inserter(text),
               [](char sign) { return sign != '{' && sign != '}'; });
}

class Composer {
 public:
  Composer(Texts const& texts, Facts const& facts) : texts_(texts), facts_(facts) {}

  std::string text() {
    part(texts_.retrospective_letter_dear());
    filled({is_there(texts_.retrospective_draft_opening_dated())
                ? texts_.retrospective_draft_opening_dated()
                : texts_.retrospective_draft_opening(),
            texts_.retrospective_draft_told()});
    filled({texts_.retrospective_draft_people(), texts_.retrospective_draft_council(),
            texts_.retrospective_draft_groups()});
    filled(
        {texts_.retrospective_draft_mark_clients(), texts_.retrospective_draft_mark_employees()});
    filled({texts_.retrospective_draft_tips(), texts_.retrospective_draft_tips_states()});
    part(texts_.retrospective_letter_more());
    part(texts_.retrospective_draft_thanks());
    part(texts_.retrospective_letter_end());
    text_.append("\n").append(texts_.retrospective_letter_from());
    return std::move(text_);
  }

 private:
  [[nodiscard]] bool is_there(std::string_view sentence) const {
    auto const places = places_in(sentence);
    return std::all_of(places.begin(), places.end(),
                       [this](std::string const& name) { return facts_.find(name) != nullptr; });
  }

  void part(std::string_view words) { text_.append(text_.empty() ? "" : "\n\n").append(words); }

  // The sentences of which all figures were published.
  void filled(std::initializer_list<std::string_view> sentences) {
    std::string words;
    for (std::string_view sentence : sentences) {
      if (!is_there(sentence)) continue;
      if (!words.empty()) words += ' ';
      for (std::string const& name : places_in(sentence)) {
        std::string const place = "{" + name + "}";
        std::size_t const at = sentence.find(place);
        words += sentence.substr(0, at);
        append_value(words, facts_.find(name)->value);
        sentence.remove_prefix(at + place.size());
      }
      words += sentence;
    }
    if (!words.empty()) part(words);
  }

  Texts const& texts_;
  Facts const& facts_;
  std::string text_{};
};

}  // namespace

Result<void> write_letters(Work& work, EditionId edition) {
  bool any = false;
  for (Language const language : {Language::nl, Language::en}) {
    ASSIGN_OR_RETURN(auto const publication, published(work, edition, language));
    if (!publication) continue;
    ASSIGN_OR_RETURN(auto const facts, read_facts(publication->facts));
    Texts const texts{language};
    RETURN_IF_ERROR(
        letters::change_wording(work, edition,
                                {.kind = letters::Kind::retrospective,
                                 .language = language,
                                 .subject = std::string(texts.retrospective_letter_subject()),
                                 .text = Composer(texts, facts).text()}));
    any = true;
  }
  if (!any) return not_found("retrospective.not_published");
  return {};
}

}  // namespace klantendag::retrospective
