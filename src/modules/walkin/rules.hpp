// SPDX-License-Identifier: EUPL-1.2
// Decisions about the walk-in: on which days it is, what may change, and what may be counted aloud of
// what people came with.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/walkin/model.hpp"

namespace klantendag::walkin {

[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::string_view name_of(SessionState state);
[[nodiscard]] std::string_view name_of(Reason reason);
[[nodiscard]] std::string_view name_of(Theme theme);
[[nodiscard]] std::string_view name_of(Outcome outcome);
[[nodiscard]] std::string_view name_of(Referred to);
[[nodiscard]] std::string_view name_of(HelperState state);

[[nodiscard]] bool is_session_day(Series const& series, Date day);
// Days of it from `from` on, at most so many, none after `until`.
[[nodiscard]] std::vector<Date> session_days(Series const& series, Date from, Date until,
                                             std::size_t most);
[[nodiscard]] std::optional<Date> next_session(Series const& series, Date today);

struct Plan {
  std::string office{};
  std::string place{};
  Date first_on{};
  TimeOfDay begins_at{};
  TimeOfDay ends_at{};

  bool operator==(Plan const&) const = default;
};
// Errors: invalid/walkin.ends_early (field ends_at), walkin.first_holiday (field first_on).
[[nodiscard]] Result<Series> planned(Series series, Plan const& plan);
// The same for one that has begun: its day stays. conflict/walkin.begun (field first_on),
// conflict/walkin.stopped.
enum class Begun { no, yes };
[[nodiscard]] Result<Series> changed(Series series, Plan const& plan, Begun begun);
// Error invalid/walkin.last_early (field last_on) before its first day or a day that was held.
[[nodiscard]] Result<Series> stopped(Series series, Date last_on, std::optional<Date> last_held);

// Errors of all: invalid/walkin.no_session for a day that is none.
// cancel: conflict/walkin.held; go_on: conflict/walkin.not_cancelled;
// hold: conflict/walkin.cancelled, invalid/walkin.not_yet.
[[nodiscard]] Result<Session> cancel(Session session, Reason reason);
[[nodiscard]] Result<Session> go_on(Session session);
[[nodiscard]] Result<Session> hold(Session session, Date today);

// How often each thing was asked, in steps of five: fewer than five is not told, and neither a step nor
// the difference of two looks says what one person came with.
inline constexpr std::int64_t fewest = 5;
struct Shown {
  std::int64_t at_least = 0;  // 5, 10, 15 …; 0: fewer than five
};
[[nodiscard]] Shown shown(std::int64_t count);

struct Figures {
  std::array<Shown, every_theme.size()> themes{};      // as every_theme
  std::array<Shown, every_outcome.size()> outcomes{};  // as every_outcome
  Shown all{};
};
// Of what was noted on days before `until`; what was a mistake does not count.
[[nodiscard]] Figures figures(std::span<Request const> requests, Date until);
// The Monday of this week: a week is told when it is over, with everybody who came in it.
[[nodiscard]] Date this_monday(Date today);

inline constexpr std::array<audit::Transition, 2> series_steps = {
    {{"", "running"}, {"running", "stopped"}}};
inline constexpr std::array<audit::Transition, 5> session_steps = {{{"", "cancelled"},
                                                                    {"", "held"},
                                                                    {"cancelled", "planned"},
                                                                    {"planned", "cancelled"},
                                                                    {"planned", "held"}}};
inline constexpr std::array<audit::Transition, 5> request_steps = {{{"", "solved"},
                                                                    {"", "follow_up"},
                                                                    {"", "referred"},
                                                                    {"solved", "mistaken"},
                                                                    {"referred", "mistaken"}}};

}  // namespace klantendag::walkin
