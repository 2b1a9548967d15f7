// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/tally.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace klantendag::stats {
namespace {

// The mark at `place`, counted from 0 in order of size.
std::int64_t mark_at(Tally const& tally, std::int64_t place) {
  std::int64_t mark = tally.scale.lowest;
  for (std::int64_t const count : tally.counts) {
    if (place < count) return mark;
    place -= count;
    ++mark;
  }
  CHECK_PROMISE(false);
}

}  // namespace

Result<Tally> tally_of(std::span<std::int64_t const> marks, Scale scale) {
  CHECK_PROMISE(scale.lowest <= scale.highest);
  Tally tally{.scale = scale,
              .counts = std::vector<std::int64_t>(
                  static_cast<std::size_t>(scale.highest - scale.lowest + 1))};
  for (std::int64_t const mark : marks) {
    if (mark < scale.lowest || mark > scale.highest) {
      return invalid("stats.mark_outside_scale", {{"mark", std::to_string(mark)},
                                                  {"lowest", std::to_string(scale.lowest)},
                                                  {"highest", std::to_string(scale.highest)}});
    }
    ++tally.counts[static_cast<std::size_t>(mark - scale.lowest)];
  }
  return tally;
}

std::vector<std::int64_t> marks_of(Tally const& tally) {
  std::vector<std::int64_t> marks;
  std::int64_t mark = tally.scale.lowest;
  for (std::int64_t const count : tally.counts) {
    marks.insert(marks.end(), static_cast<std::size_t>(count), mark++);
  }
  return marks;
}

std::int64_t size(Tally const& tally) {
  return std::accumulate(tally.counts.begin(), tally.counts.end(), std::int64_t{0});
}

std::int64_t sum(Tally const& tally) {
  std::int64_t total = 0;
  std::int64_t mark = tally.scale.lowest;
  for (std::int64_t const count : tally.counts) total += count * mark++;
  return total;
}

std::int64_t between(Tally const& tally, std::int64_t from, std::int64_t to) {
  std::int64_t total = 0;
  std::int64_t mark = tally.scale.lowest;
  for (std::int64_t const count : tally.counts) {
    if (mark >= from && mark <= to) total += count;
    ++mark;
  }
  return total;
}

bool all_equal(Tally const& tally) {
  return std::count_if(tally.counts.begin(), tally.counts.end(),
                       [](std::int64_t count) { return count > 0; }) <= 1;
}

double mean(Tally const& tally) {
  CHECK_PROMISE(size(tally) > 0);
  return static_cast<double>(sum(tally)) / static_cast<double>(size(tally));
}

double median(Tally const& tally) {
  std::int64_t const n = size(tally);
  CHECK_PROMISE(n > 0);
  return static_cast<double>(mark_at(tally, (n - 1) / 2) + mark_at(tally, n / 2)) / 2;
}

double central_sum(Tally const& tally, int power) {
  double const centre = mean(tally);
  double total = 0;
  double mark = static_cast<double>(tally.scale.lowest);
  for (std::int64_t const count : tally.counts) {
    double term = static_cast<double>(count);
    for (int factor = 0; factor < power; ++factor) term *= mark - centre;
    total += term;
    ++mark;
  }
  return total;
}

double variance(Tally const& tally) {
  CHECK_PROMISE(size(tally) > 1);
  return central_sum(tally, 2) / static_cast<double>(size(tally) - 1);
}

double standard_error(Tally const& tally) {
  return std::sqrt(variance(tally) / static_cast<double>(size(tally)));
}

}  // namespace klantendag::stats
