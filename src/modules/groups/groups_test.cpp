// SPDX-License-Identifier: EUPL-1.2
#include "modules/groups/groups.hpp"

#include <doctest/doctest.h>

#include "modules/editions/editions.hpp"
#include "modules/groups/form.hpp"
#include "modules/participants/participants.hpp"
#include "platform/keystore/keystore.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::groups {
namespace {

using enum Permission;
using participants::Answer;
using participants::NewParticipant;
using participants::Reason;
using participants::Role;

// A day with two facilitators, four clients and six employees who all come.
class Day {
 public:
  Day()
      : house(Permissions{see_editions, manage_editions, manage_participants, manage_groups,
                          see_groups}),
        keys(crypto::Keys::in_memory()) {
    edition = house
                  .write([](Work& work) {
                    return editions::create(work, {"Dag", 2027, editions::Preset::klantendag});
                  })
                  .value()
                  .id;
    for (int at = 1; at <= 2; ++at) people.push_back(comes(Role::facilitator, {}));
    for (int at = 1; at <= 4; ++at) people.push_back(comes(Role::client, {.handler = "M1"}));
    for (int at = 1; at <= 6; ++at) {
      people.push_back(comes(Role::employee, {.number = "M" + std::to_string(at),
                                              .unit = at % 2 == 0 ? "Werk" : "Uitkeren",
                                              .manager = at > 4 ? "M2" : ""}));
    }
    Rules two;
    two.groups = 2;
    rules(two);
  }

  ParticipantId comes(Role role, participants::Facts facts, participants::Needs needs = {}) {
    NewParticipant draft{.role = role, .facts = std::move(facts), .needs = std::move(needs)};
    draft.person.first_name = "P" + std::to_string(++made);
    auto const added =
        house.write([&](Work& work) { return participants::add(work, keys, edition, draft); });
    REQUIRE(added);
    REQUIRE(house.write([&](Work& work) {
      return participants::answer(work, added->id, Answer::accept, Reason::none);
    }));
    return added->id;
  }
  void rules(Rules const& rules) {
    REQUIRE(house.write([&](Work& work) { return change_rules(work, edition, rules); }));
  }
  Rules rules_now() {
    return house.read([&](Work& work) { return groups::rules(work, edition); }).value();
  }
  Result<GroupPlan> make(Keep keep = Keep::nothing) {
    return groups::make(house.desk(), keys, {.edition = edition, .keep = keep, .steps = 200'000});
  }
  Result<GroupPlan> move(Move const& move) {
    return house.write([&](Work& work) { return groups::move(work, keys, edition, move); });
  }
  Meaning meaning_of(GroupPlan const& plan) {
    return house.read([&](Work& work) { return meaning(work, keys, plan); }).value();
  }
  void damage(std::string_view sql) {
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const rows, session.exec(sql));
      CHECK(rows > 0);
      return {};
    }));
  }
  std::size_t findings() {
    auto const found =
        house.read([&](Work& work) { return audit::verify(work.session, groups::checks(keys)); })
            .value();
    CHECK(found.at(0).code == "V45");
    return found.at(0).findings.size();
  }

  TestHouse house;
  crypto::Keys keys;
  EditionId edition{};
  std::vector<ParticipantId> people{};  // 2 facilitators, 4 clients, employees M1 to M6
  int made = 0;
};

}  // namespace

TEST_CASE("a plan keeps all rules: a facilitator each, never with who handled the case") {
  Day day;

  auto const plan = day.make();

  REQUIRE(plan);
  CHECK(plan->broken == 0);
  CHECK(plan->seats.size() == 12);
  CHECK(plan->group_of(1, day.people[0]) != plan->group_of(1, day.people[1]));
  for (std::size_t client = 2; client < 6; ++client) {
    CHECK(plan->group_of(1, day.people[client]) != plan->group_of(1, day.people[6]));
  }
  for (std::size_t employee : {10U, 11U}) {
    CHECK(plan->group_of(1, day.people[employee]) != plan->group_of(1, day.people[7]));
  }
  CHECK(day.findings() == 0);
}

TEST_CASE("rules that cannot hold together are refused with a smallest set of them") {
  Day day;
  Rules rules = day.rules_now();
  rules.pairs = {{Pair::Kind::together, day.people[2], day.people[6]}};
  rules.handlers_apart = false;
  rules.fixed = {{day.people[2], 1}, {day.people[6], 2}};
  day.rules(rules);

  auto const plan = day.make();

  REQUIRE_FALSE(plan);
  REQUIRE(plan.error().parts.size() == 4);
  CHECK(plan.error().parts[0].key == "grouping.impossible");
  CHECK(day.house.read([&](Work& work) { return current(work, day.edition); })->has_value() ==
        false);
}

TEST_CASE("too few people, or no facilitator, is told before anything is searched") {
  Day day;
  Rules rules = day.rules_now();
  rules.groups = 7;
  day.rules(rules);
  CHECK(day.make().error().key == "groups.few");

  rules.groups = 2;
  day.rules(rules);
  for (std::size_t at : {0U, 1U}) {
    CHECK(day.house.write([&](Work& work) {
      return participants::answer(work, day.people[at], Answer::cancel, Reason::work);
    }));
  }
  CHECK(day.make().error().key == "groups.no_facilitator");
}

TEST_CASE("moving somebody counts again and says which rule it broke") {
  Day day;
  GroupPlan const plan = day.make().value();
  std::int64_t const handler = plan.group_of(1, day.people[6]);

  auto const moved = day.move({.participant = day.people[2], .group = handler});

  REQUIRE(moved);
  CHECK(moved->version == 2);
  CHECK(moved->made == Made::moved);
  CHECK(moved->broken > 0);
  CHECK_FALSE(moved->proven);
  Meaning const why = day.meaning_of(*moved);
  bool told = false;
  for (Said const& said : why.broken) told = told || said.key == "grouping.rule_case_handler";
  CHECK(told);
  CHECK(day.findings() == 0);
}

TEST_CASE("two people can swap, and a place can be kept") {
  Day day;
  GroupPlan const plan = day.make().value();
  ParticipantId const one = day.people[8];
  std::int64_t const from = plan.group_of(1, one);
  ParticipantId other = one;
  for (std::size_t at = 6; at < 12; ++at) {
    if (plan.group_of(1, day.people[at]) != from) other = day.people[at];
  }
  REQUIRE(other != one);

  auto const moved = day.move({.participant = one, .swap_with = other, .fix = true});

  REQUIRE(moved);
  CHECK(moved->group_of(1, one) == plan.group_of(1, other));
  CHECK(moved->group_of(1, other) == from);
  REQUIRE(day.rules_now().fixed.size() == 1);
  CHECK(day.rules_now().fixed[0].group == plan.group_of(1, other));
  CHECK(day.findings() == 0);
}

TEST_CASE("after a late change as few people as possible move, and fixed places stay") {
  Day day;
  GroupPlan const before = day.make().value();
  CHECK(day.house.write([&](Work& work) {
    return participants::answer(work, day.people[11], Answer::cancel, Reason::work);
  }));
  ParticipantId const late = day.comes(Role::employee, {.unit = "Werk"});
  Meaning const why = day.meaning_of(before);
  CHECK(why.left == 1);
  REQUIRE(why.came.size() == 1);

  auto const after = day.make(Keep::previous);

  REQUIRE(after);
  CHECK(after->made == Made::kept_close);
  CHECK(after->group_of(1, late) > 0);
  CHECK(after->group_of(1, day.people[11]) == 0);
  for (std::size_t at = 0; at < 11; ++at) {
    CHECK(after->group_of(1, day.people[at]) == before.group_of(1, day.people[at]));
  }
  CHECK(day.findings() == 0);
}

TEST_CASE("who needs a place for a wheelchair sits where there is one") {
  Day day;
  ParticipantId const one = day.comes(Role::council_member, {}, {.codes = {"wheelchair"}});
  Rules rules = day.rules_now();
  rules.rooms = {{}, {"wheelchair"}};
  day.rules(rules);

  CHECK(day.make()->group_of(1, one) == 2);
}

TEST_CASE("a pair is taken away by who they are, also when another pair went first") {
  Day day;
  Rules rules = day.rules_now();
  rules.pairs = {{Pair::Kind::apart, day.people[2], day.people[6]},
                 {Pair::Kind::together, day.people[3], day.people[7]}};
  auto const without = [&](std::size_t first, std::size_t second) {
    http::Fields fields;
    fields.add("first", day.people[first].text());
    fields.add("second", day.people[second].text());
    return parse_without_pair(fields, rules);
  };

  rules = without(2, 6).value();
  CHECK(without(2, 6).error().key == "groups.no_such_pair");
  CHECK(without(3, 7)->pairs.empty());
}

TEST_CASE("an earlier version can be put back") {
  Day day;
  GroupPlan const first = day.make().value();
  REQUIRE(day.move({.participant = day.people[2], .group = 3 - first.group_of(1, day.people[2])}));

  auto const back =
      day.house.write([&](Work& work) { return restore(work, day.keys, day.edition, 1); });

  REQUIRE(back);
  CHECK(back->version == 3);
  CHECK(back->seats == first.seats);
  CHECK(back->broken == 0);
  CHECK(day.house.read([&](Work& work) { return versions(work, day.edition); })->size() == 3);
}

TEST_CASE("several rounds let people meet others, and everybody sits once in each") {
  Day day;
  Rules rules = day.rules_now();
  rules.rounds = 2;
  day.rules(rules);

  GroupPlan const plan = day.make().value();

  CHECK(plan.seats.size() == 24);
  Meaning const why = day.meaning_of(plan);
  CHECK(why.pairs_met > 0);
  CHECK(why.pairs_met <= why.most_pairs);
  CHECK(day.findings() == 0);
}

TEST_CASE("a sheet shows first name and role, and nothing else of anybody") {
  Day day;
  GroupPlan const plan = day.make().value();
  day.house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions{see_groups}});

  auto const people = day.house.read([&](Work& work) { return sheet(work, day.keys, plan); });

  REQUIRE(people->size() == 12);
  for (Person const& one : *people) {
    CHECK_FALSE(one.participant.person.first_name.empty());
    CHECK(one.participant.facts.number.empty());
    CHECK(one.participant.facts.handler.empty());
    CHECK(one.participant.subject.empty());
  }
  CHECK(day.make().error().kind == ErrorKind::forbidden);
}

TEST_CASE("V45: numbers that were changed behind the record's back are found") {
  for (char const* sabotage :
       {"UPDATE group_cost SET reached = reached + 1 WHERE position = 1",
        "UPDATE group_plan SET broken = 1", "UPDATE group_plan SET proven = 1 WHERE version = 2",
        "DELETE FROM group_cost WHERE position = 1",
        "UPDATE group_cost SET bound = reached + 1 WHERE position = 1",
        "UPDATE group_plan SET by_bound = 1 WHERE version = 2",
        "DELETE FROM group_seat WHERE participant = (SELECT MIN(participant) FROM group_seat)",
        "UPDATE group_seat SET group_number = 9 "
        "WHERE participant = (SELECT MIN(participant) FROM group_seat)",
        "UPDATE group_plan SET rules = '{\"groups\":2,\"rounds\":1,\"spread\":[\"office\"]}' "
        "WHERE version = 1"}) {
    Day day;
    GroupPlan const plan = day.make().value();
    REQUIRE(day.move({.participant = day.people[6], .group = 3 - plan.group_of(1, day.people[6])}));
    REQUIRE(day.findings() == 0);

    day.damage(sabotage);

    CHECK_MESSAGE(day.findings() > 0, sabotage);
  }
}

TEST_CASE("a proof by bounds that are not reached is found") {
  Day day;
  GroupPlan const plan = day.make().value();
  day.damage("UPDATE group_plan SET proven = 1, by_bound = 1");
  day.damage("UPDATE group_cost SET bound = reached");
  REQUIRE(day.findings() == 0);

  day.damage("UPDATE group_cost SET bound = bound - 1 WHERE position = 2");

  CHECK(plan.broken == 0);
  CHECK(day.findings() == 1);
}

TEST_CASE("erasing somebody closes what a plan knew of them; the other checks go on") {
  Day day;
  REQUIRE(day.make());
  CHECK(day.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(keystore::Keystore::erase(work.session, day.people[2].text()));
    return {};
  }));
  CHECK(day.findings() == 0);
  CHECK(day.make()->seats.size() == 11);

  day.damage("UPDATE group_seat SET group_number = 9");

  CHECK(day.findings() > 0);
}

}  // namespace klantendag::groups
