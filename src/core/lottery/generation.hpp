// SPDX-License-Identifier: EUPL-1.2
// The fallback where the relaxation promises more than whole panels can give (tiny pools, quotas
// without room): leximin over panels, which are generated when they are wanted (lottery.md 5.4).
#pragma once

#include <optional>
#include <vector>

#include "base/result.hpp"
#include "core/lottery/certificate.hpp"
#include "core/lottery/instance.hpp"
#include "core/lottery/levels.hpp"
#include "core/lottery/mixture.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

struct Generated {
  std::vector<double> chances{};
  std::vector<Stage> stages{};
  std::size_t hopeless_stages = 0;  // the first so many prove a chance of 0
  Mixture mixture{};
  bool finished = true;  // false: the budget ended first; the last stage's bound is not proven
};

// Where to begin: with the panels that are known already, and with the stages over fractions that prove
// who can never be drawn. Those people need no row: few are left in the residue of a large pool.
struct Beginning {
  std::vector<Panel> panels{};
  Levels const& levels;
};

// Error: lottery.infeasible. When the budget ends before there is any panel, the mixture is empty.
// `most_stages`: besides those that prove a chance of 0.
[[nodiscard]] Result<Generated> generate_levels(Instance const& instance, Beginning beginning,
                                                std::size_t most_stages, lp::Budget& budget);

// The panel that weighs most, and the proof that none weighs more.
struct Heaviest {
  bool proven = false;
  Panel panel{};  // one above `above`, or empty
  std::vector<CaseNode> cases{};
};
[[nodiscard]] Heaviest find_heavier(Instance const& instance,
                                    std::vector<std::int64_t> const& weights, double above,
                                    lp::Budget& budget);

}  // namespace klantendag::lottery
