// SPDX-License-Identifier: EUPL-1.2
// Accounts, roles, invitations, login sessions and wrong attempts in the database.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "modules/accounts/model.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::accounts::store {

// --- people -----------------------------------------------------------------------------------
[[nodiscard]] Result<bool> any_account(sql::Session& session);
[[nodiscard]] Result<void> insert(sql::Session& session, Person const& person);
[[nodiscard]] Result<std::optional<Person>> find(sql::Session& session, Id<Account> id);
[[nodiscard]] Result<std::vector<Person>> all(sql::Session& session);  // by name
[[nodiscard]] Result<void> set_state(sql::Session& session, Id<Account> id, State state);
[[nodiscard]] Result<void> set_roles(sql::Session& session, Id<Account> id,
                                     std::vector<Role> const& roles, Instant now);
[[nodiscard]] Result<int> count_active_administrators_except(sql::Session& session, Id<Account> id);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> states(
    sql::Session& session);

// --- credentials ------------------------------------------------------------------------------
[[nodiscard]] Result<std::optional<Credentials>> credentials_by_email(sql::Session& session,
                                                                      std::string_view email);
[[nodiscard]] Result<std::optional<Credentials>> credentials(sql::Session& session, Id<Account> id);
[[nodiscard]] Result<void> set_password(sql::Session& session, Id<Account> id,
                                        std::string_view password_hash);
[[nodiscard]] Result<void> set_second_factor(sql::Session& session, Id<Account> id,
                                             std::optional<std::string> const& sealed_secret);
// False when that step or a later one was used already: every code works once.
[[nodiscard]] Result<bool> use_step(sql::Session& session, Id<Account> id, std::int64_t step);

// --- invitations ------------------------------------------------------------------------------
[[nodiscard]] Result<void> insert_invitation(sql::Session& session, std::string_view token_hash,
                                             Id<Account> account, Instant expires_at);
// The account, when the link was not used and has not ended.
[[nodiscard]] Result<std::optional<Id<Account>>> open_invitation(sql::Session& session,
                                                                 std::string_view token_hash,
                                                                 Instant now);
// False when somebody was first.
[[nodiscard]] Result<bool> redeem_invitation(sql::Session& session, std::string_view token_hash,
                                             Instant now);
[[nodiscard]] Result<void> drop_invitations(sql::Session& session, Id<Account> account);

// --- sessions ---------------------------------------------------------------------------------
[[nodiscard]] Result<void> insert_session(sql::Session& session, Session const& login,
                                          std::string_view token_hash);
[[nodiscard]] Result<std::optional<Session>> session_by_token(sql::Session& session,
                                                              std::string_view token_hash);
[[nodiscard]] Result<std::vector<Session>> sessions_of(sql::Session& session, Id<Account> account);
[[nodiscard]] Result<void> touch_session(sql::Session& session, std::string_view id, Instant now);
[[nodiscard]] Result<bool> end_session(sql::Session& session, Id<Account> account,
                                       std::string_view id, Instant now);
[[nodiscard]] Result<void> end_all_sessions(sql::Session& session, Id<Account> account,
                                            Instant now);

// --- wrong attempts ---------------------------------------------------------------------------
struct Failures {
  int count = 0;
  Instant last{};
};
[[nodiscard]] Result<void> insert_failure(sql::Session& session, std::string_view id,
                                          std::string_view subject, Instant at);
[[nodiscard]] Result<Failures> failures_since(sql::Session& session, std::string_view subject,
                                              Instant since);
[[nodiscard]] Result<void> forget_failures(sql::Session& session, std::string_view subject,
                                           Instant before);

}  // namespace klantendag::accounts::store
