// SPDX-License-Identifier: EUPL-1.2
// What a person does with the own account: see and end sessions, change the password.
#include "modules/accounts/service/shared.hpp"
#include "modules/accounts/store.hpp"

namespace klantendag::accounts {

Result<Person> self(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::manage_own_account));
  ASSIGN_OR_RETURN(auto person, store::find(work.session, work.actor.account));
  if (!person) return forbidden("error.forbidden");
  return std::move(*person);
}

Result<std::vector<Session>> own_sessions(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::manage_own_account));
  return store::sessions_of(work.session, work.actor.account);
}

Result<void> end_own_session(Work& work, std::string_view id) {
  ASSIGN_OR_RETURN(auto const person, self(work));
  ASSIGN_OR_RETURN(bool const ended, store::end_session(work.session, person.id, id, work.now));
  if (!ended) return not_found("accounts.session_not_found");
  return note(work, "account.end_session", person);
}

Result<void> change_password(Desk& desk, Means const& means, NewPassword const& password) {
  std::string stored;
  RETURN_IF_ERROR(desk.read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const person, self(work));
    ASSIGN_OR_RETURN(auto const credentials, store::credentials(work.session, person.id));
    if (credentials) stored = credentials->password_hash;
    return {};
  }));
  ASSIGN_OR_RETURN(bool const fits, means.passwords.verify(password.current, stored));
  if (!fits) return invalid_field("current", "accounts.current_does_not_fit");
  ASSIGN_OR_RETURN(auto const hash, means.passwords.hash(password.password));

  return desk.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const person, self(work));
    RETURN_IF_ERROR(store::set_password(work.session, person.id, hash));
    ASSIGN_OR_RETURN(auto const sessions, store::sessions_of(work.session, person.id));
    for (Session const& session : sessions) {
      if (session.id == work.actor.session || session.state == Session::State::ended) continue;
      ASSIGN_OR_RETURN([[maybe_unused]] bool const ended,
                       store::end_session(work.session, person.id, session.id, work.now));
    }
    return note(work, "account.change_password", person, {"password"});
  });
}

}  // namespace klantendag::accounts
