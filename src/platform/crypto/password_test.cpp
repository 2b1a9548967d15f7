// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/password.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace klantendag::crypto {

TEST_CASE("a password fits its own hash and no other does") {
  PasswordHasher hasher(cost_for_tests);
  std::string const stored = hasher.hash("paard batterij nietje").value();

  CHECK(hasher.verify("paard batterij nietje", stored).value());
  CHECK_FALSE(hasher.verify("paard batterij nietjE", stored).value());
  CHECK_FALSE(hasher.verify("paard batterij nietje ", stored).value());
  CHECK(stored != hasher.hash("paard batterij nietje").value());
}

TEST_CASE("the whole password counts, however long") {
  PasswordHasher hasher(cost_for_tests);
  std::string const stored = hasher.hash(std::string(127, 'a') + "b").value();

  CHECK_FALSE(hasher.verify(std::string(127, 'a') + "c", stored).value());
}

TEST_CASE("nobody and rubbish are refused, not an error") {
  PasswordHasher hasher(cost_for_tests);

  CHECK_FALSE(hasher.verify("x", "").value());
  CHECK_FALSE(hasher.verify("x", "not a hash").value());
}

TEST_CASE("the cost in use is that of security.md, and a cheaper hash is to be made again") {
  PasswordHasher real;
  PasswordHasher cheap(cost_for_tests);

  std::string const stored = real.hash("wachtwoord").value();

  CHECK(stored.substr(0, 31) == "$argon2id$v=19$m=65536,t=3,p=1$");
  CHECK_FALSE(real.needs_rehash(stored));
  CHECK(real.needs_rehash(cheap.hash("wachtwoord").value()));
}

TEST_CASE("who comes when the queue is full is told to try again, and the others get their turn") {
  PasswordHasher hasher({.passes = 2, .memory_bytes = std::size_t{8} << 20},
                        {.running = 1, .waiting = 2});
  std::atomic<int> done = 0;
  std::atomic<int> refused = 0;

  std::vector<std::thread> people;
  for (int i = 0; i < 12; ++i) {
    people.emplace_back([&] {
      auto const outcome = hasher.hash("wachtwoord");
      if (outcome) {
        ++done;
      } else {
        CHECK(outcome.error().kind == ErrorKind::unavailable);
        CHECK(outcome.error().key == "crypto.too_busy");
        ++refused;
      }
    });
  }
  for (std::thread& person : people) person.join();

  CHECK(done + refused == 12);
  CHECK(done >= 3);
  CHECK(hasher.hash("later").ok());
}

TEST_CASE("a queue without room for waiting refuses at once") {
  PasswordHasher closed(cost_for_tests, {.running = 0, .waiting = 0});

  CHECK(closed.hash("x").error().key == "crypto.too_busy");
  CHECK(closed.verify("x", "").error().key == "crypto.too_busy");
}

}  // namespace klantendag::crypto
