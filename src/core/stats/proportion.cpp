// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/proportion.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "core/stats/solve.hpp"
#include "core/stats/special.hpp"

namespace klantendag::stats {
namespace {

void check(Share counted) {
  CHECK_PROMISE(counted.of >= 1 && counted.yes >= 0 && counted.yes <= counted.of);
}

Share turned(Share counted) {
  return {counted.of - counted.yes, counted.of};
}

double lower_exact(Share counted, double tail) {
  if (counted.yes == 0) return 0;
  return beta_quantile(tail, static_cast<double>(counted.yes),
                       static_cast<double>(counted.of - counted.yes + 1));
}

double lower_mid_p(Share counted, double tail) {
  if (counted.yes == 0) return 0;
  return where_reaches(tail, 0, 1, [counted](double chance) {
    return binomial_from(counted.yes + 1, counted.of, chance) +
           binomial_at(counted.yes, counted.of, chance) / 2;
  });
}

double lower_jeffreys(Share counted, double tail) {
  if (counted.yes == 0) return 0;
  return beta_quantile(tail, static_cast<double>(counted.yes) + 0.5,
                       static_cast<double>(counted.of - counted.yes) + 0.5);
}

// P(X = x) when `asked` of `people` are asked and `yes` of all would say yes.
double hypergeometric_at(std::int64_t x, std::int64_t asked, std::int64_t yes,
                         std::int64_t people) {
  if (x < 0 || x > yes || asked - x < 0 || asked - x > people - yes) return 0;
  return std::exp(log_choose(yes, x) + log_choose(people - yes, asked - x) -
                  log_choose(people, asked));
}

// P(X <= x) and P(X >= x) both above `tail`.
bool compatible(Share counted, std::int64_t yes, std::int64_t people, double tail) {
  double up_to = 0;
  double from = 0;
  for (std::int64_t x = 0; x <= counted.of; ++x) {
    double const chance = hypergeometric_at(x, counted.of, yes, people);
    if (x <= counted.yes) up_to += chance;
    if (x >= counted.yes) from += chance;
  }
  return up_to > tail && from > tail;
}

}  // namespace

double share(Share counted) {
  check(counted);
  return static_cast<double>(counted.yes) / static_cast<double>(counted.of);
}

Interval wilson(Share counted, double confidence) {
  double const n = static_cast<double>(counted.of);
  double const p = share(counted);
  double const z = normal_quantile((1 + confidence) / 2);
  double const centre = (p + z * z / (2 * n)) / (1 + z * z / n);
  double const half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
  return {counted.yes == 0 ? 0 : centre - half, counted.yes == counted.of ? 1 : centre + half};
}

Interval clopper_pearson(Share counted, double confidence) {
  check(counted);
  double const tail = (1 - confidence) / 2;
  return {lower_exact(counted, tail), 1 - lower_exact(turned(counted), tail)};
}

Interval mid_p(Share counted, double confidence) {
  check(counted);
  double const tail = (1 - confidence) / 2;
  return {lower_mid_p(counted, tail), 1 - lower_mid_p(turned(counted), tail)};
}

Interval jeffreys(Share counted, double confidence) {
  check(counted);
  double const tail = (1 - confidence) / 2;
  return {lower_jeffreys(counted, tail), 1 - lower_jeffreys(turned(counted), tail)};
}

double at_least(Share counted, double confidence) {
  check(counted);
  return lower_exact(counted, 1 - confidence);
}

CountInterval yes_among(Share counted, std::int64_t people, double confidence) {
  CountInterval const possible = yes_bounds(counted, people);
  double const tail = (1 - confidence) / 2;
  CountInterval found{possible.high, possible.low};
  for (std::int64_t yes = possible.low; yes <= possible.high; ++yes) {
    if (!compatible(counted, yes, people, tail)) continue;
    found.low = std::min(found.low, yes);
    found.high = std::max(found.high, yes);
  }
  return found;
}

CountInterval yes_bounds(Share counted, std::int64_t people) {
  check(counted);
  CHECK_PROMISE(people >= counted.of);
  return {counted.yes, counted.yes + people - counted.of};
}

}  // namespace klantendag::stats
