// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/password.hpp"

#include <sodium/core.h>
#include <sodium/crypto_pwhash.h>

#include <condition_variable>
#include <mutex>

#include "base/check.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::crypto {
namespace {

std::string argon2id(std::string_view password, PasswordCost cost) {
  std::string stored(crypto_pwhash_STRBYTES, '\0');
  // Fails only when there is no memory for it.
  if (crypto_pwhash_str_alg(stored.data(), password.data(), password.size(), cost.passes,
                            cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return {};
  }
  stored.resize(stored.find('\0'));
  return stored;
}

Error too_busy() {
  return unavailable("crypto.too_busy");
}

}  // namespace

// Who works and who waits. A turn ends when the object that holds it does.
struct PasswordHasher::Turns {
  explicit Turns(PasswordQueue queue) : limits(queue) {}

  [[nodiscard]] bool take() {
    std::unique_lock lock(mutex);
    if (running >= limits.running && waiting >= limits.waiting) return false;
    ++waiting;
    freed.wait(lock, [this] { return running < limits.running; });
    --waiting;
    ++running;
    return true;
  }

  void give_back() {
    {
      std::lock_guard const lock(mutex);
      --running;
    }
    freed.notify_one();
  }

  PasswordQueue limits;
  std::mutex mutex{};
  std::condition_variable freed{};
  int running = 0;
  int waiting = 0;
};

PasswordHasher::PasswordHasher(PasswordCost cost, PasswordQueue queue)
    : cost_(cost), turns_(std::make_unique<Turns>(queue)) {
  CHECK_PROMISE(sodium_init() >= 0);
  of_nobody_ = argon2id(random_token(), cost_);
}

PasswordHasher::~PasswordHasher() = default;

Result<std::string> PasswordHasher::hash(std::string_view password) {
  if (!turns_->take()) return too_busy();
  std::string stored = argon2id(password, cost_);
  turns_->give_back();
  if (stored.empty()) return too_busy();
  return stored;
}

Result<bool> PasswordHasher::verify(std::string_view password, std::string_view stored) {
  if (!turns_->take()) return too_busy();
  std::string const against(stored.empty() ? std::string_view(of_nobody_) : stored);
  bool const same =
      crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
  turns_->give_back();
  return same && !stored.empty();
}

bool PasswordHasher::needs_rehash(std::string_view stored) const {
  return crypto_pwhash_str_needs_rehash(std::string(stored).c_str(), cost_.passes,
                                        cost_.memory_bytes) != 0;
}

}  // namespace klantendag::crypto
