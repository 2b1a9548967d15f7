// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/fisher.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "base/check.hpp"
#include "core/stats/solve.hpp"
#include "core/stats/special.hpp"

namespace klantendag::stats {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double widest_log_odds = 60;  // e^60: beyond what counts below 10^9 can give
// Two tables whose chances differ less than this count as equally likely, as in R's fisher.test.
constexpr double same_chance = 1 + 1e-7;

// Fisher's noncentral hypergeometric distribution of the first group's yes, all margins given.
class Margins {
 public:
  Margins(Share first, Share second)
      : first_yes_(first.yes),
        lowest_(std::max<std::int64_t>(0, first.yes + second.yes - second.of)) {
    std::int64_t const yes = first.yes + second.yes;
    std::int64_t const highest = std::min(yes, first.of);
    for (std::int64_t x = lowest_; x <= highest; ++x) {
      log_ways_.push_back(log_choose(first.of, x) + log_choose(second.of, yes - x));
    }
  }

  [[nodiscard]] std::vector<double> chances(double log_odds) const {
    std::vector<double> found = log_ways_;
    for (std::size_t at = 0; at < found.size(); ++at)
      found[at] += static_cast<double>(at) * log_odds;
    double const most = *std::max_element(found.begin(), found.end());
    double total = 0;
    for (double& chance : found) total += chance = std::exp(chance - most);
    for (double& chance : found) chance /= total;
    return found;
  }

  [[nodiscard]] std::size_t observed() const {
    return static_cast<std::size_t>(first_yes_ - lowest_);
  }
  [[nodiscard]] bool at_lowest() const { return observed() == 0; }
  [[nodiscard]] bool at_highest() const { return observed() + 1 == log_ways_.size(); }

  [[nodiscard]] double from_observed(double log_odds) const {
    std::vector<double> const all = chances(log_odds);
    double total = 0;
    for (std::size_t at = observed(); at < all.size(); ++at) total += all[at];
    return total;
  }
  [[nodiscard]] double beyond_observed(double log_odds) const {
    std::vector<double> const all = chances(log_odds);
    double total = 0;
    for (std::size_t at = observed() + 1; at < all.size(); ++at) total += all[at];
    return total;
  }
  [[nodiscard]] double expected(double log_odds) const {
    std::vector<double> const all = chances(log_odds);
    double total = 0;
    for (std::size_t at = 0; at < all.size(); ++at) total += static_cast<double>(at) * all[at];
    return total;
  }

 private:
  std::int64_t first_yes_;
  std::int64_t lowest_;
  std::vector<double> log_ways_{};
};

template <class Function>
double odds_where(double level, Function const& rising) {
  return std::exp(where_reaches(level, -widest_log_odds, widest_log_odds, rising));
}

double p_value(Margins const& margins, Sides sides) {
  if (sides == Sides::first_higher) return std::min(1.0, margins.from_observed(0));
  std::vector<double> const all = margins.chances(0);
  double total = 0;
  for (double const chance : all) {
    if (chance <= all[margins.observed()] * same_chance) total += chance;
  }
  return std::min(1.0, total);
}

}  // namespace

FisherTest fisher_test(Share first, Share second, Sides sides, double confidence) {
  CHECK_PROMISE(first.of >= 1 && second.of >= 1);
  Margins const margins(first, second);
  FisherTest found{.p = p_value(margins, sides), .interval = {0, infinite}};
  double const tail = sides == Sides::two ? (1 - confidence) / 2 : 1 - confidence;
  if (!margins.at_lowest()) {
    found.interval.low =
        odds_where(tail, [&](double log_odds) { return margins.from_observed(log_odds); });
  }
  if (!margins.at_highest() && sides == Sides::two) {
    found.interval.high =
        odds_where(1 - tail, [&](double log_odds) { return margins.beyond_observed(log_odds); });
  }
  if (margins.at_lowest() || margins.at_highest()) {
    // A table that could not have been otherwise says nothing.
    found.odds_ratio = margins.at_lowest() ? (margins.at_highest() ? 1 : 0) : infinite;
  } else {
    found.odds_ratio = odds_where(static_cast<double>(margins.observed()),
                                  [&](double log_odds) { return margins.expected(log_odds); });
  }
  return found;
}

}  // namespace klantendag::stats
