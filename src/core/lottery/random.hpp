// SPDX-License-Identifier: EUPL-1.2
// Quotas without fairness, for comparison: every allowed panel equally likely. All of them when they
// can be counted out; else a sample as the usual "keep trying" programs draw it.
#pragma once

#include "base/result.hpp"
#include "core/lottery/handout.hpp"
#include "core/lottery/instance.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

[[nodiscard]] Result<WholeMixture> random_mixture(Instance const& instance, lp::Budget& budget);

}  // namespace klantendag::lottery
