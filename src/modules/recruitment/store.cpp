// SPDX-License-Identifier: EUPL-1.2
// Rounds and calls: who is called, in which state, and who has them now.
#include "modules/recruitment/store.hpp"

#include "base/text.hpp"

namespace klantendag::recruitment::store {
namespace {

Result<void> done(Result<std::int64_t> const& outcome) {
  if (!outcome) return outcome.error();
  return {};
}

std::vector<std::string> lines_of(std::string const& text) {
  std::vector<std::string> lines;
  if (text.empty()) return lines;
  for (std::string_view const line : split(text, '\n')) lines.emplace_back(line);
  return lines;
}

Call read_call(sql::Row const& row) {
  return {.id = row.id<CallRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .complaint = row.id<ComplaintRecord>(2),
          .rank = row.integer(3),
          .cell = lines_of(row.text(4)),
          .replaces = row.optional_id<CallRecord>(5),
          .state = state_named(row.text(6)).value_or(State::withdrawn),
          .claimed_by = row.optional_id<Account>(7),
          .claimed_at = row.optional_instant(8),
          .claimed_until = row.optional_instant(9),
          .identified_at = row.optional_instant(10),
          .made_at = row.instant(11)};
}

Round read_round(sql::Row const& row) {
  return {row.id<EditionRecord>(0), lines_of(row.text(1)), row.instant(2)};
}

}  // namespace

Result<void> save_round(sql::Session& session, Round const& round) {
  return done(session.exec(R"sql(
    INSERT INTO call_round (edition, features, begun_at) VALUES (?1, ?2, ?3)
    ON CONFLICT (edition) DO UPDATE SET features = excluded.features
  )sql",
                           {round.edition, join(round.features, "\n"), round.begun_at}));
}

Result<std::optional<Round>> find_round(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT edition, features, begun_at FROM call_round WHERE edition = ?1
  )sql",
                                                {edition}));
  if (!row) return std::optional<Round>{};
  return std::optional(read_round(*row));
}

Result<std::vector<Round>> rounds(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT edition, features, begun_at FROM call_round ORDER BY begun_at DESC
  )sql"));
  std::vector<Round> all;
  for (sql::Row const& row : rows) all.push_back(read_round(row));
  return all;
}

Result<Settings> settings(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT from_time, until_time, attempts FROM call_settings WHERE edition = ?1
  )sql",
                                                {edition}));
  if (!row) return Settings{};
  return Settings{.from = {static_cast<std::int32_t>(row->integer(0))},
                  .until = {static_cast<std::int32_t>(row->integer(1))},
                  .attempts = row->integer(2)};
}

Result<void> save_settings(sql::Session& session, EditionId edition, Settings const& settings) {
  return done(session.exec(R"sql(
    INSERT INTO call_settings (edition, from_time, until_time, attempts) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (edition) DO UPDATE
    SET from_time = excluded.from_time, until_time = excluded.until_time,
        attempts = excluded.attempts
  )sql",
                           {edition, std::int64_t{settings.from.minutes},
                            std::int64_t{settings.until.minutes}, settings.attempts}));
}

Result<void> insert(sql::Session& session, Call const& call) {
  return done(session.exec(R"sql(
    INSERT INTO call (id, edition, complaint, rank, cell, replaces, state, made_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
  )sql",
                           {call.id, call.edition, call.complaint, call.rank, join(call.cell, "\n"),
                            call.replaces, name_of(call.state), call.made_at}));
}

Result<std::optional<Call>> find(sql::Session& session, EditionId edition, CallId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, complaint, rank, cell, replaces, state, claimed_by, claimed_at,
           claimed_until, identified_at, made_at
    FROM call
    WHERE id = ?1 AND edition = ?2
  )sql",
                                                {id, edition}));
  if (!row) return std::optional<Call>{};
  return std::optional(read_call(*row));
}

Result<std::vector<Call>> all(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, complaint, rank, cell, replaces, state, claimed_by, claimed_at,
           claimed_until, identified_at, made_at
    FROM call
    WHERE edition = ?1
    ORDER BY rank, id
  )sql",
                                                  {edition}));
  std::vector<Call> calls;
  for (sql::Row const& row : rows) calls.push_back(read_call(row));
  return calls;
}

Result<void> change_state(sql::Session& session, CallId id, State state) {
  return done(session.exec(R"sql(
    UPDATE call
    SET state = ?2, claimed_by = NULL, claimed_at = NULL, claimed_until = NULL,
        identified_at = NULL
    WHERE id = ?1
  )sql",
                           {id, name_of(state)}));
}

Result<void> note_ask_again(sql::Session& session, CallId id, bool may) {
  return done(session.exec("UPDATE call SET may_ask_again = ?2 WHERE id = ?1", {id, may}));
}

Result<std::vector<std::pair<std::string, std::string>>> states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM call"));
  std::vector<std::pair<std::string, std::string>> found;
  for (sql::Row const& row : rows) found.emplace_back(row.text(0), row.text(1));
  return found;
}

Result<bool> claim(sql::Session& session, Claim const& claim) {
  ASSIGN_OR_RETURN(auto const rows,
                   session.exec(R"sql(
    UPDATE call
    SET claimed_by = ?2, claimed_at = ?3, claimed_until = ?4, identified_at = NULL
    WHERE id = ?1 AND state IN ('to_call', 'call_back')
      AND (claimed_until IS NULL OR claimed_until <= ?3)
  )sql",
                                {claim.call, claim.caller, claim.now, claim.until}));
  return rows == 1;
}

Result<void> release(sql::Session& session, CallId id) {
  return done(session.exec(R"sql(
    UPDATE call
    SET claimed_by = NULL, claimed_at = NULL, claimed_until = NULL, identified_at = NULL
    WHERE id = ?1
  )sql",
                           {id}));
}

Result<void> renew_claim(sql::Session& session, Claim const& claim) {
  return done(
      session.exec("UPDATE call SET claimed_until = ?2 WHERE id = ?1", {claim.call, claim.until}));
}

Result<void> note_identity(sql::Session& session, Claim const& claim) {
  return done(session.exec(R"sql(
    UPDATE call SET identified_at = ?2, claimed_until = ?3 WHERE id = ?1
  )sql",
                           {claim.call, claim.now, claim.until}));
}

Result<std::optional<CallId>> claimed_by(sql::Session& session, EditionId edition,
                                         std::optional<Id<Account>> caller, Instant now) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id FROM call
    WHERE edition = ?1 AND claimed_until > ?3
      AND (claimed_by = ?2 OR (claimed_by IS NULL AND ?2 IS NULL))
    ORDER BY claimed_at
    LIMIT 1
  )sql",
                                                {edition, caller, now}));
  if (!row) return std::optional<CallId>{};
  return std::optional(row->id<CallRecord>(0));
}

}  // namespace klantendag::recruitment::store
