// SPDX-License-Identifier: EUPL-1.2
// Giving and withdrawing rights. A change works at the person's next request, because a request asks
// for the rights of that moment.
#include "modules/accounts/rules.hpp"
#include "modules/accounts/service/shared.hpp"
#include "modules/accounts/store.hpp"

namespace klantendag::accounts {
namespace {

Result<void> administrators_remain(Work& work, Person const& person, std::vector<Role> const& roles,
                                   State state) {
  ASSIGN_OR_RETURN(int const others,
                   store::count_active_administrators_except(work.session, person.id));
  return keeps_an_administrator(person, roles, state, others);
}

}  // namespace

Result<std::vector<Person>> all(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::manage_accounts));
  return store::all(work.session);
}

Result<std::vector<Colleague>> colleagues(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::see_overview));
  ASSIGN_OR_RETURN(auto const people, store::all(work.session));
  std::vector<Colleague> found;
  for (Person const& person : people) {
    found.push_back({person.id, person.name, person.state == State::active});
  }
  return found;
}

Result<bool> is_active(Work& work, Id<Account> id) {
  ASSIGN_OR_RETURN(auto const person, store::find(work.session, id));
  return person && person->state == State::active;
}

Result<std::vector<Id<Account>>> active_with(Work& work, Permission permission) {
  ASSIGN_OR_RETURN(auto const people, store::all(work.session));
  std::vector<Id<Account>> found;
  for (Person const& person : people) {
    if (person.state == State::active && person.permissions().has(permission)) {
      found.push_back(person.id);
    }
  }
  return found;
}

Result<std::optional<Reached>> reached_at(Work& work, Id<Account> id) {
  ASSIGN_OR_RETURN(auto const person, store::find(work.session, id));
  if (!person || person->state != State::active) return std::optional<Reached>{};
  return std::optional(Reached{person->name, person->email, person->language});
}

Result<Person> find(Work& work, Id<Account> id) {
  RETURN_IF_ERROR(require(work, Permission::manage_accounts));
  ASSIGN_OR_RETURN(auto person, store::find(work.session, id));
  if (!person) return not_found("accounts.not_found");
  return std::move(*person);
}

Result<Person> change_roles(Work& work, Id<Account> id, std::vector<Role> const& roles) {
  ASSIGN_OR_RETURN(auto person, person_to_change(work, id));
  RETURN_IF_ERROR(administrators_remain(work, person, roles, person.state));
  RETURN_IF_ERROR(store::set_roles(work.session, id, roles, work.now));
  RETURN_IF_ERROR(note(work, "account.change_roles", person, {"roles"}));
  person.roles = roles;
  return person;
}

Result<Person> disable(Work& work, Id<Account> id) {
  ASSIGN_OR_RETURN(auto person, person_to_change(work, id));
  if (person.state == State::disabled) return conflict("accounts.is_disabled");
  RETURN_IF_ERROR(administrators_remain(work, person, person.roles, State::disabled));
  person.state = State::disabled;
  RETURN_IF_ERROR(store::set_state(work.session, id, person.state));
  RETURN_IF_ERROR(store::end_all_sessions(work.session, id, work.now));
  RETURN_IF_ERROR(store::drop_invitations(work.session, id));
  RETURN_IF_ERROR(note(work, "account.disable", person, {"state"}));
  return person;
}

Result<Person> enable(Work& work, Id<Account> id) {
  ASSIGN_OR_RETURN(auto person, person_to_change(work, id));
  if (person.state != State::disabled) return conflict("accounts.is_not_disabled");
  person.state = State::active;
  RETURN_IF_ERROR(store::set_state(work.session, id, person.state));
  RETURN_IF_ERROR(note(work, "account.enable", person, {"state"}));
  return person;
}

audit::WatchedKind watched_kind() {
  return {{"account", account_steps}, store::states};
}

}  // namespace klantendag::accounts
