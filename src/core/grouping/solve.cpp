// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/solve.hpp"

#include <algorithm>
#include <array>

#include "core/grouping/anneal.hpp"
#include "core/grouping/bound.hpp"
#include "core/grouping/class_bound.hpp"
#include "core/grouping/cyclic.hpp"
#include "core/grouping/domain.hpp"
#include "core/grouping/exhaust.hpp"
#include "core/grouping/feasible.hpp"
#include "core/grouping/meeting_bound.hpp"

namespace klantendag::grouping {
namespace {

// Temperatures in points * 256, found by trial on customer days of 24 to 200 people (docs): small
// tables with many rules need it warmer, large halls cooler. Runs take turns.
struct Heat {
  std::int64_t hot = 0;
  std::int64_t cold = 0;
};
constexpr std::array<Heat, 3> heats = {Heat{55 * 256, 12 * 256}, Heat{100 * 256, 15 * 256},
                                       Heat{60 * 256, 7 * 256}};
constexpr Heat hall_heat = {40 * 256, 10 * 256};  // where steps are few for so many changes
constexpr Heat rules_heat = {160 * 256, 24 * 256};

constexpr std::int64_t look_steps = 400'000;
constexpr std::int64_t most_runs = 12;
constexpr std::int64_t run_per_change = 16'000;  // steps of a run for each exchange that exists
constexpr std::int64_t hall_per_change = 2'000;
constexpr std::int64_t wide_hall = 50'000;  // changes
constexpr std::int64_t glance_per_change = 200;
constexpr std::int64_t glances = 6;
constexpr std::int64_t vast_hall = 200'000;  // changes
constexpr std::int64_t first_share = 8;   // of the steps, for a first run: many days need no more
constexpr std::int64_t finish_share = 8;  // and for each attempt to finish

// How many exchanges there are to choose from.
std::int64_t changes_in(Problem const& problem, Domain const& domain) {
  std::int64_t changes = 1;
  for (std::size_t round = 0; round < problem.rounds; ++round) {
    auto const free = static_cast<std::int64_t>(domain.free(round).size());
    changes += free * free / 2;
  }
  return changes;
}

// Where values are the user's own (closeness), the heat follows from what a random change costs.
Heat heat_for_values(Problem const& problem, Seating& seating, Rng& rng) {
  std::int64_t sum = 0, tried = 0;
  std::size_t const people = problem.people.size();
  for (int i = 0; i < 400; ++i) {
    auto const first = static_cast<std::size_t>(rng.below(people));
    auto const second = static_cast<std::size_t>(rng.below(people));
    if (!seating.present(0, first) || !seating.present(0, second)) continue;
    if (seating.group(0, first) == seating.group(0, second)) continue;
    std::int64_t const cost = Cost{seating.cost_of(Exchange{0, first, second})}.goals();
    sum += cost < 0 ? -cost : cost;
    ++tried;
  }
  std::int64_t const usual =
      std::min<std::int64_t>(sum / std::max<std::int64_t>(tried, 1), 1 << 22);
  return {usual * 256 * 35 / 100, usual * 256 * 2 / 100};
}

// About what the largest table gains by one person too many, with some to spare: less than a rule may
// weigh, or the search would crowd that table.
std::int64_t gain_of_crowding(Problem const& problem) {
  std::int64_t largest = 0, sum = 0;
  for (Size const& size : problem.sizes) largest = std::max<std::int64_t>(largest, size.maximum);
  for (std::int64_t close : problem.closeness) sum += close < 0 ? -close : close;
  return 2 * largest * (sum / static_cast<std::int64_t>(problem.closeness.size()) + 1);
}

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

// Is some round impossible for certain, by its hard rules alone?
bool impossible(Problem const& problem) {
  std::vector<bool> const all(problem.rules.size(), true);
  for (std::size_t round = problem.first_round; round < problem.rounds; ++round) {
    if (feasible(problem, round, all, 100'000) == Feasible::no) return true;
    if (problem.seats.empty() && problem.absent.empty()) break;  // the others are just like it
  }
  return false;
}

class Search {
 public:
  Search(Problem const& problem, Budget const& budget)
      : problem_(problem),
        budget_(budget),
        domain_(problem),
        rng_(Rng::from_seed("grouping 1\n" + budget.seed)),
        weights_(first_weights(problem)) {
    best_.bound = lower_bound(problem);
    best_.stop = budget.stop;
  }

  Outcome run() {
    // A short look first: most days turn out possible at once, and few rules decide the others.
    std::int64_t const look = std::max<std::int64_t>(std::min(budget_.steps / 10, look_steps), 1);
    try_once(look, heats[0]);
    if (!done() && only_meetings(problem_)) try_cyclic();
    outcome_.impossible = best_.score.broken > 0 && impossible(problem_);
    if (!done() && is_small(problem_)) {
      outcome_.by_exhaustion = exhaust(problem_, budget_.steps / 30, best_, outcome_.used);
    }
    if (!done() && best_.score.broken > 0) rules_first();
    long_runs();
    for (int attempt = 0; attempt < 2 && !done() && !problem_.weighed; ++attempt) finish();
    if (!done()) sharpen();
    outcome_.plan = best_.plan;
    outcome_.score = best_.score;
    outcome_.bound = best_.bound;
    outcome_.proven = best_.proven() || (outcome_.by_exhaustion && best_.score.broken == 0);
    return outcome_;
  }

 private:
  [[nodiscard]] bool done() const {
    return best_.proven() || outcome_.impossible || outcome_.by_exhaustion ||
           (budget_.stop != nullptr && budget_.stop->load());
  }

  // Too costly to begin with. Where spread does not come first, or cannot be had, tables need not hold
  // their fair shares; then it seldom says more than the plain count, and the time is saved.
  void sharpen() {
    if (problem_.weighed || problem_.rounds < 3) return;
    bool fair = false;
    for (std::size_t goal = 0; goal < problem_.goals.size(); ++goal) {
      GoalKind const kind = problem_.goals[goal].kind;
      if (kind == GoalKind::spread) fair = best_.bound.costs[goal] == 0;
      if (kind != GoalKind::meetings) continue;
      if (!fair) return;
      std::int64_t& bound = best_.bound.costs[goal];
      bound = std::max(bound, least_loss_by_class(problem_, novelty_loss(problem_)));
      return;
    }
  }

  // Where rules leave little room, goals only stand in the way of a first plan that breaks none.
  void rules_first() {
    Weights const rules{std::vector<std::int64_t>(problem_.goals.size(), 0), weights_.broken};
    Run const run{budget_.steps / 4, rules_heat.hot, rules_heat.cold, 0};
    cool_down(run, rules, Plan(best_.plan), best_);
  }

  void long_runs() {
    std::int64_t left = budget_.steps;
    if (problem_.closeness.empty() && !done()) {
      left -= budget_.steps / first_share;
      try_once(budget_.steps / first_share, heats.back());
    }
    // One long run serves a large hall best, several runs a small one that has been searched through.
    std::int64_t const changes = changes_in(problem_, domain_), each = left / changes;
    std::int64_t runs = std::clamp<std::int64_t>(each / run_per_change, 1, most_runs);
    if (!problem_.closeness.empty()) runs = 2;
    // Of a hall this large only the bound can be reached, or hardly anything.
    if (changes > vast_hall && each < glance_per_change) runs = glances;
    for (std::int64_t run = 0; run < runs && !done(); ++run) {
      Heat const heat = heats[static_cast<std::size_t>(run) % heats.size()];
      try_once(left / runs, changes > wide_hall && each < hall_per_change ? hall_heat : heat);
    }
  }

  // The first goal that is above its bound comes before all that are less important: these count
  // nothing until it is served, and only then the plan is made good for them too.
  void finish() {
    std::size_t goal = 0;
    while (goal + 1 < problem_.goals.size() && best_.score.costs[goal] <= best_.bound.costs[goal]) {
      ++goal;
    }
    if (goal + 1 >= problem_.goals.size()) return;
    Weights first = weights_;
    std::fill(first.goals.begin() + static_cast<std::ptrdiff_t>(goal) + 1, first.goals.end(), 0);
    Run run{budget_.steps / finish_share, heats[0].hot, heats[0].cold, goal + 1};
    cool_down(run, first, Plan(best_.plan), best_);
    weights_.goals[goal] *= 4;
    run.goals_reached.reset();
    cool_down(run, weights_, Plan(best_.plan), best_);
  }

  // A repair starts from the earlier plan, and cold, so that few people move.
  void try_once(std::int64_t steps, Heat heat) {
    bool const repair = !best_.found && !problem_.previous.empty();
    if (repair) heat = Heat{2 * 256, 256};
    Plan const start =
        repair ? plan_like(problem_, domain_, rng_) : random_plan(problem_, domain_, rng_);
    if (!problem_.closeness.empty()) {
      Prices const prices(problem_, weights_);
      Seating seating(problem_, prices, weights_, start);
      heat = heat_for_values(problem_, seating, rng_);
      weights_.broken = std::max(weights_.broken, gain_of_crowding(problem_));
    }
    Best here = best_;
    here.found = false;
    cool_down({steps, heat.hot, heat.cold, {}}, weights_, start, here);
    learn(problem_, here.score, best_.bound, weights_);
    if (!best_.found || better(problem_, here.score, best_.score)) best_ = here;
  }

  void cool_down(Run const& run, Weights const& weights, Plan const& start, Best& best) {
    Prices const prices(problem_, weights);
    Seating seating(problem_, prices, weights, start);
    outcome_.used += anneal(problem_, domain_, weights, seating, run, rng_, best);
  }

  void try_cyclic() {
    auto plan = cyclic_plan(problem_, budget_.steps / 3, rng_);
    if (!plan) return;
    Prices const prices(problem_, weights_);
    Score score = Seating(problem_, prices, weights_, *plan).score();
    if (!better(problem_, score, best_.score)) return;
    best_.score = std::move(score);
    best_.plan = std::move(*plan);
  }

  Problem const& problem_;
  Budget const& budget_;
  Domain domain_;
  Rng rng_;
  Weights weights_;
  Best best_{};
  Outcome outcome_{};
};

}  // namespace

Outcome search(Problem const& problem, Budget const& budget) {
  return Search(problem, budget).run();
}

}  // namespace klantendag::grouping
