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

TEST_CASE("keys of many subjects stand together, and each is found and erased by itself") {
  House house;
  crypto::RandomPool random;
  std::vector<std::string> subjects;
  for (int i = 0; i < 200; ++i) subjects.push_back("S" + std::to_string(1000 + i));
  auto const made = house.store.make(RootKey::contact, subjects, now, random);
  auto const others = house.store.make(RootKey::contact, std::vector<std::string>{"S0", "S9"}, now,
                                       random);  // around all of them
  house.write([&](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(Keystore::save_blocks(session, others.blocks));
    return Keystore::save_blocks(session, made.blocks);
  });
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    CHECK(house.find(RootKey::contact, subjects[i])->bytes() == made.keys[i].bytes());
    CHECK(house.key_of(RootKey::contact, subjects[i]) == made.keys[i].bytes());
  }
  CHECK(house.find(RootKey::contact, "S9")->bytes() == others.keys[1].bytes());
  CHECK(house.find(RootKey::story, "S1005").error().key == "keystore.erased");

  house.write([&](sql::Session& session) -> Result<void> {
    CHECK(Keystore::erase(session, "S1005").value() == 1);
    CHECK(Keystore::erase(session, "S1005").value() == 0);
    return {};
  });

  CHECK(house.find(RootKey::contact, "S1005").error().key == "keystore.erased");
  CHECK(house.find(RootKey::contact, "S1004")->bytes() == made.keys[4].bytes());
  CHECK(house.find(RootKey::contact, "S1006")->bytes() == made.keys[6].bytes());
}

TEST_CASE("keys that stand together are wrapped anew after a rotation, until none is old") {
  House house;
  crypto::RandomPool random;
  std::vector<std::string> subjects;
  for (int i = 0; i < 100; ++i) subjects.push_back("S" + std::to_string(1000 + i));
  auto const made = house.store.make(RootKey::contact, subjects, now, random);
  house.write([&](sql::Session& session) { return Keystore::save_blocks(session, made.blocks); });
  REQUIRE(house.roots.rotate(RootKey::contact).ok());

  std::int64_t rewrapped = 0;
  house.write([&](sql::Session& session) -> Result<void> {
    for (std::int64_t count = 1; count > 0; rewrapped += count) {
      ASSIGN_OR_RETURN(count, house.store.rewrap(session, RootKey::contact, 10));
    }
    ASSIGN_OR_RETURN(auto const old, session.query("SELECT 1 FROM subject_key_blocks "
                                                   "WHERE root_version = 1"));
    CHECK(old.empty());
    return {};
  });

  CHECK(rewrapped == 100);
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    CHECK(house.find(RootKey::contact, subjects[i])->bytes() == made.keys[i].bytes());
  }
}

TEST_CASE("a wrapped key that was moved to another subject of its block does not open") {
  House house;
  crypto::RandomPool random;
  auto const made =
      house.store.make(RootKey::contact, std::vector<std::string>{"S1", "S2"}, now, random);
  house.write([&](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(Keystore::save_blocks(session, made.blocks));
    ASSIGN_OR_RETURN(auto const row, session.one("SELECT wrapped FROM subject_key_blocks"));
    std::string block = row.bytes(0);
    std::swap(block[block.find("S1") + 1], block[block.find("S2") + 1]);
    return session.run("UPDATE subject_key_blocks SET wrapped = ?1", {sql::Bytes{block}});
  });

  CHECK(house.find(RootKey::contact, "S1").error().kind == ErrorKind::internal);
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
