// SPDX-License-Identifier: EUPL-1.2
// The face of the accounts: who is it, may they come in, and who gives whom which rights. What hashes a
// password takes a Desk, because it computes between reading and writing; the rest takes a Work.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "modules/accounts/form.hpp"
#include "modules/accounts/model.hpp"
#include "modules/audit/audit.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/crypto/password.hpp"
#include "platform/work/work.hpp"

namespace klantendag::accounts {

// What proves and protects; made once by the composition.
struct Means {
  crypto::PasswordHasher& passwords;
  crypto::Keys const& keys;
};

// --- coming in --------------------------------------------------------------------------------

// Does nobody have an account yet? Then the first page asks for the first one.
[[nodiscard]] Result<bool> is_set_up(Work& work);

struct Entrance {
  std::string token{};      // for the session cookie
  bool needs_code = false;  // the second factor comes next
};

// The first account: administrator and organiser. Error conflict/accounts.already_set_up.
[[nodiscard]] Result<Entrance> set_up(Desk& desk, Means const& means, SetUp const& set_up);

// Errors: invalid/accounts.log_in_unknown for a wrong name, password or state alike;
// invalid/accounts.wait_first {seconds} after several wrong attempts; unavailable/crypto.too_busy.
[[nodiscard]] Result<Entrance> log_in(Desk& desk, Means const& means, LogIn const& log_in,
                                      std::string_view client_address);
// The code of the authenticator app, for a session that waits for it. The token changes.
[[nodiscard]] Result<Entrance> confirm_code(Desk& desk, Means const& means, std::string_view token,
                                            std::string_view code);
[[nodiscard]] Result<void> log_out(Work& work);

// Who holds this session now; nobody when it ended, and with the rights of this very moment.
[[nodiscard]] Result<Actor> identify(sql::Session& session, Instant now, std::string_view token);
// Notes that a session is in use; once a minute is enough.
[[nodiscard]] Result<void> keep_alive(sql::Session& session, Instant now, std::string_view token);

// --- invitations ------------------------------------------------------------------------------

struct Invited {
  Person person{};
  std::string token{};  // of the one-time link: shown once, stored nowhere
};
[[nodiscard]] Result<Invited> invite(Work& work, Invite const& invite);
// A new link for somebody who has none that works, or who forgot the password.
[[nodiscard]] Result<Invited> invite_again(Work& work, Id<Account> id);
// Whose link it is. Error not_found/accounts.link_ended for a used, old or unknown one.
[[nodiscard]] Result<Person> invited_person(Work& work, std::string_view token);
[[nodiscard]] Result<Entrance> accept_invitation(Desk& desk, Means const& means,
                                                 std::string_view token,
                                                 NewPassword const& password);

// --- people -----------------------------------------------------------------------------------

[[nodiscard]] Result<std::vector<Person>> all(Work& work);
// Names to choose from when work is handed out. Needs see_overview.
struct Colleague {
  Id<Account> id{};
  std::string name{};
  bool active = false;  // can log in
};
[[nodiscard]] Result<std::vector<Colleague>> colleagues(Work& work);
// For modules that give work to somebody; asks no permission.
[[nodiscard]] Result<bool> is_active(Work& work, Id<Account> id);
// Who can log in and may do this, by name; for modules that give work to somebody; asks no permission.
[[nodiscard]] Result<std::vector<Id<Account>>> active_with(Work& work, Permission permission);
// Where post to somebody who can log in goes; nothing for others; asks no permission.
struct Reached {
  std::string name{};
  std::string email{};
  Language language = Language::nl;
};
[[nodiscard]] Result<std::optional<Reached>> reached_at(Work& work, Id<Account> id);
[[nodiscard]] Result<Person> find(Work& work, Id<Account> id);
[[nodiscard]] Result<Person> change_roles(Work& work, Id<Account> id,
                                          std::vector<Role> const& roles);
// Ends all sessions at once.
[[nodiscard]] Result<Person> disable(Work& work, Id<Account> id);
[[nodiscard]] Result<Person> enable(Work& work, Id<Account> id);
// For somebody who lost the telephone; ends all sessions.
[[nodiscard]] Result<Person> remove_second_factor(Work& work, Id<Account> id);

// --- the own account --------------------------------------------------------------------------

[[nodiscard]] Result<Person> self(Work& work);
[[nodiscard]] Result<std::vector<Session>> own_sessions(Work& work);
[[nodiscard]] Result<void> end_own_session(Work& work, std::string_view id);
// Ends all other sessions.
[[nodiscard]] Result<void> change_password(Desk& desk, Means const& means,
                                           NewPassword const& password);
// `secret` in base 32 as it was shown; the code proves that the app has it.
[[nodiscard]] Result<void> start_second_factor(Work& work, Means const& means,
                                               std::string_view secret, std::string_view code);

// What `klantendag verify` must know about the life of an account.
[[nodiscard]] audit::WatchedKind watched_kind();

}  // namespace klantendag::accounts
