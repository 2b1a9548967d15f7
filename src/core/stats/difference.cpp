// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/difference.hpp"

#include <cmath>

#include "core/stats/mean_interval.hpp"
#include "core/stats/special.hpp"

namespace klantendag::stats {

std::optional<MeanDifference> welch(Tally const& first, Tally const& second, double confidence) {
  if (size(first) < fewest_for_interval || size(second) < fewest_for_interval) return std::nullopt;
  if (all_equal(first) || all_equal(second)) return std::nullopt;
  double const a = variance(first) / static_cast<double>(size(first));
  double const b = variance(second) / static_cast<double>(size(second));
  double const degrees = (a + b) * (a + b) /
                         (a * a / static_cast<double>(size(first) - 1) +
                          b * b / static_cast<double>(size(second) - 1));
  double const error = std::sqrt(a + b);
  double const t = t_quantile((1 + confidence) / 2, degrees);
  double const difference = mean(first) - mean(second);
  return MeanDifference{.difference = difference,
                        .interval = {difference - t * error, difference + t * error},
                        .p = 2 * t_tail(std::abs(difference) / error, degrees)};
}

Interval newcombe(Share first, Share second, double confidence) {
  double const difference = share(first) - share(second);
  Interval const one = wilson(first, confidence);
  Interval const two = wilson(second, confidence);
  return {difference - std::hypot(share(first) - one.low, two.high - share(second)),
          difference + std::hypot(one.high - share(first), share(second) - two.low)};
}

double visible_difference(double deviation, std::int64_t first, std::int64_t second) {
  double const power = 0.8;
  double const z = normal_quantile((1 + usual_confidence) / 2) + normal_quantile(power);
  return z * deviation *
         std::sqrt(1 / static_cast<double>(first) + 1 / static_cast<double>(second));
}

}  // namespace klantendag::stats
