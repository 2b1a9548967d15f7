// SPDX-License-Identifier: EUPL-1.2
// One ask with all that is kept of it: what lists have, its log, and what the record says of it. One
// statement puts them side by side, in order, so that a million asks need no memory.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/asks/asks.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::werkmap {

// A line of the record.
struct TiedStep {
  std::string what{};
  std::string by{};
  Instant at{};
};

struct TiedAsk {
  std::string id{};
  bool is_here = false;
  asks::Ask kept{};
  bool open = false;
  std::int64_t entries = 0;
  Instant due_at{};
  std::string message{};
  std::optional<Instant> message_at{};  // when that came in
  std::string delivery{};
  std::string marked_by{};
  std::vector<asks::Event> log{};
  std::vector<std::string> sources{};
  std::vector<std::string> brought_by{};  // the delivery that a repeat came with
  std::vector<TiedStep> record{};
};

[[nodiscard]] Result<void> each_tied_ask(sql::Session& session,
                                         std::function<void(TiedAsk const&)> const& look);

// Whether lists keep what the log comes to.
[[nodiscard]] bool as_kept(TiedAsk const& one, asks::Ask const& life);
// It begins when its message came in.
[[nodiscard]] bool begins_with_its_message(TiedAsk const& one);
[[nodiscard]] bool came_with_a_delivery(asks::Event const& event);
// A person marked it, or a newer reader found it: no delivery brought it.
[[nodiscard]] bool was_added_later(TiedAsk const& one);
// Each step that somebody made has its line, by the same person, at the same moment, in that order; and no
// line is left. What a client said before visits were noted may stand there by whoever was logged in.
[[nodiscard]] bool is_recorded(TiedAsk const& one, std::optional<Instant> visits_since);

}  // namespace klantendag::werkmap
