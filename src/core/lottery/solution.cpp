// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/solution.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/lottery/generation.hpp"
#include "core/lottery/herding.hpp"
#include "core/lottery/levels.hpp"
#include "core/lottery/mixture.hpp"
#include "core/lottery/model.hpp"
#include "core/lottery/nash.hpp"
#include "core/lottery/random.hpp"
#include "core/lottery/units.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::size_t all_stages = static_cast<std::size_t>(-1);
constexpr std::size_t small_enough_to_simplify =
    80;  // classes; more have no small fractions anyway

constexpr std::array<std::pair<std::string_view, Objective>, 4> names = {
    {{"leximin", Objective::leximin},
     {"maximin", Objective::maximin},
     {"nash", Objective::nash},
     {"random", Objective::random}}};

// When the budget has ended: enough to find a panel or a few in nearly every pool, in half a second.
constexpr std::int64_t steps_for_first_panels = 2'000;
constexpr std::size_t most_first_panels = 200;

// Panels that follow the chances for as long as a little extra work lasts; else any panel.
Result<Mixture> first_panels(Instance const& instance, Levels const& levels) {
  lp::Budget extra{steps_for_first_panels};
  Herd herd(instance, seats_of(instance, levels.chances));
  std::vector<Panel> panels;
  while (levels.possible && panels.size() < most_first_panels) {
    Panel panel = herd.next(extra);
    if (panel.empty()) break;
    panels.push_back(std::move(panel));
  }
  if (!panels.empty()) return equal_shares(panels);
  extra.steps = steps_for_first_panels;
  FoundPanel any = PanelModel(instance, bounds_of(instance)).find_any(extra);
  if (any.status == lp::Status::infeasible) return invalid("lottery.infeasible");
  if (any.panel.empty()) return unavailable("lottery.out_of_steps");
  panels.push_back(std::move(any.panel));
  return equal_shares(panels);
}

// The proof of the smallest chance alone: who can never be drawn, and the first level above 0.
void keep_first(std::vector<Stage>& stages, std::size_t hopeless) {
  if (stages.size() > hopeless + 1) stages.resize(hopeless + 1);
}

// The smallest chance that a mixture gives to those who can have one.
double least_chance(Instance const& instance, Levels const& levels, Mixture const& mixture) {
  std::vector<double> seats(instance.classes.size(), 0.0);
  for (std::size_t i = 0; i < mixture.panels.size(); ++i) {
    for (Seats const& own : mixture.panels[i])
      seats[static_cast<std::size_t>(own.cls)] += mixture.shares[i] * own.count;
  }
  double least = 1.0;
  for (std::size_t cls = 0; cls < seats.size(); ++cls) {
    if (levels.chances[cls] <= 0) continue;
    least = std::min(least, seats[cls] / static_cast<double>(instance.classes[cls].count()));
  }
  return least;
}

class Solver {
 public:
  Solver(Instance const& instance, SolveOptions const& options)
      : instance_(instance), objective_(options.objective), budget_{options.steps, options.stop} {}

  Result<Solution> run() {
    if (objective_ == Objective::random) return random();
    ASSIGN_OR_RETURN(Levels levels, relaxed_levels(instance_, {}, budget_));
    if (!levels.finished) return best_so_far(levels, {});
    if (objective_ == Objective::nash) return nash(std::move(levels));
    Decomposition parts = decompose(instance_, levels.chances, budget_);
    if (parts.exact) {
      if (objective_ == Objective::maximin) keep_first(levels.stages, levels.hopeless_stages);
      return finish(levels.chances, std::move(parts.mixture), std::move(levels.stages));
    }
    if (budget_.ended()) return best_so_far(levels, std::move(parts.mixture));
    return by_panels(std::move(levels), std::move(parts.mixture));
  }

 private:
  Solution finish(std::vector<double> const& chances, Mixture mixture, std::vector<Stage> stages) {
    if (instance_.classes.size() <= small_enough_to_simplify) {
      mixture = simplified(instance_, chances, std::move(mixture), budget_);
    }
    return with(std::move(mixture), std::move(stages));
  }

  Solution with(Mixture mixture, std::vector<Stage> stages) const {
    Solution solution{.objective = objective_, .stages = std::move(stages)};
    solution.mixture = in_units(std::move(mixture));
    make_divisible(instance_, solution.mixture);
    return solution;
  }

  Result<Solution> by_panels(Levels levels, Mixture known) {
    std::size_t const stages = objective_ == Objective::maximin ? 1 : all_stages;
    ASSIGN_OR_RETURN(Generated generated,
                     generate_levels(instance_, {known.panels, levels}, stages, budget_));
    bool const proven = generated.stages.size() > generated.hopeless_stages;
    if (!generated.finished && !proven) {
      return best_so_far(levels, fairer(levels, std::move(known), std::move(generated.mixture)));
    }
    Solution solution =
        finish(generated.chances, std::move(generated.mixture), std::move(generated.stages));
    solution.finished = generated.finished;
    return solution;
  }

  // Of a stop early in the work over panels little came: perhaps all for the first panel.
  Mixture fairer(Levels const& levels, Mixture known, Mixture found) const {
    if (known.panels.empty()) return found;
    double const before = least_chance(instance_, levels, known);
    return least_chance(instance_, levels, found) > before ? std::move(found) : std::move(known);
  }

  // The budget has ended before anything was proven over panels. The first level over fractions bounds
  // the smallest chance all the same; and there is always a little more work done to have some panels.
  Result<Solution> best_so_far(Levels const& levels, Mixture mixture) {
    if (mixture.panels.size() < 2) {
      ASSIGN_OR_RETURN(mixture, first_panels(instance_, levels));
    }
    std::vector<Stage> stages = levels.stages;
    keep_first(stages, levels.hopeless_stages);
    Solution solution = with(std::move(mixture), std::move(stages));
    solution.finished = false;
    return solution;
  }

  Result<Solution> nash(Levels levels) {
    Mixture known;
    if (auto relaxed = relaxed_nash(instance_, levels.chances, budget_)) {
      Decomposition parts = decompose(instance_, relaxed->chances, budget_);
      if (parts.exact) {
        return finish_nash(std::move(*relaxed), std::move(parts.mixture), levels.stages,
                           levels.hopeless_stages);
      }
      known = std::move(parts.mixture);
    }
    ASSIGN_OR_RETURN(Generated generated,
                     generate_levels(instance_, {known.panels, levels}, all_stages, budget_));
    if (!generated.finished) {
      return best_so_far(levels, fairer(levels, std::move(known), std::move(generated.mixture)));
    }
    Nash nash = generate_nash(instance_, generated.mixture, budget_);
    Mixture mixture = std::move(*nash.mixture);
    if (!nash.finished) return best_so_far(levels, std::move(mixture));
    return finish_nash(std::move(nash), std::move(mixture), generated.stages,
                       generated.hopeless_stages);
  }

  // With people whom no panel admits, the first stages prove that; then the stage of nash itself.
  Solution finish_nash(Nash nash, Mixture mixture, std::vector<Stage>& stages,
                       std::size_t hopeless) const {
    stages.resize(hopeless);
    stages.push_back(std::move(nash.stage));
    Solution solution = with(std::move(mixture), std::move(stages));
    solution.nash_scale = nash.scale;
    return solution;
  }

  Result<Solution> random() {
    ASSIGN_OR_RETURN(WholeMixture mixture, random_mixture(instance_, budget_));
    ASSIGN_OR_RETURN(Levels levels, relaxed_levels(instance_, {.most_stages = 1}, budget_));
    if (mixture.panels.empty()) return best_so_far(levels, {});
    Solution solution{.objective = objective_, .mixture = std::move(mixture)};
    solution.finished = levels.finished && !budget_.ended();
    make_divisible(instance_, solution.mixture);
    solution.stages = std::move(levels.stages);  // what fairness could have reached, for comparison
    return solution;
  }

  Instance const& instance_;
  Objective objective_;
  lp::Budget budget_;
};

}  // namespace

std::optional<Objective> parse_objective(std::string_view text) {
  for (auto const& [name, objective] : names) {
    if (name == text) return objective;
  }
  return std::nullopt;
}

std::string_view name_of(Objective objective) {
  for (auto const& [name, named] : names) {
    if (named == objective) return name;
  }
  return {};
}

Result<Solution> solve(Instance const& instance, SolveOptions const& options) {
  return Solver(instance, options).run();
}

}  // namespace klantendag::lottery
