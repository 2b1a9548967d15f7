// SPDX-License-Identifier: EUPL-1.2
#include "modules/walkin/rules.hpp"

#include <algorithm>

namespace klantendag::walkin {
namespace {

constexpr std::int32_t week = 7;

std::int64_t of(std::span<Request const> requests, auto const& counts) {
  return std::count_if(requests.begin(), requests.end(), counts);
}

}  // namespace

std::string_view name_of(State state) {
  return state == State::running ? "running" : "stopped";
}

std::string_view name_of(SessionState state) {
  switch (state) {
    case SessionState::planned:
      return "planned";
    case SessionState::cancelled:
      return "cancelled";
    case SessionState::held:
      return "held";
  }
  return "";
}

std::string_view name_of(Reason reason) {
  switch (reason) {
    case Reason::none:
      return "";
    case Reason::closed:
      return "closed";
    case Reason::nobody:
      return "nobody";
    case Reason::other:
      return "other";
  }
  return "";
}

std::string_view name_of(Theme theme) {
  switch (theme) {
    case Theme::computer:
      return "computer";
    case Theme::log_in:
      return "log_in";
    case Theme::message:
      return "message";
    case Theme::form:
      return "form";
    case Theme::letter:
      return "letter";
    case Theme::payment:
      return "payment";
    case Theme::job:
      return "job";
    case Theme::other:
      return "other";
  }
  return "";
}

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::solved:
      return "solved";
    case Outcome::follow_up:
      return "follow_up";
    case Outcome::referred:
      return "referred";
    case Outcome::mistaken:
      return "mistaken";
  }
  return "";
}

std::string_view name_of(Referred to) {
  switch (to) {
    case Referred::nowhere:
      return "";
    case Referred::colleague:
      return "colleague";
    case Referred::municipality:
      return "municipality";
    case Referred::library:
      return "library";
    case Referred::legal:
      return "legal";
    case Referred::social:
      return "social";
    case Referred::other:
      return "other";
  }
  return "";
}

std::string_view name_of(HelperState state) {
  return state == HelperState::helping ? "helping" : "stopped";
}

bool is_session_day(Series const& series, Date day) {
  if (day < series.first_on || (series.last_on && *series.last_on < day)) return false;
  return (day.days - series.first_on.days) % week == 0 && !is_public_holiday(day);
}

std::vector<Date> session_days(Series const& series, Date from, Date until, std::size_t most) {
  Date day = series.first_on;
  if (day < from) {
    std::int32_t const weeks = (from.days - day.days + week - 1) / week;
    day = day.plus_days(weeks * week);
  }
  std::vector<Date> days;
  for (; day <= until && days.size() < most; day = day.plus_days(week)) {
    if (is_session_day(series, day)) days.push_back(day);
  }
  return days;
}

std::optional<Date> next_session(Series const& series, Date today) {
  auto const days = session_days(series, today, std::max(today, series.first_on).plus_days(60), 1);
  return days.empty() ? std::nullopt : std::optional(days.front());
}

Result<Series> planned(Series series, Plan const& plan) {
  std::vector<Error> problems;
  if (plan.ends_at <= plan.begins_at) {
    problems.push_back(invalid_field("ends_at", "walkin.ends_early"));
  }
  if (is_public_holiday(plan.first_on)) {
    problems.push_back(invalid_field("first_on", "walkin.first_holiday"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  series.office = plan.office;
  series.place = plan.place;
  series.first_on = plan.first_on;
  series.begins_at = plan.begins_at;
  series.ends_at = plan.ends_at;
  return series;
}

Result<Series> changed(Series series, Plan const& plan, Begun begun) {
  if (series.state == State::stopped) return conflict("walkin.stopped");
  if (begun == Begun::yes && plan.first_on != series.first_on) {
    Error error = conflict("walkin.begun");
    error.field = "first_on";
    return error;
  }
  ASSIGN_OR_RETURN(series, planned(std::move(series), plan));
  ++series.version;
  return series;
}

Result<Series> stopped(Series series, Date last_on, std::optional<Date> last_held) {
  if (series.state == State::stopped) return conflict("walkin.stopped");
  if (last_on < series.first_on || (last_held && last_on < *last_held)) {
    return invalid_field("last_on", "walkin.last_early");
  }
  series.state = State::stopped;
  series.last_on = last_on;
  ++series.version;
  return series;
}

Result<Session> cancel(Session session, Reason reason) {
  if (session.state == SessionState::held) return conflict("walkin.held");
  if (session.state == SessionState::cancelled) return conflict("walkin.cancelled");
  session.state = SessionState::cancelled;
  session.reason = reason;
  return session;
}

Result<Session> go_on(Session session) {
  if (session.state != SessionState::cancelled) return conflict("walkin.not_cancelled");
  session.state = SessionState::planned;
  session.reason = Reason::none;
  return session;
}

Result<Session> hold(Session session, Date today) {
  if (session.state == SessionState::cancelled) return conflict("walkin.cancelled");
  if (today < session.day) return invalid("walkin.not_yet");
  session.state = SessionState::held;
  return session;
}

Shown shown(std::int64_t count) {
  return {count / fewest * fewest};
}

Figures figures(std::span<Request const> requests, Date until) {
  auto const counts = [&](Request const& one) {
    return one.day < until && one.outcome != Outcome::mistaken;
  };
  Figures figures{.all = shown(of(requests, counts))};
  for (std::size_t at = 0; at < every_theme.size(); ++at) {
    figures.themes[at] = shown(of(
        requests, [&](Request const& one) { return counts(one) && one.theme == every_theme[at]; }));
  }
  for (std::size_t at = 0; at < every_outcome.size(); ++at) {
    figures.outcomes[at] = shown(of(requests, [&](Request const& one) {
      return counts(one) && one.outcome == every_outcome[at];
    }));
  }
  return figures;
}

Date this_monday(Date today) {
  return today.plus_days(-static_cast<std::int32_t>(today.weekday()));
}

}  // namespace klantendag::walkin
