// SPDX-License-Identifier: EUPL-1.2
// Asks beside each other: which of those that a newer reader finds are new, and what becomes of two that
// are one. Neither takes anything away that a client waits for.
#pragma once

#include <span>

#include "core/asks/decisions.hpp"

namespace klantendag::asks {

// Where an ask stands in its message: bytes, half open.
struct Placed {
  Kind kind = Kind::question;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool open = true;
};

// Whether whoever sees to one ask has seen to the other as well: a call answers a question, a letter
// answers no request to be called, and nothing but urgent has the haste of urgent.
[[nodiscard]] bool covers(Kind one, Kind other);

// A message was read again by a newer reader: the numbers of what it found that nobody has seen to and
// nobody waits for yet. What it does not find any more stays. Of a message that a person read whole and
// saw to, nothing is new.
[[nodiscard]] std::vector<std::size_t> found_anew(std::span<Placed const> before,
                                                  std::span<Placed const> found);

// Two open asks of one client that are the same: it goes on as the older one, which goes to somebody
// else unless the younger message lifted it already.
struct Pair {
  Ask const& older;
  Ask const& younger;
  bool lifted = false;
};
struct Merger {
  std::vector<Event> of_older{};
  Event of_younger{};
};
// Errors: conflict/asks.ended; conflict/asks.not_older; conflict/asks.asks_more;
// forbidden/asks.nobody_did when no person does it.
[[nodiscard]] Result<Merger> merge(Pair const& pair, Act const& act, std::span<Seat const> seats);

// Nobody knows any more who asked what. By a person. Errors: conflict/asks.ended, forbidden/asks.nobody_did.
[[nodiscard]] Result<Event> erase(Ask const& ask, Act const& act);

}  // namespace klantendag::asks
