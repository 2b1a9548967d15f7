// SPDX-License-Identifier: EUPL-1.2
// Logging in: password, then the code when there is a second factor. Wrong attempts are kept for a
// quarter of an hour and make the next one wait; a wrong name costs the same work as a wrong password.
#include <algorithm>

#include "base/text.hpp"
#include "modules/accounts/rules.hpp"
#include "modules/accounts/service/second_factor.hpp"
#include "modules/accounts/service/shared.hpp"
#include "modules/accounts/store.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/sign.hpp"
#include "platform/crypto/totp.hpp"

namespace klantendag::accounts {
namespace {

// A pseudonym for whom or where the attempts count: the e-mail or address itself is not kept.
std::string subject_of(Means const& means, std::string_view kind, std::string_view text) {
  return crypto::lookup_key(means.keys.newest(crypto::RootKey::lookup), kind, fold(text));
}

Result<void> must_not_wait(Work& work, std::string_view subject) {
  ASSIGN_OR_RETURN(auto const failures,
                   store::failures_since(work.session, subject, work.now - failure_window));
  Instant const free_at = failures.last + login_delay(failures.count);
  if (free_at <= work.now) return {};
  return invalid("accounts.wait_first",
                 {{"seconds", std::to_string((free_at - work.now).ms / 1000 + 1)}});
}

Result<void> note_failure(Work& work, std::string_view subject) {
  RETURN_IF_ERROR(
      store::insert_failure(work.session, work.next_id<Account>().text(), subject, work.now));
  return audit::record(work, {.action = "account.refuse_log_in", .kind = "account"});
}

Result<std::optional<Credentials>> active_credentials(Work& work, std::string_view email) {
  ASSIGN_OR_RETURN(auto credentials, store::credentials_by_email(work.session, email));
  if (credentials && credentials->state != State::active) credentials.reset();
  return credentials;
}

struct Known {
  Credentials credentials{};
  std::string new_hash{};  // when today's cost is another
};

Result<Entrance> let_in(Work& work, Known const& known) {
  Id<Account> const account = known.credentials.account;
  if (!known.new_hash.empty()) {
    RETURN_IF_ERROR(store::set_password(work.session, account, known.new_hash));
  }
  bool const needs_code = known.credentials.totp_secret.has_value();
  ASSIGN_OR_RETURN(auto entrance, open_session(work, account,
                                               needs_code ? Session::State::waits_for_code
                                                          : Session::State::open));
  RETURN_IF_ERROR(
      audit::record(work, {.action = needs_code ? "account.give_password" : "account.log_in",
                           .kind = "account",
                           .id = account.text()}));
  return entrance;
}

}  // namespace

Result<Entrance> log_in(Desk& desk, Means const& means, LogIn const& log_in,
                        std::string_view client_address) {
  std::string const by_email = subject_of(means, "login-email", log_in.email);
  std::string const by_address = subject_of(means, "login-address", client_address);
  std::optional<Credentials> credentials;
  RETURN_IF_ERROR(desk.read([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(must_not_wait(work, by_email));
    ASSIGN_OR_RETURN(credentials, active_credentials(work, log_in.email));
    return {};
  }));

  std::string const stored = credentials ? credentials->password_hash : "";
  ASSIGN_OR_RETURN(bool const fits, means.passwords.verify(log_in.password, stored));
  if (!fits) {
    RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(note_failure(work, by_email));
      return note_failure(work, by_address);
    }));
    return invalid("accounts.log_in_unknown");
  }

  Known known{*credentials, ""};
  if (means.passwords.needs_rehash(stored)) {
    ASSIGN_OR_RETURN(known.new_hash, means.passwords.hash(log_in.password));
  }
  Entrance entrance;
  RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(store::forget_failures(work.session, by_email, work.now - failure_window));
    ASSIGN_OR_RETURN(entrance, let_in(work, known));
    return {};
  }));
  return entrance;
}

Result<Entrance> confirm_code(Desk& desk, Means const& means, std::string_view token,
                              std::string_view code) {
  std::optional<Entrance> entrance;
  RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const session,
                     store::session_by_token(work.session, crypto::hash_token(token)));
    if (!session || session->state != Session::State::waits_for_code ||
        !is_alive(*session, work.now)) {
      return invalid("accounts.log_in_again");
    }
    std::string const account = session->account.text();
    std::string const subject = subject_of(means, "login-code", account);
    RETURN_IF_ERROR(must_not_wait(work, subject));
    ASSIGN_OR_RETURN(auto const credentials, store::credentials(work.session, session->account));
    if (!credentials || !credentials->totp_secret) return invalid("accounts.log_in_again");
    ASSIGN_OR_RETURN(auto const secret,
                     open_secret(work, means.keys, session->account, *credentials->totp_secret));
    auto const step = crypto::accept_totp(secret, code, work.now, credentials->totp_step);
    if (!step) return note_failure(work, subject);
    ASSIGN_OR_RETURN(bool const first, store::use_step(work.session, session->account, *step));
    if (!first) return note_failure(work, subject);
    ASSIGN_OR_RETURN([[maybe_unused]] bool const ended,
                     store::end_session(work.session, session->account, session->id, work.now));
    ASSIGN_OR_RETURN(entrance, open_session(work, session->account, Session::State::open));
    return audit::record(work, {.action = "account.log_in", .kind = "account", .id = account});
  }));
  if (!entrance) return invalid_field("code", "accounts.code_does_not_fit");
  return std::move(*entrance);
}

Result<void> log_out(Work& work) {
  if (work.actor.kind != Actor::Kind::account) return {};
  ASSIGN_OR_RETURN(
      [[maybe_unused]] bool const ended,
      store::end_session(work.session, work.actor.account, work.actor.session, work.now));
  return audit::record(
      work, {.action = "account.log_out", .kind = "account", .id = work.actor.account.text()});
}

Result<Actor> identify(sql::Session& session, Instant now, std::string_view token) {
  if (token.empty()) return Actor{};
  ASSIGN_OR_RETURN(auto const login, store::session_by_token(session, crypto::hash_token(token)));
  if (!login || login->state != Session::State::open || !is_alive(*login, now)) return Actor{};
  ASSIGN_OR_RETURN(auto const person, store::find(session, login->account));
  if (!person || person->state != State::active) return Actor{};
  return Actor{.kind = Actor::Kind::account,
               .account = person->id,
               .name = person->name,
               .session = login->id,
               .permissions = person->permissions()};
}

Result<void> keep_alive(sql::Session& session, Instant now, std::string_view token) {
  ASSIGN_OR_RETURN(auto const login, store::session_by_token(session, crypto::hash_token(token)));
  if (!login || !is_alive(*login, now) || now - login->last_used_at < minutes(1)) return {};
  return store::touch_session(session, login->id, now);
}

}  // namespace klantendag::accounts
