// SPDX-License-Identifier: EUPL-1.2
// How sure a mean is. Two questions, never mixed: about these very people, some of whom said nothing
// (bounds), or about people like them (Student's t). See docs/algorithms/small-numbers.md.
#pragma once

#include <optional>

#include "core/stats/interval.hpp"
#include "core/stats/tally.hpp"

namespace klantendag::stats {

// Below five answers no interval is honest: one answer decides it. Chosen with the founders, 2026.
inline constexpr std::int64_t fewest_for_interval = 5;

// Student's t, cut off at the ends of the scale. None below five answers, and none when all are equal:
// a width of nothing would claim a certainty that nobody has.
[[nodiscard]] std::optional<Interval> t_interval(Tally const& tally,
                                                 double confidence = usual_confidence);

// For the mean of all `people` when only some answered, if the silent are like the rest: t with the
// finite population correction sqrt(1 - n/N) on the sample's variance (Cochran 1977, 2.26).
[[nodiscard]] std::optional<Interval> t_interval_of(Tally const& tally, std::int64_t people,
                                                    double confidence = usual_confidence);

// The mean of all `people`, whatever the silent would have said. Assumes nothing.
[[nodiscard]] Interval mean_bounds(Tally const& tally, std::int64_t people);

}  // namespace klantendag::stats
