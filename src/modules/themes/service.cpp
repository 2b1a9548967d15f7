// SPDX-License-Identifier: EUPL-1.2
// Use cases that change themes: make them, tie things to them, merge and split, the sentence, quotes.
#include <algorithm>

#include "base/text.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/stories/stories.hpp"
#include "modules/themes/inside.hpp"
#include "modules/themes/texts.hpp"

namespace klantendag::themes {
namespace {

using inside::load_to_change;
using inside::note;
using inside::now;

Result<std::vector<Link>> links_of(Work& work, Theme const& theme) {
  ASSIGN_OR_RETURN(auto links, store::links(work.session, theme.edition));
  std::erase_if(links, [&](Link const& one) { return one.theme != theme.id; });
  return links;
}

bool holds(std::vector<Link> const& links, ItemKey const& item) {
  return std::any_of(links.begin(), links.end(), [&](Link const& one) { return one.item == item; });
}

struct Onward {
  How how = How::merged;
  Ended ended = Ended::merged;
};
// Ends the link and makes the one that stands in for it: item and giver stay.
Result<void> move_on(Work& work, Link const& link, ThemeId to, Onward onward) {
  RETURN_IF_ERROR(store::insert(work.session,
                                Link{.id = work.next_id<ThemeLinkRecord>(),
                                     .theme = to,
                                     .item = link.item,
                                     .giver = link.giver,
                                     .how = onward.how,
                                     .follows = link.id},
                                now(work)));
  return store::end(work.session, link.id, onward.ended, work.now);
}

}  // namespace

Result<Theme> create(Work& work, EditionId edition, NewTheme const& draft) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  Theme const theme{.id = work.next_id<ThemeRecord>(),
                    .edition = edition,
                    .name = draft.name,
                    .codes = draft.codes};
  RETURN_IF_ERROR(store::insert(work.session, theme));
  RETURN_IF_ERROR(note(work, theme, "theme.create"));
  return theme;
}

std::vector<std::string> usual_names(Language language) {
  Texts const texts{language};
  std::array const names = {texts.themes_starter_contact(), texts.themes_starter_computer(),
                            texts.themes_starter_waiting(), texts.themes_starter_connected(),
                            texts.themes_starter_letters(), texts.themes_starter_serious(),
                            texts.themes_starter_promises()};
  static_assert(names.size() == starter_codes.size());
  return {names.begin(), names.end()};
}

Result<void> begin(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto const there, store::list(work.session, edition));
  if (!there.empty()) return {};
  auto const names = usual_names(work.language);
  for (std::size_t at = 0; at < names.size(); ++at) {
    RETURN_IF_ERROR(create(work, edition, {names[at], tidy_codes(starter_codes[at])}));
  }
  return {};
}

Result<Theme> change(Work& work, ThemeId id, NewTheme const& draft) {
  ASSIGN_OR_RETURN(auto theme, load_to_change(work, id));
  theme.name = draft.name;
  theme.codes = draft.codes;
  RETURN_IF_ERROR(store::update(work.session, theme));
  RETURN_IF_ERROR(note(work, theme, "theme.change"));
  return theme;
}

Result<void> link(Work& work, crypto::Keys const& keys, ThemeId id, ItemKey const& item) {
  ASSIGN_OR_RETURN(auto const theme, load_to_change(work, id));
  ASSIGN_OR_RETURN(auto const links, links_of(work, theme));
  if (holds(links, item)) return {};
  ASSIGN_OR_RETURN(auto const items, inside::items(work, keys, theme.edition));
  auto const found =
      std::find_if(items.begin(), items.end(), [&](Item const& one) { return one.key == item; });
  if (found == items.end()) return not_found("themes.no_item");
  RETURN_IF_ERROR(store::insert(
      work.session,
      Link{.id = work.next_id<ThemeLinkRecord>(), .theme = id, .item = item, .giver = found->giver},
      now(work)));
  return note(work, theme, "theme.link");
}

Result<void> take_off(Work& work, ThemeId id, ThemeLinkId link) {
  ASSIGN_OR_RETURN(auto const theme, load_to_change(work, id));
  ASSIGN_OR_RETURN(auto const links, links_of(work, theme));
  bool const here =
      std::any_of(links.begin(), links.end(), [&](Link const& one) { return one.id == link; });
  if (!here) return not_found("themes.no_item");
  RETURN_IF_ERROR(store::end(work.session, link, Ended::taken_off, work.now));
  return note(work, theme, "theme.take_off");
}

Result<void> merge(Work& work, ThemeId from_id, ThemeId into_id) {
  ASSIGN_OR_RETURN(auto from, load_to_change(work, from_id));
  ASSIGN_OR_RETURN(auto const into, load_to_change(work, into_id));
  if (from_id == into_id || from.edition != into.edition) {
    return invalid_field("into", "themes.into_missing");
  }
  ASSIGN_OR_RETURN(auto const links, links_of(work, from));
  for (Link const& one : links) {
    RETURN_IF_ERROR(move_on(work, one, into_id, {How::merged, Ended::merged}));
  }
  from.state = State::merged;
  from.merged_into = into_id;
  RETURN_IF_ERROR(store::update(work.session, from));
  RETURN_IF_ERROR(note(work, from, "theme.merge"));
  return note(work, into, "theme.take_in");
}

Result<Theme> split(Work& work, ThemeId from_id, NewSplit const& draft) {
  ASSIGN_OR_RETURN(auto const from, load_to_change(work, from_id));
  ASSIGN_OR_RETURN(auto links, links_of(work, from));
  std::erase_if(links, [&](Link const& one) {
    return std::find(draft.links.begin(), draft.links.end(), one.id) == draft.links.end();
  });
  if (links.empty()) return invalid_field("link", "themes.none_chosen");
  ASSIGN_OR_RETURN(auto const made, create(work, from.edition, {draft.name, {}}));
  for (Link const& one : links) {
    RETURN_IF_ERROR(move_on(work, one, made.id, {How::split, Ended::split}));
  }
  RETURN_IF_ERROR(note(work, from, "theme.split"));
  return made;
}

Result<void> write_thread(Work& work, EditionId edition, std::string_view sentence) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  RETURN_IF_ERROR(store::save_thread(work.session, edition, sentence, now(work)));
  return audit::record(
      work,
      {.action = "thread.write", .kind = "thread", .id = edition.text(), .fields = {"sentence"}});
}

Result<Quote> propose_quote(Work& work, crypto::Keys const& keys, ThemeId id,
                            NewQuote const& draft) {
  ASSIGN_OR_RETURN(auto const theme, load_to_change(work, id));
  ASSIGN_OR_RETURN(auto const opened, stories::find(work, keys, draft.story));
  stories::Story const& story = opened.story;
  if (story.edition != theme.edition) return invalid_field("sentence", "themes.sentence_missing");
  if (story.state == stories::State::withdrawn) return conflict("stories.withdrawn");
  if (story.consents.quote != stories::Answer::yes) return conflict("stories.no_quote");
  ASSIGN_OR_RETURN(auto const known, participants::names_of_the_day(work, keys, theme.edition));
  auto const all = sentences(story.words.told, known);
  auto const found = std::find_if(all.begin(), all.end(),
                                  [&](Sentence const& one) { return one.told == draft.told; });
  if (found == all.end()) return invalid_field("sentence", "themes.sentence_missing");
  Quote const quote{.id = work.next_id<QuoteRecord>(),
                    .edition = theme.edition,
                    .theme = id,
                    .story = story.id,
                    .key_subject = story.key_subject,
                    .words = found->redacted};
  ASSIGN_OR_RETURN(auto const seal,
                   keystore::Seal::to_write(
                       work.session, {keys, crypto::RootKey::story, quote.key_subject}, work.now));
  RETURN_IF_ERROR(store::insert(
      work.session, {quote, seal.close(inside::spot(quote.id), quote.words)}, now(work)));
  RETURN_IF_ERROR(audit::record(work, {.action = "quote.propose",
                                       .kind = "quote",
                                       .id = quote.id.text(),
                                       .state = name_of(quote.state)}));
  return quote;
}

Result<Quote> settle_quote(Work& work, QuoteId id, QuoteState state) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  ASSIGN_OR_RETURN(auto found, store::find_quote(work.session, id));
  if (!found) return not_found("themes.no_quote");
  RETURN_IF_ERROR(editions::find_open(work, found->edition));
  if (found->state == state) return std::move(*found);
  found->state = state;
  RETURN_IF_ERROR(store::change_state(work.session, *found));
  RETURN_IF_ERROR(audit::record(
      work, {.action = "quote.settle", .kind = "quote", .id = id.text(), .state = name_of(state)}));
  return std::move(*found);
}

Result<void> forget_withdrawn(Work& work) {
  ASSIGN_OR_RETURN(auto const gone, stories::no_longer_quoted(work.session));
  for (StoryId const& id : gone) RETURN_IF_ERROR(store::drop_quotes(work.session, id.text()));
  return {};
}

}  // namespace klantendag::themes
