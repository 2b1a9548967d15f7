// SPDX-License-Identifier: EUPL-1.2
// Invitations, login sessions and wrong attempts.
#include "modules/accounts/store.hpp"

namespace klantendag::accounts::store {
namespace {

std::string_view name_of(Session::State state) {
  switch (state) {
    case Session::State::waits_for_code:
      return "waits_for_code";
    case Session::State::open:
      return "open";
    case Session::State::ended:
      return "ended";
  }
  return "";
}

Session::State state_named(std::string_view name) {
  if (name == "open") return Session::State::open;
  if (name == "waits_for_code") return Session::State::waits_for_code;
  return Session::State::ended;
}

Session read_session(sql::Row const& row) {
  return {.id = row.text(0),
          .account = row.id<Account>(1),
          .state = state_named(row.text(2)),
          .started_at = row.instant(3),
          .last_used_at = row.instant(4)};
}

Result<bool> changed_one(Result<std::int64_t> outcome) {
  if (!outcome) return std::move(outcome).error();
  return *outcome == 1;
}

}  // namespace

Result<void> insert_invitation(sql::Session& session, std::string_view token_hash,
                               Id<Account> account, Instant expires_at) {
  return session.run(R"sql(
    INSERT INTO account_invitation (token_hash, account, expires_at)
    VALUES (?1, ?2, ?3)
  )sql",
                     {token_hash, account, expires_at});
}

Result<std::optional<Id<Account>>> open_invitation(sql::Session& session,
                                                   std::string_view token_hash, Instant now) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT account_invitation.account
    FROM account_invitation
    JOIN account ON account.id = account_invitation.account
    WHERE token_hash = ?1 AND redeemed_at IS NULL AND expires_at > ?2
      AND account.state <> 'disabled'
  )sql",
                                                {token_hash, now}));
  if (!row) return std::optional<Id<Account>>{};
  return std::optional(row->id<Account>(0));
}

Result<bool> redeem_invitation(sql::Session& session, std::string_view token_hash, Instant now) {
  return changed_one(session.exec(R"sql(
    UPDATE account_invitation
    SET redeemed_at = ?2
    WHERE token_hash = ?1 AND redeemed_at IS NULL AND expires_at > ?2
  )sql",
                                  {token_hash, now}));
}

Result<void> drop_invitations(sql::Session& session, Id<Account> account) {
  return session.run("DELETE FROM account_invitation WHERE account = ?1", {account});
}

Result<void> insert_session(sql::Session& session, Session const& login,
                            std::string_view token_hash) {
  return session.run(R"sql(
    INSERT INTO login_session (id, token_hash, account, state, started_at, last_used_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  )sql",
                     {login.id, token_hash, login.account, name_of(login.state), login.started_at,
                      login.last_used_at});
}

Result<std::optional<Session>> session_by_token(sql::Session& session,
                                                std::string_view token_hash) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, account, state, started_at, last_used_at
    FROM login_session
    WHERE token_hash = ?1
  )sql",
                                                {token_hash}));
  if (!row) return std::optional<Session>{};
  return std::optional(read_session(*row));
}

Result<std::vector<Session>> sessions_of(sql::Session& session, Id<Account> account) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, account, state, started_at, last_used_at
    FROM login_session
    WHERE account = ?1
    ORDER BY started_at DESC, id DESC
    LIMIT 50
  )sql",
                                                  {account}));
  std::vector<Session> sessions;
  for (sql::Row const& row : rows) sessions.push_back(read_session(row));
  return sessions;
}

Result<void> touch_session(sql::Session& session, std::string_view id, Instant now) {
  return session.run("UPDATE login_session SET last_used_at = ?2 WHERE id = ?1", {id, now});
}

Result<bool> end_session(sql::Session& session, Id<Account> account, std::string_view id,
                         Instant now) {
  return changed_one(session.exec(R"sql(
    UPDATE login_session
    SET state = 'ended', ended_at = ?3
    WHERE id = ?2 AND account = ?1 AND state <> 'ended'
  )sql",
                                  {account, id, now}));
}

Result<void> end_all_sessions(sql::Session& session, Id<Account> account, Instant now) {
  return session.run(R"sql(
    UPDATE login_session
    SET state = 'ended', ended_at = ?2
    WHERE account = ?1 AND state <> 'ended'
  )sql",
                     {account, now});
}

Result<void> insert_failure(sql::Session& session, std::string_view id, std::string_view subject,
                            Instant at) {
  return session.run("INSERT INTO login_failure (id, subject, at) VALUES (?1, ?2, ?3)",
                     {id, subject, at});
}

Result<Failures> failures_since(sql::Session& session, std::string_view subject, Instant since) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COUNT(*), COALESCE(MAX(at), 0)
    FROM login_failure
    WHERE subject = ?1 AND at > ?2
  )sql",
                                               {subject, since}));
  return Failures{static_cast<int>(row.integer(0)), row.instant(1)};
}

Result<void> forget_failures(sql::Session& session, std::string_view subject, Instant before) {
  return session.run("DELETE FROM login_failure WHERE subject = ?1 OR at < ?2", {subject, before});
}

}  // namespace klantendag::accounts::store
