// SPDX-License-Identifier: EUPL-1.2
// How many repeated meetings no plan can avoid, by counting: pairs that exist, seats that must be
// filled, and tables of two rounds that must overlap. Exact in integers, so it is a proof.
#pragma once

#include <cstdint>
#include <vector>

#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

struct MeetingCount {
  std::int64_t meetings = 0;       // over all rounds, at least
  std::int64_t most_meetings = 0;  // with the most uneven sizes
  std::int64_t pairs = 0;          // that may meet at all
  std::int64_t overlaps = 0;  // at least this many times do two rounds seat the same pair together
  std::int64_t most = 0;      // no pair can meet more often
};
[[nodiscard]] MeetingCount count_meetings(Problem const& problem);

// The least total loss when meeting m times loses loss[m] (loss[0] = 0), by linear programming
// duality: two multipliers, all vertices tried.
[[nodiscard]] std::int64_t least_loss(MeetingCount const& count,
                                      std::vector<std::int64_t> const& loss);

// The multipliers behind it: a meeting more costs at least u / scale, an overlap v / scale.
struct Multipliers {
  std::int64_t u = 0;
  std::int64_t v = 0;
  std::int64_t scale = 1;
};
[[nodiscard]] Multipliers best_multipliers(MeetingCount const& count,
                                           std::vector<std::int64_t> const& loss);

// loss[m] of Problem::novelty, and of "every meeting but the first counts one".
[[nodiscard]] std::vector<std::int64_t> novelty_loss(Problem const& problem);
[[nodiscard]] std::vector<std::int64_t> repeat_loss(Problem const& problem);

}  // namespace klantendag::grouping
