// SPDX-License-Identifier: EUPL-1.2
// A change on the day itself: what is over stays, whatever the rules say of it, and few people move.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/grouping/check.hpp"
#include "core/grouping/compose.hpp"
#include "core/grouping/contradiction.hpp"
#include "core/grouping/late_change.hpp"
#include "core/grouping/leads.hpp"
#include "core/grouping/solve.hpp"

using namespace klantendag;
using namespace klantendag::grouping;

namespace {

Problem day(std::string const& people, std::string const& rules) {
  auto const read = read_people("id,role,manager,needs\n" + people);
  auto const wishes = read_wishes("groups = 3\nrounds = 3\n" + rules);
  REQUIRE(read);
  REQUIRE(wishes);
  auto problem = compose(*read, *wishes);
  REQUIRE(problem);
  return *problem;
}

// The seats of the first round by hand, everybody nowhere in the others.
Plan round_one(Problem const& problem, std::vector<std::int32_t> seats) {
  Plan plan;
  plan.group_of.assign(problem.rounds, std::vector<std::int32_t>(problem.people.size(), nowhere));
  plan.group_of[0] = std::move(seats);
  return plan;
}

Outcome solved(Problem const& problem) {
  CHECK_FALSE(find_contradiction(problem));
  Outcome const outcome = search(problem, {200'000, "late", nullptr});
  CHECK(outcome.score.broken == 0);
  CHECK_FALSE(outcome.impossible);
  Claim const claim{outcome.plan,   name_leads(problem, outcome.plan),
                    outcome.score,  outcome.bound,
                    outcome.proven, outcome.by_exhaustion};
  CHECK(check(problem, claim).empty());
  CHECK(outcome.plan.group_of[0] == problem.previous[0]);
  return outcome;
}

}  // namespace

TEST_CASE("a facilitator who leaves after round 1 gives no contradiction") {
  // f0 led table 1 and is gone; f3 came for her.
  Problem problem =
      day("f1,facilitator,,\nf2,facilitator,,\nf3,facilitator,,\n"
          "k0,client,,\nk1,client,,\nk2,client,,\nm0,employee,,\nm1,employee,,\nm2,employee,,\n",
          "lead = \"facilitator\"\n");
  keep_close_to(problem, {round_one(problem, {1, 2, nowhere, 0, 1, 2, 0, 1, 2}), 1});

  Outcome const outcome = solved(problem);

  auto const leads = name_leads(problem, outcome.plan);
  CHECK(leads[0][0] == nowhere);
  for (std::size_t group = 0; group < 3; ++group) {
    CHECK(leads[0][group] != 2);
    CHECK(leads[1][group] != nowhere);
    CHECK(leads[2][group] != nowhere);
  }
}

TEST_CASE("hard rules of every kind may have been broken in a round that is over") {
  Problem problem =
      day("a,client,,stoel\nb,client,,tolk\nc,client,,\nd,employee,e,\ne,employee,,\nf,tolk,,\n"
          "g,employee,,\nh,employee,,\ni,employee,,\n",
          "apart = [[\"a\", \"b\"]]\ntogether = [[\"g\", \"h\"]]\n"
          "[[limit]]\nrole = \"client\"\nminimum = 1\nmaximum = 1\n"
          "[[fixed]]\nperson = \"i\"\ngroup = 2\n[[room]]\ngroup = 2\noffers = [\"stoel\"]\n"
          "[[escort]]\nneed = \"tolk\"\nrole = \"tolk\"\n");
  // Table 1: all clients and nobody else; d with the own manager; g and h apart; i at table 3.
  keep_close_to(problem, {round_one(problem, {0, 0, 0, 1, 1, 2, 1, 2, 2}), 1});

  Outcome const outcome = solved(problem);

  for (std::size_t round = 1; round < 3; ++round) {
    auto const& seats = outcome.plan.group_of[round];
    CHECK(seats[0] == 1);
    CHECK(seats[0] != seats[1]);
    CHECK(seats[1] == seats[5]);
    CHECK(seats[3] != seats[4]);
    CHECK(seats[6] == seats[7]);
    CHECK(seats[8] == 1);
  }
}

TEST_CASE("who comes later gets no seat in a round that is over") {
  Problem problem = day("a,x,,\nb,x,,\nc,x,,\nd,x,,\ne,x,,\nf,x,,\ng,x,,\n", "");
  keep_close_to(problem, {round_one(problem, {0, 0, 1, 1, 2, 2, nowhere}), 1});

  Outcome const outcome = solved(problem);

  CHECK(outcome.plan.group_of[0][6] == nowhere);
  CHECK(outcome.plan.group_of[1][6] != nowhere);
}

TEST_CASE("sizes that somebody chose hold from now on, others follow the empty seats") {
  Problem const before = day("a,x,,\nb,x,,\nc,x,,\nd,x,,\ne,x,,\nf,x,,\n", "");
  Plan plan = round_one(before, {0, 0, 0, 1, 2, 2});
  for (auto& seats : plan.group_of) seats = plan.group_of[0];
  Problem follows = before, chosen = before;

  keep_close_to(follows, {plan, 1, Sizes::may_follow});
  keep_close_to(chosen, {plan, 1, Sizes::asked_for});

  CHECK(solved(follows).score.costs[0] == 0);
  CHECK(solved(chosen).score.costs[0] == 2);  // one in each of two rounds
}

TEST_CASE("a result that changes a round that is over is refused") {
  Problem problem = day("a,x,,\nb,x,,\nc,x,,\nd,x,,\ne,x,,\nf,x,,\n", "");
  keep_close_to(problem, {round_one(problem, {0, 0, 1, 1, 2, 2}), 1});
  Outcome const outcome = solved(problem);
  Claim claim{outcome.plan, {}, outcome.score, outcome.bound, outcome.proven, false};

  std::swap(claim.plan.group_of[0][0], claim.plan.group_of[0][2]);

  auto const findings = check(problem, claim);
  CHECK(std::any_of(findings.begin(), findings.end(),
                    [](Finding const& one) { return one.fault == Fault::over; }));
}
