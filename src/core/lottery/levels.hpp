// SPDX-License-Identifier: EUPL-1.2
// Leximin over the relaxation: raise everybody's chance together, fix whom the rules hold back, go on
// with the rest (lottery.md 5.2). A bound on every lottery, and nearly always reached by one.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "core/lottery/certificate.hpp"
#include "core/lottery/instance.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

struct Levels {
  std::vector<double> chances{};  // per class, of each of its people
  std::vector<Stage> stages{};
  std::size_t hopeless_stages = 0;  // the first so many prove a chance of 0
  // false: the budget ended first. Then `chances` are the best known to be possible over fractions, or
  // an even share; and the first stage above 0 still bounds the smallest chance.
  bool finished = true;
  bool possible = false;  // the chances keep all rules over fractions
};

struct LevelsOptions {
  std::size_t most_stages = static_cast<std::size_t>(-1);  // of those above 0; 1: maximin
};

// Error: lottery.infeasible.
[[nodiscard]] Result<Levels> relaxed_levels(Instance const& instance, LevelsOptions const& options,
                                            lp::Budget& budget);

}  // namespace klantendag::lottery
