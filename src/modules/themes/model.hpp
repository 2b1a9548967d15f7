// SPDX-License-Identifier: EUPL-1.2
// The red thread: themes over stories, tips and statements. A theme: open → merged into another. A link
// ties one thing that was said to a theme and never goes: it ends, and who merged or split it made
// another in its place, so that the words and who gave them stay. A quote: proposed ⇄ released.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "modules/participants/model.hpp"
#include "modules/stories/model.hpp"

namespace klantendag {
struct ThemeRecord;
struct ThemeLinkRecord;
struct QuoteRecord;
using ThemeId = Id<ThemeRecord>;
using ThemeLinkId = Id<ThemeLinkRecord>;
using QuoteId = Id<QuoteRecord>;
}  // namespace klantendag

namespace klantendag::themes {

enum class State { open, merged };
inline constexpr std::array every_state = {State::open, State::merged};

struct Theme {
  ThemeId id{};
  EditionId edition{};
  std::string name{};
  std::string codes{};  // begins of words that point at it, folded, with blanks between
  State state = State::open;
  std::optional<ThemeId> merged_into{};
};

enum class ItemKind { tip, story, statement };
inline constexpr std::array every_item_kind = {ItemKind::tip, ItemKind::story, ItemKind::statement};

struct ItemKey {
  ItemKind kind = ItemKind::tip;
  std::string id{};

  auto operator<=>(ItemKey const&) const = default;
};

// Something that was said on the day.
struct Item {
  ItemKey key{};
  std::string giver{};  // participant; nobody's of a statement
  participants::Role role = participants::Role::client;
  std::int64_t group = 0;
  std::string words{};
};

// Why a link is there, and why it ended.
enum class How { chosen, merged, split };
inline constexpr std::array every_how = {How::chosen, How::merged, How::split};
enum class Ended { no, taken_off, merged, split };
inline constexpr std::array every_ended = {Ended::no, Ended::taken_off, Ended::merged,
                                           Ended::split};

struct Link {
  ThemeLinkId id{};
  ThemeId theme{};
  ItemKey item{};
  std::string giver{};
  How how = How::chosen;
  std::optional<ThemeLinkId> follows{};  // the link that this one stands in for
  Ended ended = Ended::no;
};

enum class QuoteState { proposed, released };
inline constexpr std::array every_quote_state = {QuoteState::proposed, QuoteState::released};

// One sentence of a story without the person in it.
struct Quote {
  QuoteId id{};
  EditionId edition{};
  ThemeId theme{};
  StoryId story{};
  std::string key_subject{};
  QuoteState state = QuoteState::proposed;
  std::string words{};
};

}  // namespace klantendag::themes
