// SPDX-License-Identifier: EUPL-1.2
#include "app/session_use.hpp"

#include "modules/accounts/accounts.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::app {

void SessionUse::note(std::string_view token, Instant now) {
  if (token.empty() || !is_due(crypto::hash_token(token), now)) return;
  database_.write_then(
      [token = std::string(token), now](sql::Session& session) {
        return accounts::keep_alive(session, now, token);
      },
      [](Result<void>) {});  // the next request tries again
}

bool SessionUse::is_due(std::string const& key, Instant now) {
  constexpr Duration often_enough = minutes(1);
  constexpr std::size_t enough_to_forget = 10'000;
  std::lock_guard const lock(mutex_);
  if (noted_.size() > enough_to_forget) noted_.clear();
  auto const [entry, is_new] = noted_.try_emplace(key, now);
  if (!is_new && now - entry->second < often_enough) return false;
  entry->second = now;
  return true;
}

}  // namespace klantendag::app
