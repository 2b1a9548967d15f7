// SPDX-License-Identifier: EUPL-1.2
// A one-time link lets somebody choose a password. Opening it changes nothing; only sending the form
// does, once, in one atomic update (mail scanners open links before people do).
#include "modules/accounts/rules.hpp"
#include "modules/accounts/service/shared.hpp"
#include "modules/accounts/store.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::accounts {
namespace {

Result<std::string> new_link(Work& work, Id<Account> account) {
  RETURN_IF_ERROR(store::drop_invitations(work.session, account));
  std::string token = crypto::random_token();
  RETURN_IF_ERROR(store::insert_invitation(work.session, crypto::hash_token(token), account,
                                           work.now + invitation_life));
  return token;
}

}  // namespace

Result<Invited> invite(Work& work, Invite const& invite) {
  RETURN_IF_ERROR(require(work, Permission::manage_accounts));
  Person person{.id = work.next_id<Account>(),
                .name = invite.name,
                .email = invite.email,
                .state = State::invited,
                .roles = invite.roles,
                .language = work.language,
                .created_at = work.now};
  if (auto inserted = store::insert(work.session, person); !inserted) {
    Error error = std::move(inserted).error();
    if (error.kind == ErrorKind::conflict) return invalid_field("email", "accounts.email_taken");
    return error;
  }
  RETURN_IF_ERROR(note(work, "account.invite", person, {"name", "email", "roles"}));
  ASSIGN_OR_RETURN(auto token, new_link(work, person.id));
  return Invited{std::move(person), std::move(token)};
}

Result<Invited> invite_again(Work& work, Id<Account> id) {
  ASSIGN_OR_RETURN(auto person, person_to_change(work, id));
  if (person.state == State::disabled) return conflict("accounts.is_disabled");
  RETURN_IF_ERROR(note(work, "account.invite_again", person));
  ASSIGN_OR_RETURN(auto token, new_link(work, id));
  return Invited{std::move(person), std::move(token)};
}

Result<Person> invited_person(Work& work, std::string_view token) {
  ASSIGN_OR_RETURN(auto const account,
                   store::open_invitation(work.session, crypto::hash_token(token), work.now));
  if (!account) return not_found("accounts.link_ended");
  ASSIGN_OR_RETURN(auto person, store::find(work.session, *account));
  if (!person) return not_found("accounts.link_ended");
  return std::move(*person);
}

Result<Entrance> accept_invitation(Desk& desk, Means const& means, std::string_view token,
                                   NewPassword const& password) {
  ASSIGN_OR_RETURN(auto const hash, means.passwords.hash(password.password));
  Entrance entrance;
  RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto person, invited_person(work, token));
    ASSIGN_OR_RETURN(bool const first,
                     store::redeem_invitation(work.session, crypto::hash_token(token), work.now));
    if (!first) return not_found("accounts.link_ended");
    person.state = State::active;
    RETURN_IF_ERROR(store::set_password(work.session, person.id, hash));
    RETURN_IF_ERROR(store::set_state(work.session, person.id, person.state));
    RETURN_IF_ERROR(store::end_all_sessions(work.session, person.id, work.now));
    RETURN_IF_ERROR(note(work, "account.accept_invitation", person, {"password"}));
    ASSIGN_OR_RETURN(auto const credentials, store::credentials(work.session, person.id));
    bool const needs_code = credentials && credentials->totp_secret.has_value();
    ASSIGN_OR_RETURN(
        entrance, open_session(work, person.id,
                               needs_code ? Session::State::waits_for_code : Session::State::open));
    return {};
  }));
  return entrance;
}

}  // namespace klantendag::accounts
