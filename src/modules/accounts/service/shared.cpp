// SPDX-License-Identifier: EUPL-1.2
// What several use cases need: a new session, a person who may be changed, a line in the record.
#include "modules/accounts/service/shared.hpp"

#include "modules/accounts/roles.hpp"
#include "modules/accounts/rules.hpp"
#include "modules/accounts/store.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::accounts {

Result<Entrance> open_session(Work& work, Id<Account> account, Session::State state) {
  std::string token = crypto::random_token();
  Session const session{.id = work.next_id<Session>().text(),
                        .account = account,
                        .state = state,
                        .started_at = work.now,
                        .last_used_at = work.now};
  RETURN_IF_ERROR(store::insert_session(work.session, session, crypto::hash_token(token)));
  return Entrance{std::move(token), state == Session::State::waits_for_code};
}

Result<Person> person_to_change(Work& work, Id<Account> id) {
  RETURN_IF_ERROR(require(work, Permission::manage_accounts));
  RETURN_IF_ERROR(may_change_rights(work.actor.account, id));
  ASSIGN_OR_RETURN(auto person, store::find(work.session, id));
  if (!person) return not_found("accounts.not_found");
  return std::move(*person);
}

Result<void> note(Work& work, std::string_view action, Person const& person,
                  std::vector<std::string_view> fields) {
  return audit::record(work, {.action = action,
                              .kind = "account",
                              .id = person.id.text(),
                              .state = name_of(person.state),
                              .fields = std::move(fields)});
}

}  // namespace klantendag::accounts
