// SPDX-License-Identifier: EUPL-1.2
// Editions through the whole house, on both databases.
#include "modules/editions/editions.hpp"

#include <doctest/doctest.h>

#include "modules/editions/rules.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::editions {
namespace {

using enum Permission;

Edition created(TestHouse& house, NewEdition const& draft) {
  return house.write([&](Work& work) { return create(work, draft); }).value();
}

Details details() {
  return {.name = "Klantendag Noord",
          .held_on = Date::parse("2027-06-17"),
          .place = "Restaurant",
          .sponsors = {"Uitkeren", "Werk"},
          .team = {{"Noor de Vries", "projectleider"}, {"Sam", ""}}};
}

}  // namespace

TEST_CASE("a new edition comes with the programme of its form") {
  TestHouse house(Permissions{see_editions, manage_editions});

  Edition const edition = created(house, {"Klantendag", 2027, Preset::spiegelgesprek});
  Edition const found = house.read([&](Work& work) { return find(work, edition.id); }).value();

  CHECK(found.key == "klantendag-2027");
  CHECK(found.programme == edition.programme);
  CHECK(found.programme.size() == 5);
}

TEST_CASE("a copy of last year's takes everything along but the day") {
  TestHouse house(Permissions{see_editions, manage_editions});
  Edition const last = created(house, {"Klantendag", 2026});
  CHECK(house.write([&](Work& work) { return change_details(work, last.id, details()); }));

  Edition const copied =
      house.write([&](Work& work) {
             return copy(work, last.id, {"Klantendag", 2027});
           })
          .value();
  Edition const found = house.read([&](Work& work) { return find(work, copied.id); }).value();

  CHECK(found.copied_from == last.id);
  CHECK(found.team == details().team);
  CHECK(found.sponsors == details().sponsors);
  CHECK_FALSE(found.held_on);
}

TEST_CASE("two editions cannot share name and year") {
  TestHouse house(Permissions{see_editions, manage_editions});
  created(house, {"Klantendag", 2027});

  auto const second = house.write([&](Work& work) { return create(work, {"KLANTENDAG", 2027}); });

  CHECK(second.error().key == "editions.key_taken");
}

TEST_CASE("an edition is found by id, by key, and by a year that only one has") {
  TestHouse house(Permissions{see_editions, manage_editions});
  Edition const one = created(house, {"Klantendag", 2027});
  created(house, {"Klantendag", 2028});
  created(house, {"Spiegelgesprek", 2028});
  auto const named = [&](std::string_view name) {
    return house.read([&](Work& work) { return find_named(work, name); });
  };

  CHECK(named(one.id.text()).value().id == one.id);
  CHECK(named("klantendag-2027").value().id == one.id);
  CHECK(named("2027").value().id == one.id);
  CHECK(named("2028").error().kind == ErrorKind::not_found);
}

TEST_CASE("a closed edition is changed no more") {
  TestHouse house(Permissions{see_editions, manage_editions});
  Edition const edition = created(house, {"Klantendag", 2027});
  CHECK(house.write([&](Work& work) { return change_details(work, edition.id, details()); }));
  for (Phase const phase : {Phase::inviting, Phase::day, Phase::following_up, Phase::closed}) {
    CHECK(house.write([&](Work& work) { return change_phase(work, edition.id, phase); }));
  }

  auto const change =
      house.write([&](Work& work) { return change_details(work, edition.id, details()); });

  CHECK(change.error().key == "editions.closed");
}

TEST_CASE("who may only read editions changes none") {
  TestHouse house(Permissions{see_editions});

  CHECK(house.write([&](Work& work) {
               return create(work, {"Klantendag", 2027});
             })
            .error()
            .kind == ErrorKind::forbidden);
  CHECK(house.read([&](Work& work) { return all(work); }).ok());
}

TEST_CASE("the record follows an edition through its phases, and sabotage is found") {
  TestHouse house(Permissions{see_editions, manage_editions});
  Edition const edition = created(house, {"Klantendag", 2027});
  CHECK(house.write([&](Work& work) { return change_details(work, edition.id, details()); }));
  CHECK(house.write([&](Work& work) { return change_phase(work, edition.id, Phase::inviting); }));
  audit::Signer const signer{.origin = "test",
                             .sign = [](std::string_view) { return std::string(); },
                             .is_signed = [](std::string_view, std::string_view) { return true; }};
  auto const findings = [&] {
    std::string codes;
    auto const outcomes = house.read([&](Work& work) {
      return audit::verify(work.session, audit::checks(signer, {watched_kind()}));
    });
    for (auto const& outcome : outcomes.value()) {
      if (!outcome.findings.empty()) codes += outcome.code;
    }
    return codes;
  };
  CHECK(findings() == "");

  CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.run("UPDATE edition SET phase = 'closed'"));
    return {};
  }));
  CHECK(findings() == "V61");
}

}  // namespace klantendag::editions
