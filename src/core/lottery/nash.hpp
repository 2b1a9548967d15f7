// SPDX-License-Identifier: EUPL-1.2
// The Nash lottery: the largest product of all chances, by Newton's method with barriers. Works over
// the relaxation, and over a list of panels where the relaxation is not reached.
#pragma once

#include <optional>
#include <vector>

#include "base/result.hpp"
#include "core/lottery/certificate.hpp"
#include "core/lottery/instance.hpp"
#include "core/lottery/mixture.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

struct Nash {
  std::vector<double> chances{};
  Stage stage{};  // the proof: weights are scale / chance, rounded up
  std::int64_t scale = 0;
  std::optional<Mixture> mixture{};
  bool finished = true;
};

// `start`: chances inside the rules, above zero for all who can be drawn at all; the others are left
// out. Over the relaxation; nothing when Newton's method does not settle or the budget ends.
[[nodiscard]] std::optional<Nash> relaxed_nash(Instance const& instance,
                                               std::vector<double> const& start,
                                               lp::Budget& budget);

// Over panels, generated as they are wanted. `start` covers all who can be drawn.
[[nodiscard]] Nash generate_nash(Instance const& instance, Mixture start, lp::Budget& budget);

// The smallest whole numbers not below scale / chance; 0 where the chance is 0.
[[nodiscard]] std::vector<std::int64_t> nash_weights(std::vector<double> const& chances,
                                                     std::int64_t scale);

}  // namespace klantendag::lottery
