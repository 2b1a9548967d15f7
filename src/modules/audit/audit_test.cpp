// SPDX-License-Identifier: EUPL-1.2
// The record on a real database, and sabotage: each damage by hand must be found by its own check.
#include "modules/audit/audit.hpp"

#include <doctest/doctest.h>

#include "platform/work/test_house.hpp"

namespace klantendag::audit {
namespace {

constexpr Transition steps[] = {{"", "open"}, {"open", "closed"}};

// A stand-in for a module: its present states are what the test says.
std::vector<std::pair<std::string, std::string>> present;

std::vector<WatchedKind> watched() {
  return {{{"door", steps},
           [](sql::Session&) -> Result<std::vector<std::pair<std::string, std::string>>> {
             return present;
           }}};
}

// Not a real signature: audit only needs to be told whether one fits.
Signer signer() {
  return {.origin = "test",
          .sign = [](std::string_view text) { return hex(sha256(text)); },
          .is_signed = [](std::string_view text,
                          std::string_view signature) { return hex(sha256(text)) == signature; }};
}

void fill(TestHouse& house) {
  for (int i = 0; i < 10; ++i) {
    CHECK(house.write([&](Work& work) {
      return record(work, {.action = "door.open", .kind = "door", .id = "A", .state = "open"});
    }));
  }
  CHECK(house.write([&](Work& work) {
    return record(work, {.action = "door.close", .kind = "door", .id = "A", .state = "closed"});
  }));
  CHECK(house.write([&](Work& work) { return sign_checkpoint(work, signer()); }));
  present = {{"A", "closed"}};
}

// The codes of the checks that found something.
std::string found(TestHouse& house) {
  std::string codes;
  auto const outcomes =
      house.read([](Work& work) { return verify(work.session, checks(signer(), watched())); });
  for (Outcome const& outcome : outcomes.value()) {
    if (!outcome.findings.empty()) codes += std::string(outcome.code) + " ";
  }
  return codes;
}

void damage(TestHouse& house, std::string_view sql) {
  CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const rows, session.exec(sql));
    CHECK(rows > 0);
    return {};
  }));
}

}  // namespace

TEST_CASE("a record that nobody touched passes every check") {
  TestHouse house;
  fill(house);

  CHECK(found(house) == "");
}

TEST_CASE("sabotage of the record is found by V60") {
  for (char const* sql : {
           "UPDATE audit_entry SET actor = 'somebody else' WHERE number = 4",
           "UPDATE audit_entry SET at = at + 1 WHERE number = 4",
           "UPDATE audit_entry SET fields = 'name' WHERE number = 4",
           "DELETE FROM audit_entry WHERE number = 4",
           "DELETE FROM audit_entry WHERE number = 11 AND state = 'closed'",
           "UPDATE audit_head SET size = size - 1",
           "UPDATE audit_checkpoint SET signature = chain",
       }) {
    TestHouse house;
    fill(house);
    damage(house, sql);
    CHECK_MESSAGE(found(house).find("V60") != std::string::npos, sql);
  }
}

TEST_CASE("cutting the end of the record is found by the last signed checkpoint") {
  TestHouse house;
  fill(house);
  damage(house, "DELETE FROM audit_entry WHERE number > 8");
  damage(
      house,
      "UPDATE audit_head SET size = 8, chain = (SELECT chain FROM audit_entry WHERE number = 8)");

  CHECK(found(house).find("V60") != std::string::npos);
}

TEST_CASE("a state that was changed behind the record's back is found by V61") {
  TestHouse house;
  fill(house);

  present = {{"A", "open"}};
  CHECK(found(house) == "V61 ");
  present = {};
  CHECK(found(house) == "V61 ");
  present = {{"A", "closed"}, {"B", "open"}};
  CHECK(found(house) == "V61 ");
}

TEST_CASE("a step that may not be is found by V62") {
  TestHouse house;
  fill(house);
  CHECK(house.write([&](Work& work) {
    return record(work, {.action = "door.open", .kind = "door", .id = "A", .state = "open"});
  }));
  present = {{"A", "open"}};

  CHECK(found(house) == "V62 ");
}

TEST_CASE("when the change fails, nothing of it is in the record") {
  TestHouse house;
  fill(house);

  auto const outcome = house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(record(work, {.action = "door.open", .kind = "door"}));
    return conflict("test.changed_my_mind");
  });

  CHECK_FALSE(outcome);
  CHECK(house.read([](Work& work) { return head(work.session); }).value().size == 11);
}

}  // namespace klantendag::audit
