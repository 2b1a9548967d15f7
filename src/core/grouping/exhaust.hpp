// SPDX-License-Identifier: EUPL-1.2
// Everything tried: depth first over all plans of a small day, cutting off what cannot become better.
// When it ends within its budget, the best plan it leaves is proven best.
#pragma once

#include <cstdint>

#include "core/grouping/anneal.hpp"
#include "core/grouping/plan.hpp"

namespace klantendag::grouping {

// Is the day small enough that trying everything makes sense?
[[nodiscard]] bool is_small(Problem const& problem);

// Improves `best` where it can. True: nothing better exists. Counts its nodes in `used`.
[[nodiscard]] bool exhaust(Problem const& problem, std::int64_t nodes, Best& best,
                           std::int64_t& used);

}  // namespace klantendag::grouping
