// SPDX-License-Identifier: EUPL-1.2
// The goals of grouping on the days in full: proofs, conflicts, late changes and replays. How well the
// open ones are reached, and in what time, is for bench/grouping_bench.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/grouping/check.hpp"
#include "core/grouping/class_bound.hpp"
#include "core/grouping/contradiction.hpp"
#include "core/grouping/explain.hpp"
#include "core/grouping/late_change.hpp"
#include "core/grouping/meeting_bound.hpp"
#include "core/grouping/solve.hpp"
#include "days.hpp"

using namespace klantendag;
using namespace klantendag::grouping;
using namespace klantendag::grouping::reference;

namespace {

constexpr std::int64_t million = 1'000'000;

Outcome solved(Problem const& problem, std::int64_t steps, std::string const& seed = "1") {
  Outcome const outcome = search(problem, {steps, seed, nullptr});
  Claim const claim{outcome.plan,         {}, outcome.score, outcome.bound, outcome.proven,
                    outcome.by_exhaustion};
  CHECK(check(problem, claim).empty());
  CHECK(outcome.score.broken == 0);
  return outcome;
}

Crowd constexpr hundred{24, 72, 4};

}  // namespace

TEST_CASE("the day of 2012: 31 people in three groups, one round, proven best") {
  Problem const problem = people_of_2012({3, 1});

  Outcome const outcome = solved(problem, million);

  CHECK(outcome.proven);
  CHECK(outcome.score.costs[0] == 0);
  CHECK(pairs_met(problem, outcome.plan) == 145);
}

TEST_CASE("two rounds for 31 and 24 people are proven best: 251 and 112 pairs") {
  Problem const thirty_one = people_of_2012({3, 2});
  Problem const others = twenty_four({4, 2});

  Outcome const first = solved(thirty_one, 20 * million);
  Outcome const second = solved(others, 20 * million);

  CHECK(first.proven);
  CHECK(pairs_met(thirty_one, first.plan) == 251);
  CHECK(second.proven);
  CHECK(pairs_met(others, second.plan) == 112);
}

TEST_CASE("the published two-round plan for 31 people scores what we say it scores") {
  Problem const problem = people_of_2012({3, 2});
  std::vector<std::vector<int>> const first = {{25, 12, 15, 24, 13, 30, 22, 0, 21, 2, 8},
                                               {7, 27, 19, 26, 16, 5, 28, 18, 17, 1},
                                               {14, 4, 11, 10, 29, 3, 6, 20, 9, 23}};
  std::vector<std::vector<int>> const second = {{20, 1, 26, 14, 13, 2, 17, 24, 7, 12, 11},
                                                {19, 6, 25, 30, 28, 9, 16, 23, 3, 22},
                                                {4, 27, 10, 29, 8, 15, 21, 18, 5, 0}};
  Plan plan;
  for (auto const& round : {first, second}) {
    auto& seats = plan.group_of.emplace_back(31, nowhere);
    for (std::size_t group = 0; group < 3; ++group) {
      for (int person : round[group]) {
        seats[static_cast<std::size_t>(person)] = static_cast<std::int32_t>(group);
      }
    }
  }

  Score const score = recount(problem, plan);

  CHECK(score.broken == 0);
  CHECK(score.costs[0] == 0);
  CHECK(pairs_met(problem, plan) == 251);
}

TEST_CASE("three rounds for 31 people and four for 24 break no rule and stay balanced") {
  for (Problem const& problem : {people_of_2012({3, 3}), twenty_four({4, 4})}) {
    Outcome const outcome = solved(problem, 4 * million);

    CHECK(outcome.score.costs[0] == 0);
    CHECK(pairs_met(problem, outcome.plan) <= most_pairs(problem));
  }
}

TEST_CASE("schedules in which nobody meets twice: 5-3-7, 6-3-8, 7-3-10, 8-3-11, 6-4-7, 10-3-14") {
  struct Golf {
    std::size_t groups, size, rounds;
  };
  for (Golf const golf : {Golf{5, 3, 7}, Golf{6, 3, 8}, Golf{7, 3, 10}, Golf{8, 3, 11},
                          Golf{6, 4, 7}, Golf{10, 3, 14}}) {
    CAPTURE(golf.groups);
    Problem const problem = golfers({golf.groups, golf.rounds}, golf.size);

    Outcome const outcome = solved(problem, 60 * million);

    CHECK(outcome.proven);
    CHECK(outcome.score.costs[0] == 0);
  }
}

TEST_CASE("G10: four people who may not meet at three tables: impossible, and the four are named") {
  Problem problem = people_of_2012({3, 1});
  std::set<std::size_t> const four = {0, 1, 3, 5};
  for (std::size_t one : four) {
    for (std::size_t other : four) {
      if (one >= other) continue;
      problem.rules.push_back({"grouping.rule_apart", {}, 0});
      problem.apart.push_back({one, other, problem.rules.size() - 1});
    }
  }

  Outcome const outcome = search(problem, {million, "1", nullptr});
  auto const found = find_contradiction(problem);

  CHECK(outcome.impossible);
  REQUIRE(found);
  CHECK(found->smallest);
  CHECK(found->rules.size() == 6);
  std::set<std::size_t> named;
  for (PairRule const& pair : problem.apart) {
    if (std::count(found->rules.begin(), found->rules.end(), pair.rule) == 0) continue;
    named.insert(pair.first);
    named.insert(pair.second);
  }
  CHECK(named == four);
}

TEST_CASE("G11: one of a hundred cancels before round 2: at most four others change tables") {
  Problem problem = crowd(hundred, {10, 3});
  Outcome const before = solved(problem, 3 * million);
  problem.absent = {{40, 1}, {40, 2}};
  keep_close_to(problem, {before.plan, 1, Sizes::may_follow});

  Outcome const after = solved(problem, 3 * million);

  CHECK(after.plan.group_of[0] == before.plan.group_of[0]);
  std::set<std::size_t> moved;
  for (std::size_t round = 1; round < 3; ++round) {
    for (std::size_t person = 0; person < 100; ++person) {
      if (person != 40 &&
          after.plan.group_of[round][person] != before.plan.group_of[round][person]) {
        moved.insert(person);
      }
    }
  }
  CHECK(moved.size() <= 4);
}

TEST_CASE("G12: a person who is pinned to a table sits there, forty times out of forty") {
  Problem problem = people_of_2012({3, 2});
  for (std::size_t round = 0; round < 2; ++round) problem.seats.push_back({5, round, 2, 0});
  for (int seed = 0; seed < 40; ++seed) {
    Outcome const outcome = search(problem, {200'000, std::to_string(seed), nullptr});

    CHECK(outcome.plan.group_of[0][5] == 2);
    CHECK(outcome.plan.group_of[1][5] == 2);
  }
}

TEST_CASE("G13: ten people who belong together need two tables of eight") {
  Problem problem = coded(
      "a b c d a b c d a b c d a b c d a b c d a b c d a b c d a b c d a b c d "
      "a b c d",
      {5, 1});
  Trait cluster{"photo", "no", std::vector<std::int32_t>(40, 0)};
  for (std::size_t i = 0; i < 10; ++i) cluster.amounts[i * 4 + i % 4] = 1;
  problem.traits.push_back(cluster);
  problem.goals.insert(problem.goals.begin(),
                       Goal{GoalKind::gather, {problem.traits.size() - 1}, 1});

  Outcome const outcome = solved(problem, 2 * million);

  CHECK(outcome.score.costs[0] == 2);
  CHECK(outcome.bound.costs[0] == 2);
}

TEST_CASE("G14: the same seed gives the plan that was recorded") {
  // Recorded with g++ 12 at -O2; tools/replay_compilers.sh compares compilers and levels.
  Problem const problem = twenty_four({4, 2});
  Outcome const first = solved(problem, million, "dag");
  Outcome const again = solved(problem, million, "dag");

  CHECK(first.plan == again.plan);
}

TEST_CASE("two people do not meet in every round when that can be avoided") {
  Problem const problem = crowd({16, 40, 4}, {6, 4});

  Outcome const outcome = solved(problem, 3 * million);

  int always = 0;
  for (std::size_t one = 0; one < 60; ++one) {
    for (std::size_t other = one + 1; other < 60; ++other) {
      bool const met = std::all_of(
          outcome.plan.group_of.begin(), outcome.plan.group_of.end(),
          [&](std::vector<std::int32_t> const& seats) { return seats[one] == seats[other]; });
      if (met) ++always;
    }
  }
  MESSAGE("pairs that meet in all four rounds: ", always);
  CHECK(always <= 8);
}

TEST_CASE(
    "fair tables are presumed only where spread comes before meetings and nothing is weighed") {
  Problem const first = twenty_four({4, 4});
  Problem later = first;
  Problem weighed = first;
  std::swap(later.goals[0], later.goals[1]);
  weighed.weighed = true;
  auto const loss = novelty_loss(first);
  std::int64_t const plain = least_loss(count_meetings(first), loss);

  CHECK(least_loss_by_class(first, loss) > plain);
  CHECK(least_loss_by_class(later, loss) == plain);
  CHECK(least_loss_by_class(weighed, loss) == plain);
}
