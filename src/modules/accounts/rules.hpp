// SPDX-License-Identifier: EUPL-1.2
// Decisions about accounts: which password will do, when somebody must wait, how long a session
// lives, and what keeps the house from being locked out. Values in, decisions out.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "modules/accounts/model.hpp"
#include "modules/audit/model.hpp"

namespace klantendag::accounts {

// Length 12 to 128, not among the most used passwords, not the person's own name or e-mail address.
// No other demands (NIST SP 800-63B 5.1.1.2, security.md 4.5).
[[nodiscard]] Result<void> check_password(std::string_view field, std::string_view password,
                                          std::span<std::string_view const> own_words);

// How long to wait after so many wrong attempts in the last quarter of an hour: nothing for the first
// five, then 5 s, doubling up to 15 minutes. Slower, never locked out.
[[nodiscard]] Duration login_delay(int failures);
inline constexpr Duration failure_window = minutes(15);

// Open, not idle for too long and not older than a working day.
[[nodiscard]] bool is_alive(Session const& session, Instant now);

// Someone may change the account of `whom`, but never their own rights (security.md 4.2.3).
[[nodiscard]] Result<void> may_change_rights(Id<Account> actor, Id<Account> whom);

// Roles for `whom` that leave at least one active administrator.
[[nodiscard]] Result<void> keeps_an_administrator(Person const& whom, std::span<Role const> roles,
                                                  State state, int other_active_administrators);

[[nodiscard]] bool is_top_password(std::string_view folded);

inline constexpr std::array<audit::Transition, 6> account_steps = {{
    {"", "invited"},
    {"", "active"},  // the first one, made at set-up
    {"invited", "active"},
    {"invited", "disabled"},
    {"active", "disabled"},
    {"disabled", "active"},
}};

}  // namespace klantendag::accounts
