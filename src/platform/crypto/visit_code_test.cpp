// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/visit_code.hpp"

#include <doctest/doctest.h>

#include "platform/crypto/random.hpp"
#include "platform/crypto/sign.hpp"

namespace klantendag::crypto {

TEST_CASE("a code opens for ninety days, and for an hour once it was used") {
  Instant const made = *Instant::parse("2026-11-25T09:00:00Z");
  VisitCode const fresh{made, {}};
  Instant const last = made + days(visit_code_days);
  VisitCode const used{made, made + days(3)};

  CHECK(opens(fresh, made));
  CHECK(opens(fresh, last + minutes(-1)));
  CHECK_FALSE(opens(fresh, last));
  CHECK(opens(used, made + days(3) + minutes(visit_minutes - 1)));
  CHECK_FALSE(opens(used, made + days(3) + minutes(visit_minutes)));
}

TEST_CASE("what is kept of a code stays what it was, or codes in letters would open nothing") {
  Keys const keys = Keys::in_memory();

  std::string const kept = visit_hash(keys, "participant.cancel", "K7M2");

  CHECK(kept == keyed_hash(keys.newest(RootKey::form), "participant.cancel", "K7M2"));
}

TEST_CASE("a code is found as it is typed, by the room that made it only") {
  Keys const keys = Keys::in_memory();
  std::string const code = spoken_code();

  std::string const kept = visit_hash(keys, "one page", code);

  CHECK(typed_visit_hash(keys, "one page", " " + grouped(code) + " ") == kept);
  CHECK(typed_visit_hash(keys, "another page", code) != kept);
  CHECK_FALSE(typed_visit_hash(keys, "one page", "geen code"));
}

}  // namespace klantendag::crypto
