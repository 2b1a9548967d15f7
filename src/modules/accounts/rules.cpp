// SPDX-License-Identifier: EUPL-1.2
// Which passwords are refused, how long a login waits after wrong ones, and who may change whom.
#include "modules/accounts/rules.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace klantendag::accounts {

Result<void> check_password(std::string_view field, std::string_view password,
                            std::span<std::string_view const> own_words) {
  std::size_t const length = count_code_points(password);
  if (length < shortest_password) {
    return invalid_field(field, "accounts.password_too_short",
                         {{"least", std::to_string(shortest_password)}});
  }
  if (length > longest_password) {
    return invalid_field(field, "accounts.password_too_long",
                         {{"most", std::to_string(longest_password)}});
  }
  std::string const folded = fold(password);
  for (std::string_view const word : own_words) {
    std::string const own = fold(word);
    if (own.size() >= 4 && folded.find(own) != std::string::npos) {
      return invalid_field(field, "accounts.password_is_own_word");
    }
  }
  if (is_top_password(folded)) return invalid_field(field, "accounts.password_is_common");
  return {};
}

Duration login_delay(int failures) {
  constexpr int free_attempts = 5;
  if (failures < free_attempts) return {};
  int const doublings = std::min(failures - free_attempts, 8);
  return std::min(seconds(std::int64_t{5} << doublings), minutes(15));
}

bool is_alive(Session const& session, Instant now) {
  return session.state != Session::State::ended && now - session.last_used_at < session_idle &&
         now - session.started_at < session_absolute;
}

Result<void> may_change_rights(Id<Account> actor, Id<Account> whom) {
  if (actor == whom) return conflict("accounts.not_your_own_rights");
  return {};
}

Result<void> keeps_an_administrator(Person const& whom, std::span<Role const> roles, State state,
                                    int other_active_administrators) {
  auto const administers = [](std::span<Role const> some) {
    return std::find(some.begin(), some.end(), Role::administrator) != some.end();
  };
  bool const was = whom.state == State::active && administers(whom.roles);
  bool const stays = state == State::active && administers(roles);
  if (was && !stays && other_active_administrators == 0) {
    return conflict("accounts.last_administrator");
  }
  return {};
}

}  // namespace klantendag::accounts
