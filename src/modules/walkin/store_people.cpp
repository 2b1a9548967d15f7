// SPDX-License-Identifier: EUPL-1.2
// What people came with, who helps, and what a series is the measure behind.
#include "base/named.hpp"
#include "modules/walkin/rules.hpp"
#include "modules/walkin/store.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::walkin::store {
namespace {

Request read_request(sql::Row const& row) {
  return {.id = row.id<RequestRecord>(0),
          .series = row.id<SeriesRecord>(1),
          .day = row.date(2),
          .number = row.integer(3),
          .theme = named(every_theme, row.text(4)).value_or(Theme::other),
          .outcome = named(every_outcome, row.text(5)).value_or(Outcome::solved),
          .referred_to = named(every_referred, row.text(6)).value_or(Referred::nowhere),
          .noted_at = row.instant(7),
          .noted_by = row.text(8)};
}

Result<std::vector<Request>> read_requests(Result<sql::Rows> const& rows) {
  if (!rows) return rows.error();
  std::vector<Request> found;
  for (sql::Row const& row : *rows) found.push_back(read_request(row));
  return found;
}

Helper read_helper(sql::Row const& row) {
  return {.id = row.id<HelperRecord>(0),
          .series = row.id<SeriesRecord>(1),
          .state = named(every_helper_state, row.text(2)).value_or(HelperState::helping)};
}

}  // namespace

Result<void> insert(sql::Session& session, Request const& request) {
  return session.run(
      R"sql(
    INSERT INTO walkin_request
      (id, series, day, number, theme, outcome, referred_to, noted_at, noted_by)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
  )sql",
      {request.id, request.series, request.day, request.number, name_of(request.theme),
       name_of(request.outcome), name_of(request.referred_to), request.noted_at, request.noted_by});
}

Result<void> update(sql::Session& session, Request const& request) {
  return session.run("UPDATE walkin_request SET outcome = ?2 WHERE id = ?1",
                     {request.id, name_of(request.outcome)});
}

Result<std::optional<Request>> find_request(sql::Session& session, RequestId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, series, day, number, theme, outcome, referred_to, noted_at, noted_by
    FROM walkin_request
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Request>{};
  return std::optional(read_request(*row));
}

Result<std::vector<Request>> requests_on(sql::Session& session, SeriesId series, Date day) {
  return read_requests(session.query(R"sql(
    SELECT id, series, day, number, theme, outcome, referred_to, noted_at, noted_by
    FROM walkin_request
    WHERE series = ?1 AND day = ?2
    ORDER BY number
  )sql",
                                     {series, day}));
}

Result<std::vector<Request>> requests_between(sql::Session& session, Date from, Date until) {
  return read_requests(session.query(R"sql(
    SELECT id, series, day, number, theme, outcome, referred_to, noted_at, noted_by
    FROM walkin_request
    WHERE day >= ?1 AND day < ?2
    ORDER BY day, series, number
  )sql",
                                     {from, until}));
}

Result<States> request_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, outcome FROM walkin_request"));
  States states;
  for (sql::Row const& row : rows) states.emplace_back(row.text(0), row.text(1));
  return states;
}

Result<void> insert(sql::Session& session, StoredHelper const& helper) {
  return session.run("INSERT INTO walkin_helper (id, series, state, name) VALUES (?1, ?2, ?3, ?4)",
                     {helper.helper.id, helper.helper.series, name_of(helper.helper.state),
                      keystore::stored(helper.name)});
}

Result<void> stop_helper(sql::Session& session, HelperId id) {
  return session.run("UPDATE walkin_helper SET state = 'stopped', name = NULL WHERE id = ?1", {id});
}

Result<std::optional<Helper>> find_helper(sql::Session& session, HelperId id) {
  ASSIGN_OR_RETURN(auto const row,
                   session.find("SELECT id, series, state FROM walkin_helper WHERE id = ?1", {id}));
  if (!row) return std::optional<Helper>{};
  return std::optional(read_helper(*row));
}

Result<std::vector<StoredHelper>> helpers(sql::Session& session, SeriesId series) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, series, state, name
    FROM walkin_helper
    WHERE series = ?1 AND state = 'helping'
    ORDER BY id
  )sql",
                                                  {series}));
  std::vector<StoredHelper> found;
  for (sql::Row const& row : rows) {
    found.push_back({read_helper(row), keystore::sealed_in(row, 3)});
  }
  return found;
}

Result<void> set_roster(sql::Session& session, SeriesId series, Date day,
                        std::vector<HelperId> const& helpers) {
  RETURN_IF_ERROR(
      session.run("DELETE FROM walkin_roster WHERE series = ?1 AND day = ?2", {series, day}));
  for (HelperId const helper : helpers) {
    RETURN_IF_ERROR(session.run(R"sql(
      INSERT INTO walkin_roster (series, day, helper) VALUES (?1, ?2, ?3)
      ON CONFLICT (series, day, helper) DO NOTHING
    )sql",
                                {series, day, helper}));
  }
  return {};
}

Result<std::vector<HelperId>> roster(sql::Session& session, SeriesId series, Date day) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT helper FROM walkin_roster WHERE series = ?1 AND day = ?2 ORDER BY helper
  )sql",
                                                  {series, day}));
  std::vector<HelperId> found;
  for (sql::Row const& row : rows) found.push_back(row.id<HelperRecord>(0));
  return found;
}

Result<void> stand_behind(sql::Session& session, SeriesId series,
                          obligations::Reference const& origin) {
  return session.run(R"sql(
    INSERT INTO walkin_measure (series, origin_kind, origin) VALUES (?1, ?2, ?3)
    ON CONFLICT (origin_kind, origin) DO UPDATE SET series = excluded.series
  )sql",
                     {series, origin.kind, origin.id});
}

Result<std::optional<SeriesId>> behind(sql::Session& session,
                                       obligations::Reference const& origin) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT series FROM walkin_measure WHERE origin_kind = ?1 AND origin = ?2
  )sql",
                                                {origin.kind, origin.id}));
  if (!row) return std::optional<SeriesId>{};
  return std::optional(row->id<SeriesRecord>(0));
}

Result<std::vector<obligations::Reference>> measure_of(sql::Session& session, SeriesId series) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT origin_kind, origin FROM walkin_measure WHERE series = ?1 ORDER BY origin_kind, origin
  )sql",
                                                  {series}));
  std::vector<obligations::Reference> found;
  for (sql::Row const& row : rows) found.push_back({row.text(0), row.text(1)});
  return found;
}

}  // namespace klantendag::walkin::store
