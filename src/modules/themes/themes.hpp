// SPDX-License-Identifier: EUPL-1.2
// The face of the red thread: themes over what was said, quotes without persons, and the one sentence
// that the team writes. Looking needs see_obligations and shows no words; working needs read_stories.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/themes/form.hpp"
#include "modules/themes/model.hpp"
#include "modules/themes/rules.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::themes {

// Errors of all: not_found/themes.not_found; conflict/editions.closed; conflict/themes.merged for a
// theme that is part of another.
[[nodiscard]] Result<Theme> create(Work& work, EditionId edition, NewTheme const& draft);
// The themes that most days have, when there are none yet.
[[nodiscard]] Result<void> begin(Work& work, EditionId edition);
[[nodiscard]] std::vector<std::string> usual_names(Language language);
// Open ones, by their names alone: for who makes a tip of a message. Needs read_messages.
[[nodiscard]] Result<std::vector<Theme>> known(Work& work, EditionId edition);
[[nodiscard]] Result<Theme> change(Work& work, ThemeId id, NewTheme const& draft);

// A person says that this belongs to the theme; there already is fine.
[[nodiscard]] Result<void> link(Work& work, crypto::Keys const& keys, ThemeId theme,
                                ItemKey const& item);
[[nodiscard]] Result<void> take_off(Work& work, ThemeId theme, ThemeLinkId link);
// Every link of `from` gets one in `into`, with the same words and giver. invalid/themes.into_missing.
[[nodiscard]] Result<void> merge(Work& work, ThemeId from, ThemeId into);
// These links go to a new theme. invalid/themes.none_chosen.
[[nodiscard]] Result<Theme> split(Work& work, ThemeId from, NewSplit const& draft);

[[nodiscard]] Result<void> write_thread(Work& work, EditionId edition, std::string_view sentence);

// Only with the client's yes to a quote: conflict/stories.no_quote. invalid/themes.sentence_missing.
[[nodiscard]] Result<Quote> propose_quote(Work& work, crypto::Keys const& keys, ThemeId theme,
                                          NewQuote const& draft);
// A person read it and lets it be seen, or no longer.
[[nodiscard]] Result<Quote> settle_quote(Work& work, QuoteId id, QuoteState state);

struct ThemeLine {
  Theme theme{};
  std::int64_t links = 0;  // to distinct things
  Count people{};
  std::int64_t statements = 0;        // of the plenary, which everybody heard
  std::vector<std::string> quotes{};  // released ones
  std::vector<StoryId> quoted{};      // the stories that they come from
};
struct Thread {
  std::string sentence{};
  std::vector<std::int64_t> groups{};
  std::vector<ThemeLine> themes{};  // open ones, the most links first
};
[[nodiscard]] Result<Thread> thread(Work& work, crypto::Keys const& keys, EditionId edition);

struct Sorted {
  Item item{};
  std::vector<Theme> themes{};
  std::vector<Suggestion> suggestions{};  // of themes it is not in
};
struct Sorting {
  std::vector<Theme> themes{};  // open ones
  std::vector<Sorted> items{};  // what is in no theme first
};
[[nodiscard]] Result<Sorting> sorting(Work& work, crypto::Keys const& keys, EditionId edition);

struct LinkedItem {
  Link link{};
  Item item{};
};
struct Quotable {
  StoryId story{};
  std::string teller{};
  std::vector<Sentence> sentences{};
};
struct Opened {
  Theme theme{};
  std::vector<LinkedItem> items{};
  std::vector<Theme> others{};  // open ones, to merge into
  std::vector<Quote> quotes{};
  std::vector<Quotable> quotable{};  // stories of this theme with the yes to a quote
};
[[nodiscard]] Result<Opened> find(Work& work, crypto::Keys const& keys, ThemeId id);

// Quotes of stories that were withdrawn lose their words.
[[nodiscard]] Result<void> forget_withdrawn(Work& work);

// V15: what a merge or split ended goes on in another theme, with the same giver.
[[nodiscard]] std::vector<audit::Check> checks();
[[nodiscard]] audit::WatchedKind watched_kind();

}  // namespace klantendag::themes
