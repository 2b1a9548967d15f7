// SPDX-License-Identifier: EUPL-1.2
// What people, clients and time want to do with an ask: the event that comes of it, or why not. Nothing
// here changes anything; the event is put in the log, and the fold says what it came to.
#pragma once

#include <span>

#include "core/asks/deadlines.hpp"

namespace klantendag::asks {

// Somebody of the team who can log in.
struct Seat {
  std::string account{};
  Level level = Level::coach;
  std::int64_t holds = 0;  // open asks

  bool operator==(Seat const&) const = default;
};

// Who gets it at this level: somebody of that level, else of a higher one, who has not read it and has
// not had it, with the fewest asks. Empty: there is nobody else, so the team has it.
[[nodiscard]] std::string other_owner(Ask const& ask, Level level, std::span<Seat const> seats);

struct Act {
  Instant at{};
  std::string by{};  // pseudonym
};

// Whoever read it or had it when it was asked again does not get it back, unless nobody else sits at that
// level or above.
[[nodiscard]] bool may_have(Ask const& ask, std::string const& account,
                            std::span<Seat const> seats);

// Errors of all: conflict/asks.ended for an ask that is not open. Of these two: conflict/asks.somebody_else
// for who may not have it, conflict/asks.had_it_before for who gives it to such a colleague; a team lead or
// manager may give it to them all the same, not to themselves.
[[nodiscard]] Result<Event> claim(Ask const& ask, Act const& act, std::span<Seat const> seats);
[[nodiscard]] Result<Event> assign(Ask const& ask, Act const& act, std::string const& to,
                                   std::span<Seat const> seats);
// Nobody may hold what they cannot see to: nothing when somebody else holds it.
[[nodiscard]] std::optional<Event> release(Ask const& ask, Act const& act, std::string_view left);

enum class Called { reached, voicemail, no_answer };
[[nodiscard]] Result<Event> call(Ask const& ask, Act const& act, Called outcome);

// A reply that names the ask. Error conflict/asks.call_needed: who asks to be called is called.
[[nodiscard]] Result<Event> answer(Ask const& ask, Act const& act);

// Dismissed, or proposed when a second person must agree. Errors: invalid/asks.reason_missing;
// conflict/asks.tried_too_little for `unreachable` before three attempts on two parts of a day.
[[nodiscard]] Result<Event> dismiss(Ask const& ask, Act const& act, Reason reason);
// By the second person. Errors: conflict/asks.nothing_proposed, forbidden/asks.same_person.
[[nodiscard]] Result<Event> agree(Ask const& ask, Act const& act);
[[nodiscard]] Result<Event> disagree(Ask const& ask, Act const& act);

// The client writes again about it, while it is open.
[[nodiscard]] Result<Event> repeat(Ask const& ask, Act const& act, std::span<Seat const> seats);
// The client says that it was answered, or that it was not. Errors: conflict/asks.not_answered,
// conflict/asks.too_late.
[[nodiscard]] Result<Event> confirm(Ask const& ask, Act const& act);
[[nodiscard]] Result<Event> ask_again(Ask const& ask, Act const& act, std::span<Seat const> seats,
                                      Policy const& policy);

// Nothing while its deadline has not passed, or when the manager has had it a deadline long.
[[nodiscard]] std::optional<Event> pass_deadline(Ask const& ask, Instant now,
                                                 std::span<Seat const> seats, Policy const& policy);

// A message, and with it a conversation, ends when nothing in it is open. Error
// conflict/asks.still_open {count}.
[[nodiscard]] Result<void> may_close(std::span<Ask const> asks);
// The client waits since the first ask that is open. Nothing: they do not wait.
[[nodiscard]] std::optional<Instant> waiting_since(std::span<Ask const> asks);

}  // namespace klantendag::asks
