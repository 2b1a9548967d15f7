// SPDX-License-Identifier: EUPL-1.2
// Can the hard rules of one round hold together, all or some of them? Answered for certain by
// backtracking, as long as the budget of nodes lasts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

enum class Feasible { yes, no, unknown };

// Only the rules with chosen[rule] count.
[[nodiscard]] Feasible feasible(Problem const& problem, std::size_t round,
                                std::vector<bool> const& chosen, std::int64_t nodes);

}  // namespace klantendag::grouping
