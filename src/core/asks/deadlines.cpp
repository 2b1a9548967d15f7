// SPDX-License-Identifier: EUPL-1.2
#include "core/asks/deadlines.hpp"

#include <algorithm>

namespace klantendag::asks {
namespace {

constexpr std::int64_t urgent_step_hours = 2;
constexpr std::int64_t last_step = 2;  // the manager's

// A moment in which somebody works, as a day and the minute of it.
struct Working {
  Date day{};
  std::int64_t minute = 0;
};

Working first_working(Instant from, Policy const& policy) {
  Date const date = date_in_amsterdam(from);
  std::int64_t const minute = time_in_amsterdam(from).minutes;
  if (!is_working_day(date) || minute >= policy.closes.minutes) {
    return {add_working_days(date, 1), policy.opens.minutes};
  }
  return {date, std::max<std::int64_t>(minute, policy.opens.minutes)};
}

Instant moment(Working const& at) {
  return instant_in_amsterdam(at.day, {static_cast<std::int32_t>(at.minute)});
}

}  // namespace

Instant plus_working_minutes(Instant from, std::int64_t minutes, Policy const& policy) {
  Working at = first_working(from, policy);
  std::int64_t const day = std::max<std::int64_t>(policy.closes.minutes - policy.opens.minutes, 1);
  std::int64_t const after_opening = at.minute - policy.opens.minutes + minutes;
  // At closing time sharp it is still that day.
  std::int64_t const days = after_opening <= day ? 0 : (after_opening - 1) / day;
  if (days > 0) at.day = add_working_days(at.day, static_cast<int>(days));
  at.minute = policy.opens.minutes + after_opening - days * day;
  return moment(at);
}

Instant end_of_working_day(Instant from, std::int64_t days, Policy const& policy) {
  Working at = first_working(from, policy);
  if (days > 0) at.day = add_working_days(at.day, static_cast<int>(days));
  at.minute = policy.closes.minutes;
  return moment(at);
}

Instant deadline(Kind kind, Instant first_asked_at, std::int64_t passed, Policy const& policy) {
  std::int64_t const step = std::clamp<std::int64_t>(passed, 0, last_step);
  switch (kind) {
    case Kind::urgent:
      return plus_working_minutes(first_asked_at,
                                  60 * (policy.urgent_hours + step * urgent_step_hours), policy);
    case Kind::contact:
      return end_of_working_day(first_asked_at, policy.contact_days + step, policy);
    case Kind::question:
    case Kind::request:
    case Kind::whole:
      return end_of_working_day(first_asked_at, policy.question_days + step, policy);
  }
  return first_asked_at;
}

Instant next_deadline(Ask const& ask, Policy const& policy) {
  return deadline(ask.kind, ask.first_asked_at, ask.passed, policy);
}

std::int64_t working_days_waited(Instant since, Instant now) {
  return working_days_between(date_in_amsterdam(since), date_in_amsterdam(now));
}

}  // namespace klantendag::asks
