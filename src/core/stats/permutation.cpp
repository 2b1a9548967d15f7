// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/permutation.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <vector>

#include "base/check.hpp"
#include "core/stats/special.hpp"

namespace klantendag::stats {
namespace {

constexpr double most_log_ways = 700;  // e^709 is the largest double

std::int64_t total_of(std::span<std::int64_t const> values) {
  return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

// All marks moved so that the lowest is 0, and what the chosen group's sum must be compared with.
struct Pooled {
  std::vector<std::int64_t> values{};
  std::int64_t chosen = 0;  // how many belong to the first group
  std::int64_t sum = 0;     // of the first group
  std::int64_t total = 0;

  // n times the sum minus its expectation: whole, and in proportion to the difference of means.
  [[nodiscard]] std::int64_t distance(std::int64_t of_sum) const {
    return of_sum * static_cast<std::int64_t>(values.size()) - chosen * total;
  }
};

Pooled pool(std::span<std::int64_t const> first, std::span<std::int64_t const> second) {
  Pooled pooled{.values = {first.begin(), first.end()},
                .chosen = static_cast<std::int64_t>(first.size())};
  pooled.values.insert(pooled.values.end(), second.begin(), second.end());
  std::int64_t const lowest = *std::min_element(pooled.values.begin(), pooled.values.end());
  for (std::int64_t& value : pooled.values) value -= lowest;
  pooled.sum = total_of(first) - lowest * pooled.chosen;
  pooled.total = total_of(pooled.values);
  return pooled;
}

// ways[sum]: how many choices of `chosen` values have that sum.
std::vector<double> ways_by_sum(Pooled const& pooled) {
  auto const width = static_cast<std::size_t>(pooled.total) + 1;
  auto const chosen = static_cast<std::size_t>(pooled.chosen);
  std::vector<double> ways((chosen + 1) * width, 0.0);
  ways[0] = 1;
  std::size_t reached = 0;  // the largest sum so far
  std::size_t taken = 0;
  for (std::int64_t const value : pooled.values) {
    auto const step = static_cast<std::size_t>(value);
    taken = std::min(taken + 1, chosen);
    for (std::size_t size = taken; size >= 1; --size) {
      double* const to = &ways[size * width + step];
      double const* const from = &ways[(size - 1) * width];
      for (std::size_t sum = 0; sum <= reached; ++sum) to[sum] += from[sum];
    }
    reached += step;
  }
  return {ways.end() - static_cast<std::ptrdiff_t>(width), ways.end()};
}

void count(Pooled const& pooled, PermutationTest& test) {
  std::vector<double> const ways = ways_by_sum(pooled);
  std::int64_t const observed = pooled.distance(pooled.sum);
  for (std::size_t sum = 0; sum < ways.size(); ++sum) {
    std::int64_t const distance = pooled.distance(static_cast<std::int64_t>(sum));
    test.ways += ways[sum];
    if (std::abs(distance) >= std::abs(observed)) test.as_far += ways[sum];
    if (distance >= observed) test.as_high += ways[sum];
  }
  test.two_sided = test.as_far / test.ways;
  test.first_higher = test.as_high / test.ways;
}

// The sum of a random choice has variance m (n-m) s² / n, with s² of all values.
void approximate(Pooled const& pooled, PermutationTest& test) {
  double const n = static_cast<double>(pooled.values.size());
  double const m = static_cast<double>(pooled.chosen);
  double const centre = static_cast<double>(pooled.total) / n;
  double squares = 0;
  for (std::int64_t const value : pooled.values) {
    double const away = static_cast<double>(value) - centre;
    squares += away * away;
  }
  test.method = Method::normal;
  if (squares == 0) return;
  double const spread = std::sqrt(m * (n - m) / n * squares / (n - 1));
  double const z = (static_cast<double>(pooled.sum) - m * centre) / spread;
  test.two_sided = 2 * normal_tail(std::abs(z));
  test.first_higher = normal_tail(z);
}

// Twice the middle rank of every value, so that ranks stay whole.
std::vector<std::int64_t> doubled_ranks(std::vector<double> const& values) {
  std::vector<double> sorted = values;
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::int64_t> ranks;
  for (double const value : values) {
    auto const [from, to] = std::equal_range(sorted.begin(), sorted.end(), value);
    ranks.push_back((from - sorted.begin()) + 1 + (to - sorted.begin()));
  }
  return ranks;
}

double choose(std::int64_t n, std::int64_t k) {
  double ways = 1;
  for (std::int64_t i = 1; i <= k; ++i) {
    ways = ways * static_cast<double>(n - k + i) / static_cast<double>(i);
  }
  return ways;
}

}  // namespace

PermutationTest permutation_test(std::span<std::int64_t const> first,
                                 std::span<std::int64_t const> second) {
  CHECK_PROMISE(!first.empty() && !second.empty());
  PermutationTest test;
  auto const m = static_cast<std::int64_t>(first.size());
  auto const rest = static_cast<std::int64_t>(second.size());
  test.difference = static_cast<double>(total_of(first)) / static_cast<double>(m) -
                    static_cast<double>(total_of(second)) / static_cast<double>(rest);
  Pooled pooled = pool(first, second);
  double const steps = static_cast<double>(m + rest) * static_cast<double>(m) *
                       static_cast<double>(pooled.total + 1) / 2;
  bool const countable = log_choose(m + rest, m) < most_log_ways;
  if (!countable || steps > static_cast<double>(most_steps)) {
    approximate(pooled, test);
  } else {
    count(pooled, test);
  }
  return test;
}

RankTest rank_test(std::span<double const> first, std::span<double const> second) {
  std::vector<double> values(first.begin(), first.end());
  values.insert(values.end(), second.begin(), second.end());
  std::vector<std::int64_t> const ranks = doubled_ranks(values);
  std::span<std::int64_t const> const all(ranks);
  RankTest found{.test = permutation_test(all.first(first.size()), all.subspan(first.size()))};
  double const m = static_cast<double>(first.size());
  found.w = static_cast<double>(total_of(all.first(first.size()))) / 2 - m * (m + 1) / 2;
  found.higher = found.w / (m * static_cast<double>(second.size()));
  found.cliff = 2 * found.higher - 1;
  return found;
}

PermutationTest sign_flip_test(std::span<std::int64_t const> differences) {
  CHECK_PROMISE(!differences.empty());
  std::int64_t reach = 0;
  for (std::int64_t const difference : differences) reach += std::abs(difference);
  std::vector<double> ways(static_cast<std::size_t>(2 * reach + 1), 0.0);
  ways[static_cast<std::size_t>(reach)] = 1;  // the sum 0 stands in the middle
  for (std::int64_t const difference : differences) {
    std::vector<double> next(ways.size(), 0.0);
    auto const step = static_cast<std::size_t>(std::abs(difference));
    for (std::size_t at = 0; at < ways.size(); ++at) {
      if (ways[at] == 0) continue;
      next[at + step] += ways[at];
      next[at - step] += ways[at];
    }
    ways = std::move(next);
  }
  PermutationTest test;
  std::int64_t const observed = total_of(differences);
  for (std::size_t at = 0; at < ways.size(); ++at) {
    std::int64_t const sum = static_cast<std::int64_t>(at) - reach;
    test.ways += ways[at];
    if (std::abs(sum) >= std::abs(observed)) test.as_far += ways[at];
    if (sum >= observed) test.as_high += ways[at];
  }
  test.difference = static_cast<double>(observed) / static_cast<double>(differences.size());
  test.two_sided = test.as_far / test.ways;
  test.first_higher = test.as_high / test.ways;
  return test;
}

SignedRankTest signed_rank_test(std::span<double const> differences) {
  std::vector<double> sizes;
  for (double const difference : differences) {
    if (difference != 0) sizes.push_back(std::abs(difference));
  }
  std::vector<std::int64_t> ranks = doubled_ranks(sizes);
  SignedRankTest found;
  auto rank = ranks.begin();
  for (double const difference : differences) {
    if (difference > 0) found.v += static_cast<double>(*rank) / 2;
    if (difference < 0) *rank = -*rank;
    if (difference != 0) ++rank;
  }
  if (!ranks.empty()) found.test = sign_flip_test(ranks);
  return found;
}

double smallest_possible_p(std::int64_t first, std::int64_t second) {
  double const ways = choose(first + second, std::min(first, second));
  // With equal sizes the mirrored choice differs as much.
  return (first == second ? 2 : 1) / ways;
}

}  // namespace klantendag::stats
