// SPDX-License-Identifier: EUPL-1.2
#include "modules/themes/inside.hpp"

#include <map>
#include <set>

#include "modules/day/day.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/stories/stories.hpp"

namespace klantendag::themes::inside {
namespace {

// By id, without words; withdrawn ones are not there.
Result<std::map<StoryId, stories::Story>> stories_of(Work& work, EditionId edition) {
  std::map<StoryId, stories::Story> found;
  RETURN_IF_ERROR(
      stories::each_story(work.session, [&](stories::Story const& story) -> Result<void> {
        bool const there = story.edition == edition && story.state != stories::State::withdrawn;
        if (there) found.emplace(story.id, story);
        return {};
      }));
  return found;
}

}  // namespace

Result<Theme> load(Work& work, ThemeId id) {
  ASSIGN_OR_RETURN(auto found, store::find(work.session, id));
  if (!found) return not_found("themes.not_found");
  return std::move(*found);
}

Result<Theme> load_to_change(Work& work, ThemeId id) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  ASSIGN_OR_RETURN(auto const theme, load(work, id));
  RETURN_IF_ERROR(editions::find_open(work, theme.edition));
  if (theme.state == State::merged) return conflict("themes.merged");
  return theme;
}

Result<void> note(Work& work, Theme const& theme, std::string_view action) {
  return audit::record(work, {.action = action,
                              .kind = "theme",
                              .id = theme.id.text(),
                              .state = themes::name_of(theme.state),
                              .fields = {"links"}});
}

store::When now(Work const& work) {
  return {work.now, audit::pseudonym(work.actor)};
}

Result<std::vector<Item>> items(Work& work, crypto::Keys const& keys, EditionId edition) {
  ASSIGN_OR_RETURN(auto const there, stories_of(work, edition));
  bool const reads = work.actor.permissions.has(Permission::read_stories);
  std::vector<Item> items;
  ASSIGN_OR_RETURN(auto const tips, stories::tips(work, keys, edition));
  for (stories::Tip const& tip : tips) {
    auto const story = there.find(tip.story);
    if (story == there.end() || tip.state == stories::TipState::withdrawn) continue;
    items.push_back({{ItemKind::tip, tip.id.text()},
                     tip.giver.text(),
                     participants::Role::client,
                     story->second.group,
                     tip.words});
  }
  for (auto const& [id, story] : there) {
    if (!story.at_table()) continue;  // its words are those of the tip
    Item item{{ItemKind::story, id.text()},
              story.teller.text(),
              participants::Role::client,
              story.group,
              {}};
    if (reads) {
      ASSIGN_OR_RETURN(auto const opened, stories::find(work, keys, id));
      item.words = opened.story.words.told;
      if (item.words.empty()) continue;
    }
    items.push_back(std::move(item));
  }
  if (!work.actor.permissions.has(Permission::see_groups)) return items;
  ASSIGN_OR_RETURN(auto const statements, day::statements(work, keys, edition));
  for (day::Statement const& one : statements) {
    items.push_back({{ItemKind::statement, one.id.text()}, {}, one.role, one.group, one.words});
  }
  return items;
}

keystore::Spot spot(QuoteId id) {
  return {"theme_quote", "words", id.text()};
}

Result<std::vector<Quote>> quotes(Work& work, crypto::Keys const& keys, EditionId edition) {
  ASSIGN_OR_RETURN(auto const gone, stories::no_longer_quoted(work.session));
  ASSIGN_OR_RETURN(auto stored, store::quotes(work.session, edition));
  std::vector<Quote> found;
  for (store::StoredQuote& one : stored) {
    if (gone.contains(one.quote.story)) continue;  // the client took the yes back
    ASSIGN_OR_RETURN(auto const seal,
                     keystore::Seal::to_read(
                         work.session, {keys, crypto::RootKey::story, one.quote.key_subject}));
    ASSIGN_OR_RETURN(one.quote.words, seal.open(spot(one.quote.id), one.words));
    if (!one.quote.words.empty()) found.push_back(std::move(one.quote));
  }
  return found;
}

}  // namespace klantendag::themes::inside
