// SPDX-License-Identifier: EUPL-1.2
// Bounds are never above what some plan reaches, tried on random days small enough to try all plans.
#include <doctest/doctest.h>

#include <string>

#include "base/random.hpp"
#include "core/grouping/class_bound.hpp"
#include "core/grouping/meeting_bound.hpp"
#include "core/grouping/solve.hpp"

using namespace klantendag;
using namespace klantendag::grouping;

namespace {

Problem six_people(Rng& rng) {
  Problem problem;
  Goal spread{GoalKind::spread, {}, 1};
  for (int i = 0; i < 6; ++i) problem.people.push_back("p" + std::to_string(i));
  for (std::size_t trait = 0; trait < 2; ++trait) {
    Trait one{"c" + std::to_string(trait), "v", {}};
    for (int i = 0; i < 6; ++i) one.amounts.push_back(rng.below(2) == 0 ? 1 : 0);
    problem.traits.push_back(one);
    spread.traits.push_back(trait);
  }
  problem.groups = 2 + static_cast<std::size_t>(rng.below(2));
  problem.rounds = 3;
  auto const size = static_cast<std::int32_t>(6 / problem.groups);
  problem.sizes.assign(problem.groups, Size{size, size, 0});
  auto const other = 1 + static_cast<std::size_t>(rng.below(5));
  if (rng.below(2) == 0) problem.apart = {{0, other, 0}};
  problem.goals = {spread, Goal{GoalKind::meetings, {}, 1}};
  problem.novelty = new_people_first(3);
  return problem;
}

}  // namespace

TEST_CASE("no bound on repeated meetings is above the best of all plans") {
  Rng rng = Rng::from_seed("bounds");
  int sharper = 0;
  for (int day = 0; day < 150; ++day) {
    CAPTURE(day);
    Problem const problem = six_people(rng);
    Outcome const outcome = search(problem, {3'000'000, "1", nullptr});
    REQUIRE(outcome.proven);
    if (outcome.score.costs[0] > 0) continue;  // the class bound speaks of fair tables only

    auto const loss = novelty_loss(problem);
    std::int64_t const plain = least_loss(count_meetings(problem), loss);
    std::int64_t const by_class = least_loss_by_class(problem, loss);

    CHECK(plain <= outcome.score.costs[1]);
    CHECK(by_class <= outcome.score.costs[1]);
    if (by_class > plain) ++sharper;
  }
  CHECK(sharper > 0);
}
