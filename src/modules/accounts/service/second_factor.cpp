// SPDX-License-Identifier: EUPL-1.2
// Switching the second factor on and off, and what is asked of it at every login.
#include "modules/accounts/service/second_factor.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/accounts/service/shared.hpp"
#include "modules/accounts/store.hpp"
#include "platform/crypto/encoding.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/crypto/totp.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::accounts {

Result<std::string> seal_secret(Work& work, crypto::Keys const& keys, Id<Account> account,
                                std::string_view secret) {
  std::string const row = account.text();
  keystore::Keystore const store(keys);
  ASSIGN_OR_RETURN(auto const key,
                   store.key_for(work.session, crypto::RootKey::account, row, work.now));
  return crypto::seal(key, {"account", "totp_secret", row, row}, secret).stored();
}

Result<std::string> open_secret(Work& work, crypto::Keys const& keys, Id<Account> account,
                                std::string_view sealed) {
  std::string const row = account.text();
  keystore::Keystore const store(keys);
  ASSIGN_OR_RETURN(auto const key, store.find(work.session, crypto::RootKey::account, row));
  return crypto::open(key, {"account", "totp_secret", row, row},
                      crypto::Sealed::from_stored(std::string(sealed)));
}

Result<void> start_second_factor(Work& work, Means const& means, std::string_view secret,
                                 std::string_view code) {
  ASSIGN_OR_RETURN(auto const person, self(work));
  auto const bytes = crypto::from_base32(secret);
  if (!bytes || bytes->size() < 20) return invalid_field("code", "accounts.secret_unreadable");
  auto const step = crypto::accept_totp(*bytes, code, work.now, 0);
  if (!step) return invalid_field("code", "accounts.code_does_not_fit");
  ASSIGN_OR_RETURN(auto const sealed, seal_secret(work, means.keys, person.id, *bytes));
  RETURN_IF_ERROR(store::set_second_factor(work.session, person.id, sealed));
  ASSIGN_OR_RETURN([[maybe_unused]] auto const used,
                   store::use_step(work.session, person.id, *step));
  return note(work, "account.start_second_factor", person, {"totp_secret"});
}

Result<Person> remove_second_factor(Work& work, Id<Account> id) {
  ASSIGN_OR_RETURN(auto person, person_to_change(work, id));
  RETURN_IF_ERROR(store::set_second_factor(work.session, id, std::nullopt));
  RETURN_IF_ERROR(keystore::Keystore::erase(work.session, id.text()));
  RETURN_IF_ERROR(store::end_all_sessions(work.session, id, work.now));
  RETURN_IF_ERROR(note(work, "account.remove_second_factor", person, {"totp_secret"}));
  person.has_second_factor = false;
  return person;
}

}  // namespace klantendag::accounts
