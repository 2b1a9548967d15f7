// SPDX-License-Identifier: EUPL-1.2
// Fields of the account pages to commands, or every problem at once.
#include "modules/accounts/form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/accounts/roles.hpp"
#include "modules/accounts/rules.hpp"

namespace klantendag::accounts {
namespace {

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_email = 254;  // RFC 5321, 4.5.3.1.3

using Problems = std::vector<Error>;

void keep(Problems& problems, Result<void> outcome) {
  if (!outcome) problems.push_back(std::move(outcome).error());
}

Result<void> check_name(std::string const& name) {
  if (name.empty()) return invalid_field("name", "accounts.name_missing");
  if (count_code_points(name) > longest_name)
    return invalid_field("name", "accounts.name_too_long");
  return {};
}

// One @ with something before it and a dot after it. More is for the mail server to say.
bool looks_like_email(std::string_view email) {
  auto const at = email.find('@');
  if (at == 0 || at == std::string_view::npos ||
      email.find('@', at + 1) != std::string_view::npos) {
    return false;
  }
  auto const dot = email.rfind('.');
  bool const plain = std::none_of(email.begin(), email.end(), [](char letter) {
    return letter == ' ' || letter == ',' || letter == ';' || letter == '<' || letter == '>' ||
           static_cast<unsigned char>(letter) < 0x20;
  });
  return plain && dot != std::string_view::npos && dot > at + 1 && dot + 1 < email.size();
}

Result<void> check_email(std::string const& email) {
  if (email.empty()) return invalid_field("email", "accounts.email_missing");
  if (email.size() > longest_email || !looks_like_email(email)) {
    return invalid_field("email", "accounts.email_unusable");
  }
  return {};
}

}  // namespace

Result<SetUp> parse_set_up(http::Fields const& fields) {
  SetUp set_up{fields.text("name"), fields.text("email"), fields.exact("password")};
  std::string_view const own[] = {set_up.name, set_up.email};
  Problems problems;
  keep(problems, check_name(set_up.name));
  keep(problems, check_email(set_up.email));
  keep(problems, check_password("password", set_up.password, own));
  if (!problems.empty()) return all_of(std::move(problems));
  return set_up;
}

Result<LogIn> parse_log_in(http::Fields const& fields) {
  LogIn log_in{fields.text("email"), fields.exact("password")};
  Problems problems;
  if (log_in.email.empty()) problems.push_back(invalid_field("email", "accounts.email_missing"));
  if (log_in.password.empty()) {
    problems.push_back(invalid_field("password", "accounts.password_missing"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return log_in;
}

Result<std::vector<Role>> parse_roles(http::Fields const& fields) {
  std::vector<Role> roles;
  for (std::string const& name : fields.all("role")) {
    auto const role = role_named(name);
    if (!role) return invalid_field("role", "accounts.role_unknown");
    if (std::find(roles.begin(), roles.end(), *role) == roles.end()) roles.push_back(*role);
  }
  if (roles.empty()) return invalid_field("role", "accounts.role_missing");
  return roles;
}

Result<Invite> parse_invite(http::Fields const& fields) {
  Invite invite{fields.text("name"), fields.text("email"), {}};
  Problems problems;
  keep(problems, check_name(invite.name));
  keep(problems, check_email(invite.email));
  if (auto roles = parse_roles(fields)) {
    invite.roles = std::move(roles).value();
  } else {
    problems.push_back(std::move(roles).error());
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return invite;
}

Result<NewPassword> parse_new_password(http::Fields const& fields, PasswordContext const& context) {
  NewPassword password{fields.exact("current"), fields.exact("password")};
  std::vector<std::string_view> const own(context.own_words.begin(), context.own_words.end());
  Problems problems;
  if (context.needs_current && password.current.empty()) {
    problems.push_back(invalid_field("current", "accounts.current_missing"));
  }
  keep(problems, check_password("password", password.password, own));
  if (!problems.empty()) return all_of(std::move(problems));
  return password;
}

Result<std::string> parse_code(http::Fields const& fields) {
  std::string code;
  for (char const letter : fields.text("code")) {
    if (letter != ' ') code += letter;
  }
  bool const digits = std::all_of(code.begin(), code.end(),
                                  [](char letter) { return letter >= '0' && letter <= '9'; });
  if (code.size() != 6 || !digits) return invalid_field("code", "accounts.code_unreadable");
  return code;
}

}  // namespace klantendag::accounts
