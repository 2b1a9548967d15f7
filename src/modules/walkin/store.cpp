// SPDX-License-Identifier: EUPL-1.2
// Series and their sessions.
#include "modules/walkin/store.hpp"

#include "base/named.hpp"
#include "modules/walkin/rules.hpp"

namespace klantendag::walkin::store {
namespace {

TimeOfDay time_in(sql::Row const& row, std::size_t column) {
  return {static_cast<std::int32_t>(row.integer(column))};
}

Series read_series(sql::Row const& row) {
  return {.id = row.id<SeriesRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .office = row.text(2),
          .place = row.text(3),
          .first_on = row.date(4),
          .last_on = row.optional_date(5),
          .begins_at = time_in(row, 6),
          .ends_at = time_in(row, 7),
          .state = named(every_state, row.text(8)).value_or(State::running),
          .version = row.integer(9),
          .changed_at = row.instant(10)};
}

Session read_session(sql::Row const& row) {
  return {.series = row.id<SeriesRecord>(0),
          .day = row.date(1),
          .state = named(every_session_state, row.text(2)).value_or(SessionState::planned),
          .reason = named(every_reason, row.text(3)).value_or(Reason::none),
          .changes = row.integer(4),
          .changed_at = row.instant(5)};
}

Result<std::vector<Session>> read_sessions(Result<sql::Rows> const& rows) {
  if (!rows) return rows.error();
  std::vector<Session> found;
  for (sql::Row const& row : *rows) found.push_back(read_session(row));
  return found;
}

}  // namespace

Result<void> insert(sql::Session& session, Series const& series) {
  return session.run(
      R"sql(
    INSERT INTO walkin_series
      (id, edition, office, place, first_on, last_on, begins_at, ends_at, state, version, changed_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
  )sql",
      {series.id, series.edition, series.office, series.place, series.first_on, series.last_on,
       series.begins_at.minutes, series.ends_at.minutes, name_of(series.state), series.version,
       series.changed_at});
}

Result<void> update(sql::Session& session, Series const& series) {
  return session.run(
      R"sql(
    UPDATE walkin_series
    SET office = ?2, place = ?3, first_on = ?4, last_on = ?5, begins_at = ?6, ends_at = ?7,
        state = ?8, version = ?9, changed_at = ?10
    WHERE id = ?1
  )sql",
      {series.id, series.office, series.place, series.first_on, series.last_on,
       series.begins_at.minutes, series.ends_at.minutes, name_of(series.state), series.version,
       series.changed_at});
}

Result<std::optional<Series>> find(sql::Session& session, SeriesId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, office, place, first_on, last_on, begins_at, ends_at, state, version,
           changed_at
    FROM walkin_series
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Series>{};
  return std::optional(read_series(*row));
}

Result<std::vector<Series>> all(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, office, place, first_on, last_on, begins_at, ends_at, state, version,
           changed_at
    FROM walkin_series
    ORDER BY state, office, id
  )sql"));
  std::vector<Series> found;
  for (sql::Row const& row : rows) found.push_back(read_series(row));
  return found;
}

Result<States> series_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM walkin_series"));
  States states;
  for (sql::Row const& row : rows) states.emplace_back(row.text(0), row.text(1));
  return states;
}

Result<void> save(sql::Session& session, Session const& one) {
  return session.run(
      R"sql(
    INSERT INTO walkin_session (series, day, state, reason, changes, changed_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (series, day) DO UPDATE
    SET state = excluded.state, reason = excluded.reason, changes = excluded.changes,
        changed_at = excluded.changed_at
  )sql",
      {one.series, one.day, name_of(one.state), name_of(one.reason), one.changes, one.changed_at});
}

Result<std::vector<Session>> sessions(sql::Session& session, SeriesId series) {
  return read_sessions(session.query(R"sql(
    SELECT series, day, state, reason, changes, changed_at
    FROM walkin_session
    WHERE series = ?1
    ORDER BY day
  )sql",
                                     {series}));
}

Result<std::vector<Session>> every_session(sql::Session& session) {
  return read_sessions(session.query(R"sql(
    SELECT series, day, state, reason, changes, changed_at
    FROM walkin_session
    ORDER BY series, day
  )sql"));
}

std::string key_of(Session const& one) {
  return one.series.text() + "/" + one.day.text();
}

Result<States> session_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const all, every_session(session));
  States states;
  for (Session const& one : all) states.emplace_back(key_of(one), name_of(one.state));
  return states;
}

}  // namespace klantendag::walkin::store
