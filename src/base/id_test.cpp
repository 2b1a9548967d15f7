// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

#include <doctest/doctest.h>

namespace klantendag {

TEST_CASE("an id survives the way to 26 characters and back, also in lower case") {
  IdSource ids(Rng::from_seed("ids"));
  for (int i = 0; i < 1000; ++i) {
    Uuid const uuid = ids.next_uuid(Instant{1'700'000'000'000 + i});
    CHECK(uuid.text().size() == 26);
    CHECK(Uuid::parse(uuid.text()) == uuid);
  }
}

TEST_CASE("later ids sort after earlier ones, also when the clock goes back") {
  IdSource ids(Rng::from_seed("ids"));
  std::string last = ids.next_uuid(Instant{1'700'000'000'000}).text();
  for (int i = 0; i < 1000; ++i) {
    std::string const next = ids.next_uuid(Instant{1'700'000'000'000 - i % 7}).text();
    CHECK(last < next);
    last = next;
  }
}

TEST_CASE("what is not an id is refused") {
  CHECK_FALSE(Uuid::parse(""));
  CHECK_FALSE(Uuid::parse("0000000000000000000000000"));
  CHECK_FALSE(Uuid::parse("000000000000000000000000OU"));
  CHECK_FALSE(Uuid::parse("ZZZZZZZZZZZZZZZZZZZZZZZZZZ"));
}

}  // namespace klantendag
