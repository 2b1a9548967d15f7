// SPDX-License-Identifier: EUPL-1.2
// The search on days small enough to know what must come out.
#include <doctest/doctest.h>

#include "core/grouping/check.hpp"
#include "core/grouping/solve.hpp"

using namespace klantendag::grouping;

namespace {

// Twelve people, every third of them a client, at three tables.
Problem twelve_people(std::size_t rounds) {
  Problem problem;
  Trait client{"role", "client", {}};
  for (std::size_t i = 0; i < 12; ++i) {
    problem.people.push_back("p" + std::to_string(i));
    client.amounts.push_back(i % 3 == 0 ? 1 : 0);
  }
  problem.traits.push_back(client);
  problem.groups = 3;
  problem.rounds = rounds;
  problem.sizes.assign(3, Size{4, 4, 0});
  problem.goals = {Goal{GoalKind::spread, {0}, 1}, Goal{GoalKind::meetings, {}, 1}};
  problem.novelty = new_people_first(rounds);
  return problem;
}

Claim claim_of(Outcome const& outcome) {
  return {outcome.plan, {}, outcome.score, outcome.bound, outcome.proven, false};
}

}  // namespace

TEST_CASE("clients are spread over the tables, and that is proven best") {
  Problem problem = twelve_people(1);
  problem.apart = {{0, 1, 0}, {3, 4, 0}};

  Outcome const outcome = search(problem, {100'000, "a", nullptr});

  CHECK(outcome.proven);
  CHECK(outcome.score.costs[0] == 0);
  CHECK(check(problem, claim_of(outcome)).empty());
}

TEST_CASE("the same seed gives the same plan, another seed may give another") {
  Problem const problem = twelve_people(3);

  Outcome const first = search(problem, {200'000, "day", nullptr});
  Outcome const again = search(problem, {200'000, "day", nullptr});

  CHECK(first.plan == again.plan);
  CHECK(first.score == again.score);
}

TEST_CASE("people meet as many others as counting allows") {
  Problem const problem = twelve_people(2);

  Outcome const outcome = search(problem, {500'000, "b", nullptr});

  // Each table of four splits over three tables: one pair of each stays together.
  CHECK(outcome.score.costs[1] == 3 * 56);
  CHECK(outcome.proven);
  CHECK(check(problem, claim_of(outcome)).empty());
}

TEST_CASE("people who belong together stay together, with fixed seats and absent people") {
  Problem problem = twelve_people(3);
  problem.together = {{1, 2, 0}, {4, 5, 0}};
  problem.seats = {{7, 0, 2, 0}, {7, 1, 2, 0}, {7, 2, 2, 0}};
  problem.bars = {{8, 0, 0}, {8, 1, 0}};
  problem.absent = {{10, 1}};

  Outcome const outcome = search(problem, {500'000, "c", nullptr});

  CHECK(outcome.score.broken == 0);
  CHECK(check(problem, claim_of(outcome)).empty());
  for (auto const& seats : outcome.plan.group_of) CHECK(seats[7] == 2);
  CHECK(outcome.plan.group_of[1][10] == nowhere);
}

TEST_CASE("closeness does not crowd people beyond the sizes") {
  Problem problem;
  problem.people.assign(30, "p");
  problem.groups = 4;
  problem.sizes.assign(4, Size{5, 10, 0});
  problem.closeness.assign(30 * 30, 100);
  for (std::size_t i = 0; i < 30; ++i) problem.closeness[i * 30 + i] = 0;
  problem.goals = {Goal{GoalKind::closeness, {}, 1}};

  Outcome const outcome = search(problem, {200'000, "d", nullptr});

  // Two tables of ten and two of five: 45 + 45 + 10 + 10 pairs.
  CHECK(outcome.score.broken == 0);
  CHECK(outcome.score.costs[0] == -110 * 100);
}
