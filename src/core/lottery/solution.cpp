// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/solution.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/lottery/generation.hpp"
#include "core/lottery/levels.hpp"
#include "core/lottery/mixture.hpp"
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

// The proof of the smallest chance alone.
void keep_first(std::vector<Stage>& stages) {
  if (stages.size() > 1) stages.resize(1);
}

class Solver {
 public:
  Solver(Instance const& instance, SolveOptions const& options)
      : instance_(instance), objective_(options.objective), budget_{options.steps} {}

  Result<Solution> run() {
    if (objective_ == Objective::random) return random();
    ASSIGN_OR_RETURN(Levels levels, relaxed_levels(instance_, {}, budget_));
    if (objective_ == Objective::nash) return nash(std::move(levels));
    if (auto mixture = decompose(instance_, levels.chances, budget_)) {
      if (objective_ == Objective::maximin) keep_first(levels.stages);
      return finish(levels.chances, std::move(*mixture), std::move(levels.stages));
    }
    return by_panels(std::move(levels));
  }

 private:
  Solution finish(std::vector<double> const& chances, Mixture mixture, std::vector<Stage> stages) {
    if (instance_.classes.size() <= small_enough_to_simplify) {
      mixture = simplified(instance_, chances, std::move(mixture), budget_);
    }
    Solution solution{.objective = objective_, .stages = std::move(stages)};
    solution.mixture = in_units(std::move(mixture));
    make_divisible(instance_, solution.mixture);
    return solution;
  }

  Result<Solution> by_panels(Levels levels) {
    std::size_t const stages = objective_ == Objective::maximin ? 1 : all_stages;
    ASSIGN_OR_RETURN(Generated generated, generate_levels(instance_, stages, budget_));
    bool const proven = !generated.stages.empty();
    if (!proven) keep_first(levels.stages);
    Solution solution = finish(generated.chances, std::move(generated.mixture),
                               proven ? std::move(generated.stages) : std::move(levels.stages));
    solution.finished = generated.finished;
    return solution;
  }

  Result<Solution> nash(Levels levels) {
    if (auto relaxed = relaxed_nash(instance_, levels.chances, budget_)) {
      if (auto mixture = decompose(instance_, relaxed->chances, budget_)) {
        return finish_nash(std::move(*relaxed), std::move(*mixture), levels.stages,
                           levels.hopeless_stages);
      }
    }
    ASSIGN_OR_RETURN(Generated generated, generate_levels(instance_, all_stages, budget_));
    Nash nash = generate_nash(instance_, generated.mixture, budget_);
    Mixture mixture = std::move(*nash.mixture);
    return finish_nash(std::move(nash), std::move(mixture), generated.stages,
                       generated.hopeless_stages);
  }

  // With people whom no panel admits, the first stages prove that; then the stage of nash itself.
  Result<Solution> finish_nash(Nash nash, Mixture mixture, std::vector<Stage>& stages,
                               std::size_t hopeless) {
    Solution solution{.objective = objective_, .nash_scale = nash.scale, .finished = nash.finished};
    stages.resize(hopeless);
    solution.stages = std::move(stages);
    solution.stages.push_back(std::move(nash.stage));
    solution.mixture = in_units(std::move(mixture));
    make_divisible(instance_, solution.mixture);
    return solution;
  }

  Result<Solution> random() {
    ASSIGN_OR_RETURN(WholeMixture mixture, random_mixture(instance_, budget_));
    Solution solution{.objective = objective_, .mixture = std::move(mixture)};
    make_divisible(instance_, solution.mixture);
    ASSIGN_OR_RETURN(Levels levels, relaxed_levels(instance_, {.most_stages = 1}, budget_));
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
