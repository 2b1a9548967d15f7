// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/units.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "core/lottery/whole.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::int64_t fine_denominator = 1'000'000'000'000'000'000;
constexpr std::int64_t largest_small = 1'000'000'000;
constexpr std::size_t few_panels = 400;  // more never have a small common denominator: do not look

std::optional<std::int64_t> small_denominator(std::vector<double> const& shares) {
  if (shares.size() > few_panels) return std::nullopt;
  std::int64_t common = 1;
  for (double const share : shares) {
    auto const fraction = simplest_fraction(share, 1'000'000, 1e-12);
    if (fraction.denominator == 0) return std::nullopt;
    common = std::lcm(common, fraction.denominator);
    if (common > largest_small) return std::nullopt;
  }
  return common;
}

std::vector<std::int64_t> rounded(std::vector<double> const& shares, std::int64_t denominator) {
  std::vector<std::int64_t> units;
  for (double const share : shares) {
    units.push_back(std::llround(share * static_cast<double>(denominator)));
  }
  return units;
}

}  // namespace

WholeMixture in_units(Mixture mixture) {
  WholeMixture whole{.panels = std::move(mixture.panels)};
  if (auto const small = small_denominator(mixture.shares)) {
    whole.denominator = *small;
    whole.units = rounded(mixture.shares, *small);
    if (std::accumulate(whole.units.begin(), whole.units.end(), std::int64_t{0}) == *small)
      return whole;
  }
  whole.denominator = fine_denominator;
  whole.units = rounded(mixture.shares, fine_denominator);
  // What rounding leaves goes to the largest, where it is least.
  std::int64_t rest = fine_denominator;
  for (std::int64_t const units : whole.units) rest -= units;
  *std::max_element(whole.units.begin(), whole.units.end()) += rest;
  return whole;
}

}  // namespace klantendag::lottery
