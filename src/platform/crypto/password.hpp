// SPDX-License-Identifier: EUPL-1.2
// Passwords: Argon2id behind a bounded queue. One hash costs 64 MiB and about half a second of a core
// on purpose; without a queue, logging in would be a free way to stop the service (security.md 0.10).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace klantendag::crypto {

// OWASP ASVS 5.0, 11.4.2: m = 64 MiB, t = 3, p = 1.
struct PasswordCost {
  std::uint64_t passes = 3;
  std::size_t memory_bytes = std::size_t{64} << 20;
};
// For tests only, which would otherwise spend their time here. Never a setting.
inline constexpr PasswordCost cost_for_tests{.passes = 1, .memory_bytes = 8192};

struct PasswordQueue {
  int running = 2;
  int waiting = 20;  // who comes after them is told to try again in a moment
};

class PasswordHasher {
 public:
  explicit PasswordHasher(PasswordCost cost = {}, PasswordQueue queue = {});
  ~PasswordHasher();

  // Text to store, with salt and cost in it. Waits for its turn. Error: unavailable/crypto.too_busy.
  [[nodiscard]] Result<std::string> hash(std::string_view password);

  // Is it this password? An empty `stored` (nobody has that name) costs the same work and says no.
  [[nodiscard]] Result<bool> verify(std::string_view password, std::string_view stored);

  // Made with another cost than today's: hash again when the person logs in.
  [[nodiscard]] bool needs_rehash(std::string_view stored) const;

 private:
  struct Turns;
  PasswordCost cost_;
  std::string of_nobody_;  // a hash that no password fits
  std::unique_ptr<Turns> turns_;
};

}  // namespace klantendag::crypto
