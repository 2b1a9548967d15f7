// SPDX-License-Identifier: EUPL-1.2
// Attempts, promises and consents: what came of talking.
#include "modules/recruitment/store.hpp"

namespace klantendag::recruitment::store {
namespace {

Result<void> done(Result<std::int64_t> const& outcome) {
  if (!outcome) return outcome.error();
  return {};
}

std::optional<Purpose> purpose_named(std::string_view name) {
  for (Purpose const purpose : purposes) {
    if (name_of(purpose) == name) return purpose;
  }
  return std::nullopt;
}

}  // namespace

Result<void> insert_attempt(sql::Session& session, Attempt const& attempt,
                            Settings const& settings) {
  return done(session.exec(
      R"sql(
    INSERT INTO call_attempt (id, call, caller, begun_at, noted_at, outcome, from_time, until_time)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
  )sql",
      {attempt.id, attempt.call, attempt.caller, attempt.begun_at, attempt.noted_at,
       name_of(attempt.outcome), std::int64_t{settings.from.minutes},
       std::int64_t{settings.until.minutes}}));
}

Result<std::vector<Attempt>> attempts(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT a.id, a.call, a.caller, a.begun_at, COALESCE(a.noted_at, a.begun_at), a.outcome
    FROM call_attempt a JOIN call c ON c.id = a.call
    WHERE c.edition = ?1
    ORDER BY a.begun_at, a.id
  )sql",
                                                  {edition}));
  std::vector<Attempt> all;
  for (sql::Row const& row : rows) {
    all.push_back({row.id<AttemptRecord>(0), row.id<CallRecord>(1), row.optional_id<Account>(2),
                   row.instant(3), row.instant(4),
                   outcome_named(row.text(5)).value_or(Outcome::no_answer)});
  }
  return all;
}

Result<std::vector<Kept>> promises(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT p.id, p.call, c.rank, p.due_at, p.made_at, p.kept_by
    FROM call_promise p JOIN call c ON c.id = p.call
    WHERE c.edition = ?1
    ORDER BY p.made_at, p.id
  )sql",
                                                  {edition}));
  std::vector<Kept> all;
  for (sql::Row const& row : rows) {
    all.push_back(
        {{row.id<PromiseRecord>(0), row.id<CallRecord>(1), row.integer(2), row.instant(3)},
         row.instant(4),
         row.optional_id<AttemptRecord>(5)});
  }
  return all;
}

Result<void> insert_opening(sql::Session& session, Asked const& opening) {
  return done(session.exec(R"sql(
    INSERT INTO call_opening (call, caller, opened_at) VALUES (?1, ?2, ?3)
  )sql",
                           {opening.call, opening.by, opening.at}));
}

Result<std::int64_t> openings_since(sql::Session& session, std::optional<Id<Account>> caller,
                                    Instant since) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COUNT(*) FROM call_opening WHERE caller = ?1 AND opened_at > ?2
  )sql",
                                               {caller, since}));
  return row.integer(0);
}

Result<void> insert_promise(sql::Session& session, Promise const& promise, Instant now) {
  return done(session.exec(R"sql(
    INSERT INTO call_promise (id, call, due_at, made_at) VALUES (?1, ?2, ?3, ?4)
  )sql",
                           {promise.id, promise.call, promise.due_at, now}));
}

Result<void> keep_promises(sql::Session& session, CallId call, AttemptId attempt) {
  return done(session.exec(R"sql(
    UPDATE call_promise SET kept_by = ?2 WHERE call = ?1 AND kept_by IS NULL
  )sql",
                           {call, attempt}));
}

Result<std::vector<Promise>> open_promises(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT p.id, p.call, c.rank, p.due_at
    FROM call_promise p JOIN call c ON c.id = p.call
    WHERE c.edition = ?1 AND p.kept_by IS NULL AND c.state IN ('to_call', 'call_back')
    ORDER BY p.due_at, p.id
  )sql",
                                                  {edition}));
  std::vector<Promise> all;
  for (sql::Row const& row : rows) {
    all.push_back(
        {row.id<PromiseRecord>(0), row.id<CallRecord>(1), row.integer(2), row.instant(3)});
  }
  return all;
}

Result<void> insert_consents(sql::Session& session, Asked const& asked,
                             std::vector<Consent> const& consents) {
  for (Consent const& consent : consents) {
    RETURN_IF_ERROR(session.exec(
        R"sql(
      INSERT INTO call_consent (call, purpose, yes, script_version, asked_by, asked_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    )sql",
        {asked.call, name_of(consent.purpose), consent.yes, script_version, asked.by, asked.at}));
  }
  return {};
}

Result<std::vector<Consent>> consents(sql::Session& session, CallId call) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT purpose, yes FROM call_consent WHERE call = ?1
  )sql",
                                                  {call}));
  std::vector<Consent> all;
  for (sql::Row const& row : rows) {
    auto const purpose = purpose_named(row.text(0));
    if (purpose) all.push_back({*purpose, row.boolean(1)});
  }
  return all;
}

Result<void> insert_practical(sql::Session& session, Asked const& asked, Practical const& practical,
                              SealedPractical const& sealed) {
  sql::Value needs;
  if (sealed.needs) needs = sql::Bytes{sealed.needs->stored()};
  return done(session.exec(R"sql(
    INSERT INTO call_practical (call, companion, travel, names, needs, noted_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  )sql",
                           {asked.call, practical.companion, name_of(practical.travel),
                            sql::Bytes{sealed.names.stored()}, needs, asked.at}));
}

}  // namespace klantendag::recruitment::store
