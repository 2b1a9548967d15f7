// SPDX-License-Identifier: EUPL-1.2
// The first account of an installation: there is no default password, the first page asks.
#include "modules/accounts/service/shared.hpp"
#include "modules/accounts/store.hpp"

namespace klantendag::accounts {

Result<bool> is_set_up(Work& work) {
  return store::any_account(work.session);
}

Result<Entrance> set_up(Desk& desk, Means const& means, SetUp const& set_up) {
  ASSIGN_OR_RETURN(auto const hash, means.passwords.hash(set_up.password));
  Entrance entrance;
  RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(bool const done, store::any_account(work.session));
    if (done) return conflict("accounts.already_set_up");
    Person const person{.id = work.next_id<Account>(),
                        .name = set_up.name,
                        .email = set_up.email,
                        .state = State::active,
                        .roles = {Role::organiser, Role::administrator},
                        .language = work.language,
                        .created_at = work.now};
    RETURN_IF_ERROR(store::insert(work.session, person));
    RETURN_IF_ERROR(store::set_password(work.session, person.id, hash));
    RETURN_IF_ERROR(note(work, "account.set_up", person, {"name", "email", "roles"}));
    ASSIGN_OR_RETURN(entrance, open_session(work, person.id, Session::State::open));
    return {};
  }));
  return entrance;
}

}  // namespace klantendag::accounts
