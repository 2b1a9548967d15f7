// SPDX-License-Identifier: EUPL-1.2
// What no plan can beat, goal by goal. When the goals are taken in order, each bound holds for plans
// that reach the bounds before it, so a plan that reaches them all is proven best.
#pragma once

#include "core/grouping/plan.hpp"

namespace klantendag::grouping {

[[nodiscard]] Score lower_bound(Problem const& problem);

}  // namespace klantendag::grouping
