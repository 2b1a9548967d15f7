// SPDX-License-Identifier: EUPL-1.2
// Looking at the walk-in: what everybody may know, what who holds it sees, and figures of enough people.
#include <algorithm>

#include "modules/walkin/inside.hpp"

namespace klantendag::walkin {
namespace {

constexpr std::size_t most_coming = 8;
constexpr std::int32_t half_a_year = 183;

Session planned_on(Series const& series, Date day, std::vector<Session> const& said) {
  auto const found =
      std::find_if(said.begin(), said.end(), [&](Session const& one) { return one.day == day; });
  if (found != said.end()) return *found;
  return {.series = series.id, .day = day, .changed_at = series.changed_at};
}

Result<std::vector<Session>> coming(Work& work, Series const& series, std::size_t most) {
  ASSIGN_OR_RETURN(auto const said, store::sessions(work.session, series.id));
  Date const today = date_in_amsterdam(work.now);
  Date const until = std::max(today, series.first_on).plus_days(half_a_year);
  std::vector<Session> sessions;
  for (Date const day : session_days(series, today, until, most)) {
    sessions.push_back(planned_on(series, day, said));
  }
  return sessions;
}

// A series that was stopped is told until its last day.
bool is_announced(Series const& series, Date today) {
  return !series.last_on || today <= *series.last_on;
}

}  // namespace

Result<std::vector<Line>> list(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::see_walkin));
  ASSIGN_OR_RETURN(auto all, store::all(work.session));
  std::vector<Line> lines;
  for (Series& one : all) {
    auto const next = next_session(one, date_in_amsterdam(work.now));
    lines.push_back({std::move(one), next});
  }
  return lines;
}

Result<std::vector<Coming>> announced(Work& work) {
  ASSIGN_OR_RETURN(auto const all, store::all(work.session));
  std::vector<Coming> found;
  for (Series const& one : all) {
    if (!is_announced(one, date_in_amsterdam(work.now))) continue;
    ASSIGN_OR_RETURN(auto sessions, coming(work, one, 4));
    found.push_back({one, std::move(sessions)});
  }
  return found;
}

Result<Coming> announced(Work& work, SeriesId id) {
  ASSIGN_OR_RETURN(auto series, inside::load(work, id));
  if (!is_announced(series, date_in_amsterdam(work.now))) return not_found("walkin.not_found");
  ASSIGN_OR_RETURN(auto sessions, coming(work, series, 26));
  return Coming{std::move(series), std::move(sessions)};
}

Result<Opened> find(Work& work, crypto::Keys const& keys, SeriesId id) {
  RETURN_IF_ERROR(require(work, Permission::see_walkin));
  Opened opened;
  ASSIGN_OR_RETURN(opened.series, inside::load(work, id));
  ASSIGN_OR_RETURN(opened.coming, coming(work, opened.series, most_coming));
  ASSIGN_OR_RETURN(auto const said, store::sessions(work.session, id));
  Date const today = date_in_amsterdam(work.now);
  constexpr std::int32_t quarter = 91;
  for (Date const day :
       session_days(opened.series, today.plus_days(-quarter), today.plus_days(-1), quarter)) {
    opened.past.push_back(planned_on(opened.series, day, said));
  }
  std::reverse(opened.past.begin(), opened.past.end());
  ASSIGN_OR_RETURN(opened.helpers, inside::helpers(work, keys, id));
  ASSIGN_OR_RETURN(opened.measure_of, store::measure_of(work.session, id));
  return opened;
}

Result<OpenedSession> find_session(Work& work, crypto::Keys const& keys, SeriesId id, Date day) {
  RETURN_IF_ERROR(require(work, Permission::hold_walkin));
  OpenedSession opened;
  ASSIGN_OR_RETURN(opened.series, inside::load(work, id));
  ASSIGN_OR_RETURN(opened.session, inside::load_session(work, opened.series, day));
  ASSIGN_OR_RETURN(opened.requests, store::requests_on(work.session, id, day));
  ASSIGN_OR_RETURN(opened.helpers, inside::helpers(work, keys, id));
  ASSIGN_OR_RETURN(opened.here, store::roster(work.session, id, day));
  return opened;
}

Result<OpenedRequest> find_request(Work& work, RequestId id) {
  RETURN_IF_ERROR(require(work, Permission::hold_walkin));
  ASSIGN_OR_RETURN(auto found, store::find_request(work.session, id));
  if (!found) return not_found("walkin.no_request");
  OpenedRequest opened{.request = std::move(*found)};
  ASSIGN_OR_RETURN(auto promises, obligations::of_origin(work, {"walkin_request", id.text()}));
  if (!promises.empty()) opened.promise = std::move(promises.back());
  return opened;
}

Result<Figures> figures_of(Work& work, int year) {
  RETURN_IF_ERROR(require(work, Permission::see_walkin));
  auto const from = Date::from(year, 1, 1);
  auto const until = Date::from(year + 1, 1, 1);
  if (!from || !until) return not_found("walkin.not_found");
  Date const end = std::min(*until, this_monday(date_in_amsterdam(work.now)));
  ASSIGN_OR_RETURN(auto const requests, store::requests_between(work.session, *from, *until));
  return figures(requests, end);
}

}  // namespace klantendag::walkin
