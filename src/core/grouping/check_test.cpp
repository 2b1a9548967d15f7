// SPDX-License-Identifier: EUPL-1.2
// Results that were damaged on the way are refused, each for its own reason.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/grouping/check.hpp"
#include "core/grouping/leads.hpp"
#include "core/grouping/solve.hpp"

using namespace klantendag::grouping;

namespace {

// Nine people at three tables over two rounds, with one rule of every kind.
Problem day_with_all_rules() {
  Problem problem;
  for (int i = 0; i < 9; ++i) problem.people.push_back("p" + std::to_string(i));
  problem.groups = 3;
  problem.rounds = 2;
  for (int i = 0; i < 8; ++i) problem.rules.push_back({"rule", {}, 0});
  problem.sizes.assign(3, Size{3, 3, 0});
  problem.traits = {{"role", "lead", {1, 1, 1, 0, 0, 0, 0, 0, 0}},
                    {"role", "client", {0, 0, 0, 1, 1, 1, 0, 0, 0}},
                    {"needs", "tolk", {0, 0, 0, 0, 0, 0, 1, 0, 0}},
                    {"role", "tolk", {0, 0, 0, 0, 0, 1, 0, 0, 0}}};
  for (std::size_t group = 0; group < 3; ++group) problem.limits.push_back({0, group, 1, 1, 1});
  problem.apart = {{3, 5, 2}};
  problem.together = {{4, 8, 3}};
  problem.seats = {{0, 0, 0, 4}, {0, 1, 0, 4}};
  problem.bars = {{1, 2, 5}};
  problem.escorts = {{2, 3, 6}};
  problem.absent = {{7, 1}};
  problem.lead = 0;
  problem.goals = {Goal{GoalKind::spread, {1}, 1}, Goal{GoalKind::meetings, {}, 1},
                   Goal{GoalKind::load, {}, 1}};
  problem.novelty = new_people_first(2);
  return problem;
}

Claim found(Problem const& problem) {
  Outcome const outcome = search(problem, {60'000, "check", nullptr});
  return {outcome.plan,   name_leads(problem, outcome.plan),
          outcome.score,  outcome.bound,
          outcome.proven, outcome.by_exhaustion};
}

bool refused_for(Problem const& problem, Claim const& claim, Fault fault) {
  auto const findings = check(problem, claim);
  return std::any_of(findings.begin(), findings.end(),
                     [&](Finding const& finding) { return finding.fault == fault; });
}

void swap_seats(Claim& claim, std::size_t round, std::size_t one, std::size_t other) {
  std::swap(claim.plan.group_of[round][one], claim.plan.group_of[round][other]);
}

// Somebody of `round` who sits where `person` does, and for whom `fits` is true.
template <class Fits>
std::size_t somebody(Claim const& claim, std::size_t round, Fits const& fits) {
  for (std::size_t person = 0; person < claim.plan.group_of[round].size(); ++person) {
    if (claim.plan.group_of[round][person] != nowhere && fits(person)) return person;
  }
  return 0;
}

}  // namespace

TEST_CASE("an undamaged result is accepted") {
  Problem const problem = day_with_all_rules();
  Claim const claim = found(problem);

  CHECK(claim.score.broken == 0);
  CHECK(check(problem, claim).empty());
}

TEST_CASE("a damaged result is refused, whatever was damaged") {
  Problem const problem = day_with_all_rules();
  Claim claim = found(problem);
  auto& seats = claim.plan.group_of;
  auto const elsewhere = [&](std::size_t person) {
    return [&, person](std::size_t other) { return seats[0][other] != seats[0][person]; };
  };

  SUBCASE("a round is missing") {
    seats.pop_back();
    CHECK(refused_for(problem, claim, Fault::shape));
  }
  SUBCASE("a person is missing from a round") {
    seats[1].pop_back();
    CHECK(refused_for(problem, claim, Fault::shape));
  }
  SUBCASE("a group that does not exist") {
    seats[0][3] = 3;
    CHECK(refused_for(problem, claim, Fault::no_group));
  }
  SUBCASE("a group below zero") {
    seats[0][3] = -2;
    CHECK(refused_for(problem, claim, Fault::no_group));
  }
  SUBCASE("somebody who is there has no seat") {
    seats[0][3] = nowhere;
    CHECK(refused_for(problem, claim, Fault::missing));
  }
  SUBCASE("somebody who is absent has a seat") {
    seats[1][7] = 0;
    CHECK(refused_for(problem, claim, Fault::not_there));
  }
  SUBCASE("a table is too full") {
    seats[0][somebody(claim, 0, elsewhere(0))] = seats[0][0];
    CHECK(refused_for(problem, claim, Fault::size));
  }
  SUBCASE("a table without its lead") {
    swap_seats(claim, 0, 1, somebody(claim, 0, [&](std::size_t other) {
                 return other > 2 && seats[0][other] != seats[0][1];
               }));
    CHECK(refused_for(problem, claim, Fault::limit));
  }
  SUBCASE("two who stay apart sit together") {
    seats[0][3] = seats[0][5];
    CHECK(refused_for(problem, claim, Fault::apart));
  }
  SUBCASE("two who belong together sit apart") {
    seats[0][4] = (seats[0][8] + 1) % 3;
    CHECK(refused_for(problem, claim, Fault::together));
  }
  SUBCASE("a fixed seat was changed") {
    seats[1][0] = 1;
    CHECK(refused_for(problem, claim, Fault::seat));
  }
  SUBCASE("a room without what somebody needs") {
    seats[0][1] = 2;
    CHECK(refused_for(problem, claim, Fault::room));
  }
  SUBCASE("nobody to interpret") {
    seats[0][5] = (seats[0][6] + 1) % 3;
    CHECK(refused_for(problem, claim, Fault::escort));
  }
  SUBCASE("a lead of another table") {
    std::swap(claim.leads[0][0], claim.leads[0][1]);
    CHECK(refused_for(problem, claim, Fault::lead));
  }
  SUBCASE("a lead who cannot lead") {
    claim.leads[0][0] = 5;
    CHECK(refused_for(problem, claim, Fault::lead));
  }
  SUBCASE("no leads named") {
    claim.leads.clear();
    CHECK(refused_for(problem, claim, Fault::lead));
  }
  SUBCASE("a flattered score") {
    claim.score.costs[1] -= 1;
    CHECK(refused_for(problem, claim, Fault::score));
  }
  SUBCASE("a goal left out of the score") {
    claim.score.costs.pop_back();
    CHECK(refused_for(problem, claim, Fault::score));
  }
  SUBCASE("a broken rule that is admitted is still broken") {
    claim.score.broken = 1;
    CHECK(refused_for(problem, claim, Fault::score));
  }
  SUBCASE("a bound above what was reached") {
    claim.bound.costs[0] = claim.score.costs[0] + 1;
    CHECK(refused_for(problem, claim, Fault::bound));
  }
  SUBCASE("a proof that is none") {
    claim.bound.costs[1] = claim.score.costs[1] - 1;
    claim.proven = true;
    claim.by_exhaustion = false;
    CHECK(refused_for(problem, claim, Fault::proof));
  }
}
