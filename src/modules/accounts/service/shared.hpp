// SPDX-License-Identifier: EUPL-1.2
// What several of the account services do: start a session, load a person to change, write the record.
#pragma once

#include <string_view>
#include <vector>

#include "modules/accounts/accounts.hpp"

namespace klantendag::accounts {

// A new session of this account with a token of its own.
[[nodiscard]] Result<Entrance> open_session(Work& work, Id<Account> account, Session::State state);

// The person, when the actor may manage accounts and it is not the actor's own (security.md 4.2.3).
[[nodiscard]] Result<Person> person_to_change(Work& work, Id<Account> id);

[[nodiscard]] Result<void> note(Work& work, std::string_view action, Person const& person,
                                std::vector<std::string_view> fields = {});

}  // namespace klantendag::accounts
