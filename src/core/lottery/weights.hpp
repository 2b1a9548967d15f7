// SPDX-License-Identifier: EUPL-1.2
// How likely each panel must be so that every class gets exactly its wanted seats. Begins with the
// herd's equal weights, which are nearly right, and corrects them by small relative amounts.
#pragma once

#include <vector>

#include "core/lottery/instance.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

struct Weights {
  std::vector<double> values{};  // per panel, all above zero, adding up to 1
  double off = 1.0;              // the largest error left in anybody's chance
};

// `start` are weights above zero. When the budget ends, the best so far.
[[nodiscard]] Weights fit_weights(Instance const& instance, std::vector<Panel> const& panels,
                                  std::vector<double> const& seats, std::vector<double> start,
                                  lp::Budget& budget);

}  // namespace klantendag::lottery
