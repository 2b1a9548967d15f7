// SPDX-License-Identifier: EUPL-1.2
// By when an ask must be seen to: from the moment it was first asked and the calendar of working days
// alone, so a restart or a clock that was set says the same again.
#pragma once

#include "core/asks/asks.hpp"

namespace klantendag::asks {

// When the office works, and what it promises. Chosen by the house; these are the defaults.
struct Policy {
  TimeOfDay opens{9 * 60};
  TimeOfDay closes{17 * 60};
  std::int64_t urgent_hours = 4;   // working hours
  std::int64_t contact_days = 2;   // working days, until closing time
  std::int64_t question_days = 5;  // also of a request, and of what must be read whole
  std::int64_t again_days = 30;    // so long an answer can turn out to be none

  bool operator==(Policy const&) const = default;
};

// That many minutes of working time later.
[[nodiscard]] Instant plus_working_minutes(Instant from, std::int64_t minutes,
                                           Policy const& policy);
// Closing time of the n-th working day after the one in which it came in.
[[nodiscard]] Instant end_of_working_day(Instant from, std::int64_t days, Policy const& policy);

// When the coaches, the team lead and the manager must have seen to it: each has a working day after
// the one before, of an urgent ask two working hours.
[[nodiscard]] Instant deadline(Kind kind, Instant first_asked_at, std::int64_t passed,
                               Policy const& policy);
// The next one of an open ask; of one whose last has passed, that one.
[[nodiscard]] Instant next_deadline(Ask const& ask, Policy const& policy);

// How long somebody waits, in working days.
[[nodiscard]] std::int64_t working_days_waited(Instant since, Instant now);

}  // namespace klantendag::asks
