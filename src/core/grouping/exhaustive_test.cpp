// SPDX-License-Identifier: EUPL-1.2
// Random small days against the plainest search there is: every assignment, recounted by the checker.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

#include "base/random.hpp"
#include "core/grouping/check.hpp"
#include "core/grouping/contradiction.hpp"
#include "core/grouping/leads.hpp"
#include "core/grouping/solve.hpp"

using namespace klantendag;
using namespace klantendag::grouping;

namespace {

std::size_t up_to(Rng& rng, std::size_t most) {
  return static_cast<std::size_t>(rng.below(most + 1));
}

// Five to seven people at two or three tables, with a few rules that may well contradict each other.
Problem random_day(Rng& rng) {
  Problem problem;
  std::size_t const people = 5 + up_to(rng, 2);
  for (std::size_t i = 0; i < people; ++i) problem.people.push_back("p" + std::to_string(i));
  problem.groups = 2 + up_to(rng, 1);
  auto const low = static_cast<std::int32_t>(people / problem.groups);
  std::int32_t const high = people % problem.groups == 0 ? low : low + 1;
  problem.rules.push_back({"sizes", {}, 0});
  problem.sizes.assign(problem.groups, Size{low, high, 0});
  Goal spread{GoalKind::spread, {}, 1};
  for (std::size_t trait = 0; trait < 2; ++trait) {
    Trait one{"c" + std::to_string(trait), "v", {}};
    for (std::size_t i = 0; i < people; ++i) one.amounts.push_back(rng.below(2) == 0 ? 1 : 0);
    problem.traits.push_back(one);
    spread.traits.push_back(trait);
  }
  auto const rule = [&] {
    problem.rules.push_back({"rule", {}, 0});
    return problem.rules.size() - 1;
  };
  auto const pair = [&](std::vector<PairRule>& out) {
    std::size_t const one = up_to(rng, people - 1), other = up_to(rng, people - 1);
    if (one != other) out.push_back({one, other, rule()});
  };
  for (std::size_t i = up_to(rng, 4); i > 0; --i) pair(problem.apart);
  for (std::size_t i = up_to(rng, 1); i > 0; --i) pair(problem.together);
  if (rng.below(3) == 0) problem.seats.push_back({up_to(rng, people - 1), 0, 0, rule()});
  if (rng.below(3) == 0) problem.bars.push_back({up_to(rng, people - 1), 1, rule()});
  if (rng.below(3) == 0) {
    std::size_t const words = rule();
    for (std::size_t group = 0; group < problem.groups; ++group) {
      problem.limits.push_back({0, group, 1, 2, words});
    }
  }
  if (rng.below(4) == 0) problem.escorts.push_back({0, 1, rule()});
  if (rng.below(4) == 0) problem.absent.push_back({up_to(rng, people - 1), 0});
  problem.goals = {spread, Goal{GoalKind::company, {0}, 1}};
  return problem;
}

// Five people at two tables in two rounds, with every goal there is, in some order or weighed; every
// third day the first round is over, however it was.
Problem random_day_of_all_goals(Rng& rng) {
  Problem problem = random_day(rng);
  while (problem.people.size() > 5 || problem.groups > 2) problem = random_day(rng);
  problem.rounds = 2;
  problem.traits.push_back({"years", "", {}});
  problem.traits.push_back({"role", "lead", {}});
  for (std::size_t i = 0; i < 5; ++i) {
    problem.traits[2].amounts.push_back(static_cast<std::int32_t>(up_to(rng, 30)));
    problem.traits[3].amounts.push_back(i < 2 ? 1 : 0);
    problem.care.push_back(1 + static_cast<std::int32_t>(up_to(rng, 2)));
  }
  problem.lead = 3;
  problem.novelty = new_people_first(2);
  for (auto& seats : problem.previous = {{}, {}}) {
    for (std::size_t i = 0; i < 5; ++i) {
      seats.push_back(static_cast<std::int32_t>(up_to(rng, 1)));
    }
  }
  if (rng.below(3) == 0) problem.first_round = 1;
  if (!problem.absent.empty()) problem.previous[0][problem.absent[0].person] = nowhere;
  problem.goals = {Goal{GoalKind::spread, {0}, 1},     Goal{GoalKind::level, {2}, 1},
                   Goal{GoalKind::company, {0, 1}, 1}, Goal{GoalKind::gather, {1}, 1},
                   Goal{GoalKind::meetings, {}, 1},    Goal{GoalKind::load, {}, 1},
                   Goal{GoalKind::moves, {}, 1}};
  rng.shuffle(std::span<Goal>(problem.goals));
  problem.goals.resize(1 + up_to(rng, 4));
  problem.weighed = rng.below(2) == 0;
  for (Goal& goal : problem.goals) {
    goal.weight = static_cast<std::int64_t>(up_to(rng, problem.weighed ? 60 : 0)) + 1;
  }
  return problem;
}

// The best score by trying every assignment; nothing when every assignment breaks a rule.
std::optional<Score> best_of_all(Problem const& problem) {
  std::optional<Score> best;
  Plan plan;
  plan.group_of.assign(problem.rounds, std::vector<std::int32_t>(problem.people.size(), 0));
  for (Absence const& away : problem.absent) plan.group_of[away.round][away.person] = nowhere;
  std::vector<std::int32_t*> seats;
  for (std::size_t round = 0; round < problem.rounds; ++round) {
    if (round < problem.first_round) plan.group_of[round] = problem.previous[round];
    for (std::int32_t& seat : plan.group_of[round]) {
      if (round >= problem.first_round && seat != nowhere) seats.push_back(&seat);
    }
  }
  for (;;) {
    Score const score = recount(problem, plan);
    if (score.broken == 0 && (!best || better(problem, score, *best))) best = score;
    std::size_t at = 0;
    for (; at < seats.size(); ++at) {
      if (++*seats[at] < static_cast<std::int32_t>(problem.groups)) break;
      *seats[at] = 0;
    }
    if (at == seats.size()) return best;
  }
}

}  // namespace

TEST_CASE("the search matches trying everything on 1,200 random small days") {
  Rng rng = Rng::from_seed("small days");
  int possible = 0;
  for (int day = 0; day < 1200; ++day) {
    CAPTURE(day);
    Problem const problem = random_day(rng);
    std::optional<Score> const best = best_of_all(problem);
    Outcome const outcome = search(problem, {6'000, std::to_string(day), nullptr});

    CHECK((outcome.score.broken == 0) == best.has_value());
    if (!best) continue;
    ++possible;
    CHECK(outcome.score == *best);
    CHECK(
        check(
            problem,
            {outcome.plan, {}, outcome.score, outcome.bound, outcome.proven, outcome.by_exhaustion})
            .empty());
  }
  CHECK(possible > 600);
  CHECK(possible < 1200);
}

TEST_CASE("the search matches trying everything for every goal, in order and weighed") {
  Rng rng = Rng::from_seed("all goals");
  int possible = 0;
  for (int day = 0; day < 600; ++day) {
    CAPTURE(day);
    Problem const problem = random_day_of_all_goals(rng);
    std::optional<Score> const best = best_of_all(problem);
    Outcome const outcome = search(problem, {30'000, std::to_string(day), nullptr});

    CHECK((outcome.score.broken == 0) == best.has_value());
    if (!best) continue;
    ++possible;
    CHECK_FALSE(better(problem, *best, outcome.score));
    CHECK(check(problem, {outcome.plan, name_leads(problem, outcome.plan), outcome.score,
                          outcome.bound, outcome.proven, outcome.by_exhaustion})
              .empty());
  }
  CHECK(possible > 300);
}

TEST_CASE("annealing alone finds the first goal's best on random small days") {
  Rng rng = Rng::from_seed("small days again");
  for (int day = 0; day < 300; ++day) {
    CAPTURE(day);
    Problem problem = random_day(rng);
    problem.goals.resize(1);
    std::optional<Score> const best = best_of_all(problem);
    if (!best) continue;

    Outcome const outcome = search(problem, {6'000, std::to_string(day), nullptr});

    CHECK(outcome.score.costs[0] == best->costs[0]);
  }
}

TEST_CASE("impossible small days get a smallest set of rules, checked by leaving each one out") {
  Rng rng = Rng::from_seed("contradictions");
  int impossible = 0;
  for (int day = 0; day < 400; ++day) {
    CAPTURE(day);
    Problem const problem = random_day(rng);
    if (best_of_all(problem)) continue;
    ++impossible;

    auto const found = find_contradiction(problem);

    REQUIRE(found);
    CHECK(found->smallest);
    auto const keep = [&](std::size_t left_out) {
      Problem fewer = problem;
      auto const kept = [&](std::size_t rule) {
        return rule != left_out && std::count(found->rules.begin(), found->rules.end(), rule) != 0;
      };
      auto const drop = [&](auto& rules) {
        std::erase_if(rules, [&](auto const& one) { return !kept(one.rule); });
      };
      drop(fewer.apart);
      drop(fewer.together);
      drop(fewer.seats);
      drop(fewer.bars);
      drop(fewer.limits);
      drop(fewer.escorts);
      if (!kept(0)) {
        auto const all = static_cast<std::int32_t>(problem.people.size());
        fewer.sizes.assign(problem.groups, Size{0, all, 0});
      }
      return fewer;
    };
    CHECK_FALSE(best_of_all(keep(problem.rules.size())));
    for (std::size_t rule : found->rules) CHECK(best_of_all(keep(rule)));
  }
  CHECK(impossible > 20);
}
