// SPDX-License-Identifier: EUPL-1.2
// Looking at themes: the red thread with its evidence, what still has to be sorted, one theme.
#include <algorithm>
#include <map>
#include <set>

#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/stories/stories.hpp"
#include "modules/themes/inside.hpp"
#include "platform/work/as_program.hpp"

namespace klantendag::themes {
namespace {

std::vector<Theme> open_ones(std::vector<Theme> themes) {
  std::erase_if(themes, [](Theme const& one) { return one.state != State::open; });
  return themes;
}

// Whoever told something, each once: the people that a count is about.
std::vector<Teller> tellers_of(std::vector<Item> const& items) {
  std::vector<Teller> tellers;
  std::set<std::string> known;
  for (Item const& item : items) {
    if (item.key.kind != ItemKind::story || !known.insert(item.giver).second) continue;
    tellers.push_back({item.giver, item.group});
  }
  return tellers;
}

std::map<ItemKey, Item> by_key(std::vector<Item> const& items) {
  std::map<ItemKey, Item> found;
  for (Item const& item : items) found.emplace(item.key, item);
  return found;
}

Result<std::optional<StoryId>> story_of(Work& work, crypto::Keys const& keys, ItemKey const& item) {
  if (item.kind == ItemKind::story) return StoryId::parse(item.id);
  auto const tip = TipId::parse(item.id);
  if (item.kind != ItemKind::tip || !tip) return std::optional<StoryId>{};
  ASSIGN_OR_RETURN(auto const found, stories::find_tip(work, keys, *tip));
  return std::optional(found.story);
}

}  // namespace

Result<std::vector<Theme>> known(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::read_messages));
  ASSIGN_OR_RETURN(auto themes, store::list(work.session, edition));
  return open_ones(std::move(themes));
}

Result<Thread> thread(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_obligations));
  RETURN_IF_ERROR(editions::known(work, edition));
  Thread thread;
  ASSIGN_OR_RETURN(thread.sentence, store::thread(work.session, edition));
  // Counts are the same for every reader, whatever else that reader may see; no words come out of it.
  Work program = as_program(work);
  ASSIGN_OR_RETURN(auto const items, inside::items(program, keys, edition));
  ASSIGN_OR_RETURN(auto const links, store::links(work.session, edition));
  ASSIGN_OR_RETURN(auto const quotes, inside::quotes(work, keys, edition));
  ASSIGN_OR_RETURN(auto themes, store::list(work.session, edition));
  auto const there = by_key(items);
  auto tellers = tellers_of(items);
  std::set<std::int64_t> groups;
  for (Teller const& teller : tellers) groups.insert(teller.group);
  thread.groups.assign(groups.begin(), groups.end());
  for (Theme& theme : open_ones(std::move(themes))) {
    ThemeLine line{.theme = std::move(theme)};
    for (Teller& teller : tellers) teller.gave = false;
    std::set<ItemKey> seen;  // after a merge one thing can stand here by two links
    for (Link const& link : links) {
      if (link.theme != line.theme.id || !there.contains(link.item)) continue;
      if (!seen.insert(link.item).second) continue;
      ++line.links;
      if (link.item.kind == ItemKind::statement) ++line.statements;
      for (Teller& teller : tellers) teller.gave = teller.gave || teller.id == link.giver;
    }
    line.people = count(tellers, thread.groups);
    for (Quote const& quote : quotes) {
      bool const shown = quote.theme == line.theme.id && quote.state == QuoteState::released;
      if (!shown) continue;
      line.quotes.push_back(quote.words);
      line.quoted.push_back(quote.story);
    }
    thread.themes.push_back(std::move(line));
  }
  std::stable_sort(
      thread.themes.begin(), thread.themes.end(),
      [](ThemeLine const& one, ThemeLine const& other) { return one.links > other.links; });
  return thread;
}

Result<Sorting> sorting(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  RETURN_IF_ERROR(editions::known(work, edition));
  Sorting sorting;
  ASSIGN_OR_RETURN(auto themes, store::list(work.session, edition));
  sorting.themes = open_ones(std::move(themes));
  ASSIGN_OR_RETURN(auto const items, inside::items(work, keys, edition));
  ASSIGN_OR_RETURN(auto const links, store::links(work.session, edition));
  for (Item const& item : items) {
    Sorted sorted{.item = item};
    std::vector<Theme> others;
    for (Theme const& theme : sorting.themes) {
      bool const in = std::any_of(links.begin(), links.end(), [&](Link const& one) {
        return one.theme == theme.id && one.item == item.key;
      });
      (in ? sorted.themes : others).push_back(theme);
    }
    sorted.suggestions = suggest(item.words, others);
    sorting.items.push_back(std::move(sorted));
  }
  std::stable_sort(sorting.items.begin(), sorting.items.end(),
                   [](Sorted const& one, Sorted const& other) {
                     return one.themes.empty() && !other.themes.empty();
                   });
  return sorting;
}

Result<Opened> find(Work& work, crypto::Keys const& keys, ThemeId id) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  Opened opened;
  ASSIGN_OR_RETURN(opened.theme, inside::load(work, id));
  EditionId const edition = opened.theme.edition;
  ASSIGN_OR_RETURN(auto const items, inside::items(work, keys, edition));
  ASSIGN_OR_RETURN(auto const links, store::links(work.session, edition));
  ASSIGN_OR_RETURN(auto const names, participants::names_of_the_day(work, keys, edition));
  ASSIGN_OR_RETURN(auto themes, store::list(work.session, edition));
  opened.others = open_ones(std::move(themes));
  std::erase_if(opened.others, [&](Theme const& one) { return one.id == id; });
  auto const there = by_key(items);
  std::set<StoryId> told;
  for (Link const& link : links) {
    auto const item = there.find(link.item);
    if (link.theme != id || item == there.end()) continue;
    opened.items.push_back({link, item->second});
    ASSIGN_OR_RETURN(auto const story, story_of(work, keys, link.item));
    if (story) told.insert(*story);
  }
  for (StoryId const story : told) {
    ASSIGN_OR_RETURN(auto const one, stories::find(work, keys, story));
    if (one.story.consents.quote != stories::Answer::yes) continue;
    opened.quotable.push_back({story, one.teller, sentences(one.story.words.told, names)});
  }
  ASSIGN_OR_RETURN(opened.quotes, inside::quotes(work, keys, edition));
  std::erase_if(opened.quotes, [&](Quote const& one) { return one.theme != id; });
  return opened;
}

}  // namespace klantendag::themes
