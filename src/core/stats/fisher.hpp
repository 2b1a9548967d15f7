// SPDX-License-Identifier: EUPL-1.2
// Fisher's exact test of two shares. Its p and its interval of the odds ratio may disagree about 5 %
// (they order tables differently), so a page shows one of them only: p.
#pragma once

#include <cstdint>

#include "core/stats/interval.hpp"
#include "core/stats/proportion.hpp"

namespace klantendag::stats {

enum class Sides { two, first_higher };

struct FisherTest {
  double p = 1;
  double odds_ratio = 1;  // conditional maximum likelihood; infinite at the end
  Interval interval{};    // of the odds ratio; one-sided: high is infinite
};

[[nodiscard]] FisherTest fisher_test(Share first, Share second, Sides sides = Sides::two,
                                     double confidence = usual_confidence);

}  // namespace klantendag::stats
