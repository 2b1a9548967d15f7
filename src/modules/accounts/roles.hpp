// SPDX-License-Identifier: EUPL-1.2
// Which role may do what: one table (product.md "who uses it", security.md 4.1). Nobody else in the
// program names a role to decide something.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "modules/accounts/model.hpp"

namespace klantendag::accounts {

struct RoleLine {
  Role role;
  std::string_view name;  // in the database and in addresses
  Permissions permissions;
};

[[nodiscard]] std::span<RoleLine const> role_table();
[[nodiscard]] RoleLine const& line_of(Role role);
[[nodiscard]] std::optional<Role> role_named(std::string_view name);

[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::optional<State> state_named(std::string_view name);

}  // namespace klantendag::accounts
