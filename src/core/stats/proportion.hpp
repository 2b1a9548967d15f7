// SPDX-License-Identifier: EUPL-1.2
// How sure a share is: "7 of 8 said yes". Wilson is shown; the exact interval where "at least 95 %"
// must be said. Wald's is not here: at 8 of 8 it would claim certainty.
#pragma once

#include <cstdint>

#include "core/stats/interval.hpp"

namespace klantendag::stats {

// 0 <= yes <= of, 1 <= of.
struct Share {
  std::int64_t yes = 0;
  std::int64_t of = 0;
};

[[nodiscard]] double share(Share counted);

// Wilson (1927): the chances that a score test would not refuse.
[[nodiscard]] Interval wilson(Share counted, double confidence = usual_confidence);
// Clopper and Pearson (1934): right at least as often as it says.
[[nodiscard]] Interval clopper_pearson(Share counted, double confidence = usual_confidence);
// The same with half of the chance of the observed count (Lancaster 1961).
[[nodiscard]] Interval mid_p(Share counted, double confidence = usual_confidence);
// Jeffreys' prior; 0 and n keep their end (Brown, Cai and DasGupta 2001, 3).
[[nodiscard]] Interval jeffreys(Share counted, double confidence = usual_confidence);
// "At least so many" when everybody said yes: one-sided, exact.
[[nodiscard]] double at_least(Share counted, double confidence = usual_confidence);

// How many of all `people` would say yes, when `counted.of` of them were asked: hypergeometric, exact.
struct CountInterval {
  std::int64_t low = 0;
  std::int64_t high = 0;

  bool operator==(CountInterval const&) const = default;
};
[[nodiscard]] CountInterval yes_among(Share counted, std::int64_t people,
                                      double confidence = usual_confidence);
// The same, whatever the silent would have said. Assumes nothing.
[[nodiscard]] CountInterval yes_bounds(Share counted, std::int64_t people);

}  // namespace klantendag::stats
