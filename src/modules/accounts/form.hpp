// SPDX-License-Identifier: EUPL-1.2
// From what somebody typed to a command, or every problem with its field at once.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "modules/accounts/model.hpp"
#include "platform/http/request.hpp"

namespace klantendag::accounts {

struct SetUp {
  std::string name{};
  std::string email{};
  std::string password{};
};

struct LogIn {
  std::string email{};
  std::string password{};
};

struct Invite {
  std::string name{};
  std::string email{};
  std::vector<Role> roles{};
};

struct NewPassword {
  std::string current{};  // empty when a link stands for it
  std::string password{};
};

[[nodiscard]] Result<SetUp> parse_set_up(http::Fields const& fields);
[[nodiscard]] Result<LogIn> parse_log_in(http::Fields const& fields);
[[nodiscard]] Result<Invite> parse_invite(http::Fields const& fields);
[[nodiscard]] Result<std::vector<Role>> parse_roles(http::Fields const& fields);
// `own_words` may not be part of it. Asks for the current one when `needs_current`.
struct PasswordContext {
  std::vector<std::string> own_words{};
  bool needs_current = false;
};
[[nodiscard]] Result<NewPassword> parse_new_password(http::Fields const& fields,
                                                     PasswordContext const& context);
// Six digits, blanks allowed between them.
[[nodiscard]] Result<std::string> parse_code(http::Fields const& fields);

}  // namespace klantendag::accounts
