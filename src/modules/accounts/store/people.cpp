// SPDX-License-Identifier: EUPL-1.2
// People, their roles and what proves who they are.
#include "modules/accounts/store.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/accounts/roles.hpp"

namespace klantendag::accounts::store {
namespace {

Person read_person(sql::Row const& row) {
  return {.id = row.id<Account>(0),
          .name = row.text(1),
          .email = row.text(2),
          .state = state_named(row.text(3)).value_or(State::disabled),
          .has_second_factor = row.boolean(4),
          .language = language_named(row.text(5)).value_or(Language::nl),
          .created_at = row.instant(6)};
}

Result<void> read_roles(sql::Session& session, std::vector<Person>& people) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT account, role FROM account_role"));
  for (sql::Row const& row : rows) {
    auto const person = std::find_if(people.begin(), people.end(), [&](Person const& candidate) {
      return candidate.id == row.id<Account>(0);
    });
    auto const role = role_named(row.text(1));
    if (person != people.end() && role) person->roles.push_back(*role);
  }
  for (Person& person : people) std::sort(person.roles.begin(), person.roles.end());
  return {};
}

Credentials read_credentials(sql::Row const& row) {
  Credentials found{.account = row.id<Account>(0),
                    .state = state_named(row.text(1)).value_or(State::disabled),
                    .password_hash = row.optional_text(2).value_or(""),
                    .totp_step = row.integer(4)};
  if (!row.is_null(3)) found.totp_secret = row.bytes(3);
  return found;
}

Result<std::optional<Credentials>> read_one(Result<std::optional<sql::Row>> row) {
  if (!row) return std::move(row).error();
  if (!*row) return std::optional<Credentials>{};
  return std::optional(read_credentials(**row));
}

}  // namespace

Result<bool> any_account(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const row, session.one("SELECT COUNT(*) FROM account"));
  return row.integer(0) > 0;
}

Result<void> insert(sql::Session& session, Person const& person) {
  RETURN_IF_ERROR(session.run(
      R"sql(
    INSERT INTO account (id, name, email, email_folded, state, totp_step, language, created_at)
    VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7)
  )sql",
      {person.id, person.name, person.email, fold(person.email), accounts::name_of(person.state),
       code_of(person.language), person.created_at}));
  return set_roles(session, person.id, person.roles, person.created_at);
}

Result<std::vector<Person>> all(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, name, email, state,
           CASE WHEN totp_secret IS NULL THEN 0 ELSE 1 END,
           language, created_at
    FROM account
  )sql"));
  std::vector<Person> people;
  for (sql::Row const& row : rows) people.push_back(read_person(row));
  RETURN_IF_ERROR(read_roles(session, people));
  std::sort(people.begin(), people.end(), [](Person const& left, Person const& right) {
    return fold(left.name) < fold(right.name);
  });
  return people;
}

Result<std::optional<Person>> find(sql::Session& session, Id<Account> id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, name, email, state,
           CASE WHEN totp_secret IS NULL THEN 0 ELSE 1 END,
           language, created_at
    FROM account
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Person>{};
  std::vector<Person> people{read_person(*row)};
  RETURN_IF_ERROR(read_roles(session, people));
  return std::optional(std::move(people.front()));
}

Result<void> set_state(sql::Session& session, Id<Account> id, State state) {
  return session.run("UPDATE account SET state = ?2 WHERE id = ?1", {id, accounts::name_of(state)});
}

Result<void> set_roles(sql::Session& session, Id<Account> id, std::vector<Role> const& roles,
                       Instant now) {
  RETURN_IF_ERROR(session.run("DELETE FROM account_role WHERE account = ?1", {id}));
  for (Role const role : roles) {
    RETURN_IF_ERROR(session.run(R"sql(
      INSERT INTO account_role (account, role, given_at)
      VALUES (?1, ?2, ?3)
    )sql",
                                {id, line_of(role).name, now}));
  }
  return {};
}

Result<int> count_active_administrators_except(sql::Session& session, Id<Account> id) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COUNT(*)
    FROM account
    JOIN account_role ON account_role.account = account.id
    WHERE account.state = 'active' AND account_role.role = 'administrator' AND account.id <> ?1
  )sql",
                                               {id}));
  return static_cast<int>(row.integer(0));
}

Result<std::vector<std::pair<std::string, std::string>>> states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM account"));
  std::vector<std::pair<std::string, std::string>> found;
  for (sql::Row const& row : rows) found.emplace_back(row.text(0), row.text(1));
  return found;
}

Result<std::optional<Credentials>> credentials_by_email(sql::Session& session,
                                                        std::string_view email) {
  return read_one(session.find(R"sql(
    SELECT id, state, password_hash, totp_secret, totp_step
    FROM account
    WHERE email_folded = ?1
  )sql",
                               {fold(email)}));
}

Result<std::optional<Credentials>> credentials(sql::Session& session, Id<Account> id) {
  return read_one(session.find(R"sql(
    SELECT id, state, password_hash, totp_secret, totp_step
    FROM account
    WHERE id = ?1
  )sql",
                               {id}));
}

Result<void> set_password(sql::Session& session, Id<Account> id, std::string_view password_hash) {
  return session.run("UPDATE account SET password_hash = ?2 WHERE id = ?1", {id, password_hash});
}

Result<void> set_second_factor(sql::Session& session, Id<Account> id,
                               std::optional<std::string> const& sealed_secret) {
  sql::Value const secret =
      sealed_secret ? sql::Value(sql::Bytes{*sealed_secret}) : sql::Value(nullptr);
  return session.run("UPDATE account SET totp_secret = ?2, totp_step = 0 WHERE id = ?1",
                     {id, secret});
}

Result<bool> use_step(sql::Session& session, Id<Account> id, std::int64_t step) {
  ASSIGN_OR_RETURN(auto const rows, session.exec(R"sql(
    UPDATE account SET totp_step = ?2 WHERE id = ?1 AND totp_step < ?2
  )sql",
                                                 {id, step}));
  return rows == 1;
}

}  // namespace klantendag::accounts::store
