// SPDX-License-Identifier: EUPL-1.2
// Why no panel meets all quotas: a smallest set of quotas that clash, and the smallest changes that
// would make room.
#pragma once

#include <vector>

#include "core/lottery/instance.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

enum class Feasibility { possible, impossible, unknown };  // unknown: the budget of steps ended
[[nodiscard]] Feasibility feasibility(Instance const& instance, lp::Budget& budget);

// Of an impossible instance the fewest quotas (their places) that together are impossible already.
// Empty: not even without quotas, as there are fewer homes than seats. `smallest` says whether the
// budget sufficed to show that no smaller set clashes; without it, none of the set can be missed.
struct Conflict {
  std::vector<std::int32_t> quotas{};
  bool smallest = false;
};
[[nodiscard]] Conflict find_conflict(Instance const& instance, lp::Budget& budget);

// Quotas with their new bounds; only the changed ones. The cheapest first: raising a maximum by one
// costs 1, lowering a minimum q by one costs 1 + 2/q, so that small groups keep their seats (as the
// community's programs do). Within min_flex and max_flex where given. At most `wanted` ways.
using Relaxation = std::vector<Quota>;
[[nodiscard]] std::vector<Relaxation> find_relaxations(Instance const& instance, std::size_t wanted,
                                                       lp::Budget& budget);

}  // namespace klantendag::lottery
