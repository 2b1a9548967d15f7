// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/bootstrap.hpp"

#include <algorithm>
#include <cmath>

#include "core/stats/mean_interval.hpp"
#include "core/stats/special.hpp"

namespace klantendag::stats {
namespace {

double corrected_share(Correction correction, double share) {
  double const moved = correction.bias + normal_quantile(share);
  double const z = correction.bias + moved / (1 - correction.acceleration * moved);
  return normal_tail(-z);
}

}  // namespace

Distribution bootstrap_of_mean(Tally const& tally) {
  std::int64_t const n = size(tally);
  CHECK_PROMISE(n >= 1 && n <= most_for_bootstrap);
  std::vector<double> chances(1, 1.0);
  for (std::int64_t draw = 0; draw < n; ++draw) {
    std::vector<double> next(chances.size() + tally.counts.size() - 1, 0.0);
    for (std::size_t mark = 0; mark < tally.counts.size(); ++mark) {
      if (tally.counts[mark] == 0) continue;
      double const chance = static_cast<double>(tally.counts[mark]) / static_cast<double>(n);
      for (std::size_t at = 0; at < chances.size(); ++at) next[at + mark] += chances[at] * chance;
    }
    chances = std::move(next);
  }
  Distribution distribution;
  std::int64_t total = n * tally.scale.lowest;
  for (double const chance : chances) {
    if (chance > 0) {
      distribution.value.push_back(static_cast<double>(total) / static_cast<double>(n));
      distribution.chance.push_back(chance);
    }
    ++total;
  }
  return distribution;
}

double deviation(Distribution const& distribution) {
  double first = 0;
  for (std::size_t at = 0; at < distribution.value.size(); ++at) {
    first += distribution.value[at] * distribution.chance[at];
  }
  double second = 0;
  for (std::size_t at = 0; at < distribution.value.size(); ++at) {
    double const away = distribution.value[at] - first;
    second += away * away * distribution.chance[at];
  }
  return std::sqrt(second);
}

double chance_below(Distribution const& distribution, double value) {
  double total = 0;
  for (std::size_t at = 0; at < distribution.value.size() && distribution.value[at] < value; ++at) {
    total += distribution.chance[at];
  }
  return total;
}

double chance_at(Distribution const& distribution, double value) {
  for (std::size_t at = 0; at < distribution.value.size(); ++at) {
    if (distribution.value[at] == value) return distribution.chance[at];
  }
  return 0;
}

double quantile(Distribution const& distribution, double share) {
  double total = 0;
  for (std::size_t at = 0; at < distribution.value.size(); ++at) {
    total += distribution.chance[at];
    if (total >= share) return distribution.value[at];
  }
  return distribution.value.back();
}

Interval percentile_interval(Distribution const& distribution, double confidence) {
  return {quantile(distribution, (1 - confidence) / 2),
          quantile(distribution, (1 + confidence) / 2)};
}

double expanded_level(std::int64_t n, double confidence) {
  double const size = static_cast<double>(n);
  double const t = t_quantile((1 + confidence) / 2, size - 1);
  return normal_tail(std::sqrt(size / (size - 1)) * t);
}

std::optional<Interval> expanded_interval(Tally const& tally, double confidence) {
  std::int64_t const n = size(tally);
  if (n < fewest_for_interval || n > most_for_bootstrap || all_equal(tally)) return std::nullopt;
  return percentile_interval(bootstrap_of_mean(tally), 1 - 2 * expanded_level(n, confidence));
}

double bias_of(Distribution const& distribution, double observed) {
  return normal_quantile(chance_below(distribution, observed) +
                         chance_at(distribution, observed) / 2);
}

double acceleration_of(std::vector<double> const& left_out) {
  double centre = 0;
  for (double const value : left_out) centre += value;
  centre /= static_cast<double>(left_out.size());
  double squares = 0;
  double cubes = 0;
  for (double const value : left_out) {
    double const effect = centre - value;
    squares += effect * effect;
    cubes += effect * effect * effect;
  }
  return cubes / (6 * squares * std::sqrt(squares));
}

double acceleration_of_mean(Tally const& tally) {
  double const squares = central_sum(tally, 2);
  return central_sum(tally, 3) / (6 * squares * std::sqrt(squares));
}

Interval corrected_interval(Distribution const& distribution, Correction correction,
                            double confidence) {
  return {quantile(distribution, corrected_share(correction, (1 - confidence) / 2)),
          quantile(distribution, corrected_share(correction, (1 + confidence) / 2))};
}

}  // namespace klantendag::stats
