// SPDX-License-Identifier: EUPL-1.2
#include "platform/keystore/keystore.hpp"

#include <doctest/doctest.h>

#include "platform/sql/database.hpp"

namespace klantendag::keystore {
namespace {

using crypto::RootKey;

constexpr Instant now{1'800'000'000'000};

struct House {
  std::unique_ptr<sql::Database> database = sql::open_for_test().value();
  crypto::Keys roots = crypto::Keys::in_memory();
  Keystore store{roots};

  void write(sql::Unit const& unit) { REQUIRE(database->write(unit).ok()); }

  std::string key_of(RootKey which, std::string_view subject) {
    std::string bytes;
    write([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const key, store.key_for(session, which, subject, now));
      bytes = key.bytes();
      return {};
    });
    return bytes;
  }

  Result<crypto::DataKey> find(RootKey which, std::string_view subject) {
    Result<crypto::DataKey> found = not_found("test.not_asked");
    REQUIRE(database
                ->read([&](sql::Session& session) -> Result<void> {
                  found = store.find(session, which, subject);
                  return {};
                })
                .ok());
    return found;
  }
};

}  // namespace

TEST_CASE("a subject has one key in each class, the same each time") {
  House house;

  std::string const contact = house.key_of(RootKey::contact, "S1");

  CHECK(contact.size() == 32);
  CHECK(house.key_of(RootKey::contact, "S1") == contact);
  CHECK(house.find(RootKey::contact, "S1")->bytes() == contact);
  CHECK(house.key_of(RootKey::story, "S1") != contact);
  CHECK(house.key_of(RootKey::contact, "S2") != contact);
}

TEST_CASE("after erasure no key of the subject is left, and others keep theirs") {
  House house;
  crypto::Place const place{.table = "contacts", .column = "phone", .row = "R1", .subject = "S1"};
  crypto::DataKey const key(house.key_of(RootKey::contact, "S1"));
  auto const sealed = crypto::seal(key, place, "06 12345678");
  (void)house.key_of(RootKey::story, "S1");
  (void)house.key_of(RootKey::contact, "S2");

  house.write([&](sql::Session& session) -> Result<void> {
    CHECK(Keystore::erase(session, "S1").value() == 2);
    return {};
  });

  CHECK(house.find(RootKey::contact, "S1").error().key == "keystore.erased");
  CHECK(house.find(RootKey::story, "S1").error().key == "keystore.erased");
  CHECK(house.find(RootKey::contact, "S2").ok());
  crypto::DataKey const fresh(house.key_of(RootKey::contact, "S1"));
  CHECK_FALSE(crypto::open(fresh, place, sealed).ok());
}

TEST_CASE("a wrapped key that was moved to another subject or class does not open") {
  House house;
  (void)house.key_of(RootKey::contact, "S1");
  (void)house.key_of(RootKey::contact, "S2");

  house.write([](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.exec(
        "UPDATE subject_keys SET wrapped = (SELECT other.wrapped FROM subject_keys other "
        "WHERE other.subject = 'S1') WHERE subject = 'S2'"));
    return session.exec("UPDATE subject_keys SET class = 'story' WHERE subject = 'S1'").ok()
               ? Result<void>()
               : internal("test", "update");
  });

  CHECK(house.find(RootKey::contact, "S2").error().kind == ErrorKind::internal);
  CHECK(house.find(RootKey::story, "S1").error().kind == ErrorKind::internal);
}

TEST_CASE("after a rotation old keys still open, and wrapping them anew goes on where it stopped") {
  House house;
  std::vector<std::string> before;
  for (int i = 0; i < 5; ++i) {
    before.push_back(house.key_of(RootKey::contact, "S" + std::to_string(i)));
  }
  REQUIRE(house.roots.rotate(RootKey::contact).ok());
  CHECK(house.find(RootKey::contact, "S0")->bytes() == before[0]);

  std::vector<std::int64_t> steps;
  house.write([&](sql::Session& session) -> Result<void> {
    do {
      ASSIGN_OR_RETURN(std::int64_t const count, house.store.rewrap(session, RootKey::contact, 2));
      steps.push_back(count);
    } while (steps.back() > 0);
    return {};
  });

  CHECK(steps == std::vector<std::int64_t>{2, 2, 1, 0});
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(house.find(RootKey::contact, "S" + std::to_string(i))->bytes() == before[i]);
  }
}

TEST_CASE("with other root keys than it was wrapped with a key does not open") {
  House house;
  (void)house.key_of(RootKey::contact, "S1");
  crypto::Keys const others = crypto::Keys::in_memory();
  Keystore const stranger(others);

  REQUIRE(house.database
              ->read([&](sql::Session& session) -> Result<void> {
                CHECK(stranger.find(session, RootKey::contact, "S1").error().kind ==
                      ErrorKind::internal);
                return {};
              })
              .ok());
}

}  // namespace klantendag::keystore
