// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/solve.hpp"

#include <algorithm>
#include <array>

#include "core/grouping/anneal.hpp"
#include "core/grouping/bound.hpp"
#include "core/grouping/domain.hpp"
#include "core/grouping/exhaust.hpp"

namespace klantendag::grouping {
namespace {

// Temperatures in points * 256, found by trial on customer days of 24 to 200 people (docs): small
// tables with many rules need it warmer, large halls cooler. Runs take turns.
struct Heat {
  std::int64_t hot = 0;
  std::int64_t cold = 0;
};
constexpr std::array<Heat, 2> heats = {Heat{100 * 256, 15 * 256}, Heat{60 * 256, 7 * 256}};

constexpr std::int64_t runs = 6;

// The weight of rules and goals learns from run to run: a goal that stays above its bound while a
// less important one is served gets heavier, one that is reached gets lighter.
void learn(Problem const& problem, Score const& run, Score const& bound, Weights& weights) {
  if (run.broken > 0) {
    weights.broken = weights.broken * 2;
    return;
  }
  if (problem.weighed) return;
  for (std::size_t goal = 0; goal + 1 < problem.goals.size(); ++goal) {
    std::int64_t& weight = weights.goals[goal];
    weight = run.costs[goal] > bound.costs[goal] ? weight * 8 / 5
                                                 : std::max<std::int64_t>(weight * 4 / 5, 64);
  }
}

}  // namespace

Outcome search(Problem const& problem, Budget const& budget) {
  Rng rng = Rng::from_seed("grouping 1\n" + budget.seed);
  Domain const domain(problem);
  Best best;
  best.bound = lower_bound(problem);
  best.stop = budget.stop;
  Weights weights = first_weights(problem);
  Outcome outcome;
  for (std::int64_t run = 0; run < runs; ++run) {
    Prices const prices(problem, weights);
    bool const repair = run == 0 && !problem.previous.empty();
    Plan const start = repair ? plan_like(problem, domain, rng) : random_plan(problem, domain, rng);
    Seating seating(problem, prices, weights, start);
    Heat const heat =
        repair ? Heat{2 * 256, 256} : heats[static_cast<std::size_t>(run) % heats.size()];
    Best here = best;
    here.found = false;
    outcome.used += anneal(problem, domain, weights, seating,
                           {budget.steps / runs, heat.hot, heat.cold}, rng, here);
    learn(problem, here.score, best.bound, weights);
    if (!best.found || better(problem, here.score, best.score)) best = here;
    if (best.proven() || (budget.stop != nullptr && budget.stop->load())) break;
  }
  if (!best.proven() && is_small(problem)) {
    outcome.by_exhaustion = exhaust(problem, budget.steps / 30, best, outcome.used);
  }
  outcome.plan = best.plan;
  outcome.score = best.score;
  outcome.bound = best.bound;
  outcome.proven = best.proven() || (outcome.by_exhaustion && best.score.broken == 0);
  return outcome;
}

}  // namespace klantendag::grouping
