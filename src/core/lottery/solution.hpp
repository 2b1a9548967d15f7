// SPDX-License-Identifier: EUPL-1.2
// Solving a lottery: the most equal chances the quotas allow, panels that give them, and the proof.
#pragma once

#include <atomic>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "core/lottery/certificate.hpp"
#include "core/lottery/handout.hpp"
#include "core/lottery/instance.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

inline constexpr std::string_view algorithm_version = "klantendag-lottery-1";
inline constexpr std::int64_t default_steps = 200'000'000;

// leximin: raise the smallest chance as far as it goes, then the next, and so on. maximin: the
// smallest only. nash: the largest product of all chances. random: quotas only, for comparison.
enum class Objective { leximin, maximin, nash, random };

[[nodiscard]] std::optional<Objective> parse_objective(std::string_view text);
[[nodiscard]] std::string_view name_of(Objective objective);

struct Solution {
  Objective objective = Objective::leximin;
  WholeMixture mixture{};
  std::vector<Stage> stages{};
  // How nash is proven: one more stage, whose weights are `nash_scale` divided by the chances. 0: not.
  std::int64_t nash_scale = 0;
  bool finished = true;  // false: the budget of steps ended; the best so far, with its gap
};

struct SolveOptions {
  Objective objective = Objective::leximin;
  std::int64_t steps = default_steps;
  std::atomic<bool> const* stop = nullptr;  // set to true: give the best so far
};

// Errors: lottery.infeasible (see conflict.hpp for why); lottery.out_of_steps when the budget ended and
// not even one panel was found.
[[nodiscard]] Result<Solution> solve(Instance const& instance, SolveOptions const& options);

}  // namespace klantendag::lottery
