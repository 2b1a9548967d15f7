// SPDX-License-Identifier: EUPL-1.2
// Schedules with a symmetry: seat one round, and make the others by turning everybody one place on
// within blocks. Free annealing rarely finds a full "social golfer" schedule; this finds it at once.
#pragma once

#include <cstdint>
#include <optional>

#include "base/random.hpp"
#include "core/grouping/plan.hpp"

namespace klantendag::grouping {

// Is nothing asked but new meetings, at tables of one size?
[[nodiscard]] bool only_meetings(Problem const& problem);

// A plan in which no two people meet twice, when a symmetric one is found within the steps; else the
// symmetric plan with the fewest who do. Nothing when nobody can avoid it.
[[nodiscard]] std::optional<Plan> cyclic_plan(Problem const& problem, std::int64_t steps, Rng& rng);

}  // namespace klantendag::grouping
