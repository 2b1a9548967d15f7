// SPDX-License-Identifier: EUPL-1.2
// How far two groups are apart, and how sure that is: means by Welch, shares by Newcombe; and what
// groups of this size could have shown at all.
#pragma once

#include <optional>

#include "core/stats/proportion.hpp"
#include "core/stats/tally.hpp"

namespace klantendag::stats {

struct MeanDifference {
  double difference = 0;
  Interval interval{};
  double p = 1;  // of Welch's t; never shown alone, see permutation.hpp
};

// Welch (1947), not assuming equal spread. None when either group has fewer than
// fewest_for_interval answers or gave one and the same mark.
[[nodiscard]] std::optional<MeanDifference> welch(Tally const& first, Tally const& second,
                                                  double confidence = usual_confidence);

// Newcombe (1998, Statistics in Medicine 17:873), method 10: from the two Wilson intervals.
[[nodiscard]] Interval newcombe(Share first, Share second, double confidence = usual_confidence);

// Of the marks of such a day: chosen from 2012's, 2026. Where a spread that was measured would tell on
// those who gave the marks.
inline constexpr double usual_deviation = 0.9;

// The difference of means that is seen four times out of five (two-sided 5 %), by the normal
// approximation: smaller ones stay hidden.
[[nodiscard]] double visible_difference(double deviation, std::int64_t first, std::int64_t second);

}  // namespace klantendag::stats
