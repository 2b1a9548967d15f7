// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/figure.hpp"

#include <cmath>

#include "core/stats/bootstrap.hpp"
#include "core/stats/mean_interval.hpp"

namespace klantendag::stats {
namespace {

constexpr std::int64_t high_mark = 8;  // "gave an 8 or more", as the yearly reports count
constexpr std::int64_t low_mark = 5;   // not a pass in the Netherlands
constexpr double clearly_skewed = 1;   // of the third standardised moment; chosen 2026
constexpr double split_share = 0.2;    // this many low and this many high; chosen 2026
constexpr double usual_threshold = 0.05;

Certainty certainty_of(std::int64_t answered, std::int64_t people, Reading reading) {
  if (answered == 0) return Certainty::nobody;
  if (reading == Reading::these_people) {
    return answered == people ? Certainty::count : Certainty::bounds;
  }
  return answered < fewest_for_interval ? Certainty::too_few : Certainty::interval;
}

Tally not_alike(Tally tally) {
  for (std::size_t at = 1; at + 1 < tally.counts.size(); ++at) {
    if (tally.counts[at] != size(tally)) continue;
    tally.counts[at] -= 2;
    ++tally.counts[at - 1];
    ++tally.counts[at + 1];
    break;
  }
  return tally;
}

}  // namespace

bool skewed_or_split(Tally const& tally) {
  double const n = static_cast<double>(size(tally));
  double const spread = central_sum(tally, 2) / n;
  if (spread == 0) return false;
  double const skewness = central_sum(tally, 3) / n / (spread * std::sqrt(spread));
  double const low = static_cast<double>(between(tally, tally.scale.lowest, low_mark)) / n;
  double const high = static_cast<double>(between(tally, high_mark, tally.scale.highest)) / n;
  return std::abs(skewness) >= clearly_skewed || (low >= split_share && high >= split_share);
}

MarkFigure mark_figure(Tally const& tally, std::int64_t people, Reading reading) {
  CHECK_PROMISE(people >= size(tally));
  MarkFigure figure{.reading = reading,
                    .certainty = certainty_of(size(tally), people, reading),
                    .answered = size(tally),
                    .people = people};
  if (figure.certainty == Certainty::nobody) return figure;
  figure.mean = mean(tally);
  figure.median = median(tally);
  figure.high = between(tally, high_mark, tally.scale.highest);
  if (figure.certainty == Certainty::bounds) figure.interval = mean_bounds(tally, people);
  if (figure.certainty == Certainty::interval) {
    if (skewed_or_split(tally)) figure.interval = expanded_interval(tally);
    if (!figure.interval) figure.interval = t_interval(tally);
    if (!figure.interval) figure.certainty = Certainty::all_alike;
  }
  return figure;
}

ShareFigure share_figure(Share counted, std::int64_t people, Reading reading) {
  CHECK_PROMISE(people >= counted.of);
  ShareFigure figure{.reading = reading,
                     .certainty = certainty_of(counted.of, people, reading),
                     .counted = counted,
                     .people = people};
  if (figure.certainty == Certainty::bounds) {
    CountInterval const yes = yes_bounds(counted, people);
    figure.interval = Interval{static_cast<double>(yes.low) / static_cast<double>(people),
                               static_cast<double>(yes.high) / static_cast<double>(people)};
  }
  if (figure.certainty != Certainty::interval) return figure;
  if (counted.yes == counted.of) {
    figure.certainty = Certainty::all_alike;
    figure.interval = Interval{at_least(counted), 1};
  } else if (counted.yes == 0) {
    figure.certainty = Certainty::all_alike;
    figure.interval = Interval{0, 1 - at_least({counted.of, counted.of})};
  } else {
    figure.interval = wilson(counted);
  }
  return figure;
}

Comparison compare(Tally const& first, Tally const& second) {
  Compared found{.first = size(first), .second = size(second)};
  if (found.first == 0 || found.second == 0) return {};
  found.difference = mean(first) - mean(second);
  if (found.first >= fewest_for_interval && found.second >= fewest_for_interval &&
      smallest_possible_p(found.first, found.second) <= usual_threshold) {
    auto const test = permutation_test(marks_of(not_alike(first)), marks_of(not_alike(second)));
    found.seen = test.two_sided <= usual_threshold ? Seen::something : Seen::nothing;
  }
  return comparison_of(found);
}

Comparison comparison_of(Compared const& kept) {
  Comparison comparison{.seen = kept.seen, .difference = kept.difference};
  if (kept.seen != Seen::too_few) {
    comparison.visible = visible_difference(usual_deviation, kept.first, kept.second);
  }
  return comparison;
}

}  // namespace klantendag::stats
