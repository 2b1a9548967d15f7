// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/mean_interval.hpp"

#include <algorithm>
#include <cmath>

#include "core/stats/special.hpp"

namespace klantendag::stats {
namespace {

Interval around_mean(Tally const& tally, double error, double confidence) {
  double const t = t_quantile(0.5 + confidence / 2, static_cast<double>(size(tally) - 1));
  double const centre = mean(tally);
  return {std::max(centre - t * error, static_cast<double>(tally.scale.lowest)),
          std::min(centre + t * error, static_cast<double>(tally.scale.highest))};
}

bool estimable(Tally const& tally) {
  return size(tally) >= fewest_for_interval && !all_equal(tally);
}

}  // namespace

std::optional<Interval> t_interval(Tally const& tally, double confidence) {
  if (!estimable(tally)) return std::nullopt;
  return around_mean(tally, standard_error(tally), confidence);
}

std::optional<Interval> t_interval_of(Tally const& tally, std::int64_t people, double confidence) {
  CHECK_PROMISE(people >= size(tally));
  if (!estimable(tally)) return std::nullopt;
  double const answered = static_cast<double>(size(tally)) / static_cast<double>(people);
  return around_mean(tally, standard_error(tally) * std::sqrt(1 - answered), confidence);
}

Interval mean_bounds(Tally const& tally, std::int64_t people) {
  CHECK_PROMISE(people >= size(tally) && people > 0);
  std::int64_t const silent = people - size(tally);
  return {
      static_cast<double>(sum(tally) + silent * tally.scale.lowest) / static_cast<double>(people),
      static_cast<double>(sum(tally) + silent * tally.scale.highest) / static_cast<double>(people)};
}

}  // namespace klantendag::stats
