// SPDX-License-Identifier: EUPL-1.2
// Decisions about calls: when may be called, who is called next, when is enough enough, and which
// step may follow which.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/recruitment/model.hpp"

namespace klantendag::recruitment {

[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::optional<State> state_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcome_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Purpose purpose);
[[nodiscard]] std::string_view name_of(Travel travel);
[[nodiscard]] std::optional<Travel> travel_named(std::string_view name);

// Working days, between the hours of the edition.
[[nodiscard]] bool within_hours(Instant at, TimeOfDay from, TimeOfDay until);
// Before noon, until five, after that.
[[nodiscard]] DayPart day_part(Instant at);
[[nodiscard]] std::size_t day_parts(std::span<Attempt const> attempts);
// Tried as often as agreed and in at least two parts of the day.
[[nodiscard]] bool is_exhausted(std::span<Attempt const> attempts, Settings const& settings);

[[nodiscard]] constexpr bool is_open(State state) {
  return state == State::to_call || state == State::call_back;
}
// Who ended like this leaves the seat to the next reserve.
[[nodiscard]] constexpr bool leaves_seat(State state) {
  return !is_open(state) && state != State::accepted && state != State::withdrawn;
}
// Whether the person must have said who they are before this can be the outcome.
[[nodiscard]] bool needs_identity(Outcome outcome);
// The state after an attempt; `attempts` includes it.
[[nodiscard]] State state_after(Outcome outcome, std::span<Attempt const> attempts,
                                Settings const& settings);

// Somebody who could be called now.
struct Candidate {
  Call call{};
  std::optional<Instant> due_at{};  // of an open promise
  std::vector<Attempt> attempts{};  // oldest first
};
// Not whose promise is still to come, who was tried in this part of this day (a promise is tried at
// its moment all the same), or whom somebody else is calling.
[[nodiscard]] bool may_try(Candidate const& candidate, Instant now);
// The order in which to try to claim those: promises that are due, then by rank.
[[nodiscard]] std::vector<CallId> order_of_calling(std::vector<Candidate> const& candidates,
                                                   Instant now);

// Errors at the field: recruitment.choose_moment, recruitment.moment_passed, recruitment.moment_far,
// recruitment.moment_outside {from, until}.
[[nodiscard]] Result<Instant> agree_moment(std::string_view date, std::string_view time,
                                           Settings const& settings, Instant now);

// A lease long enough for a whole conversation.
inline constexpr Duration lease = minutes(30);
inline constexpr std::int64_t most_calls_an_hour = 60;  // security.md 4.5: reads of contact data

inline constexpr std::array<audit::Transition, 19> call_steps = {{
    {"", "to_call"},
    {"to_call", "call_back"},
    {"to_call", "accepted"},
    {"to_call", "declined"},
    {"to_call", "wrong_number"},
    {"to_call", "never_again"},
    {"to_call", "exhausted"},
    {"to_call", "blocked"},
    {"to_call", "withdrawn"},
    {"call_back", "to_call"},
    {"call_back", "accepted"},
    {"call_back", "declined"},
    {"call_back", "wrong_number"},
    {"call_back", "never_again"},
    {"call_back", "exhausted"},
    {"call_back", "blocked"},
    {"call_back", "withdrawn"},
    {"accepted", "cancelled"},
    {"accepted", "withdrawn"},
}};

}  // namespace klantendag::recruitment
