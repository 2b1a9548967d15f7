// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/whole.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace klantendag::lottery {
namespace {

constexpr std::int64_t largest_part = 1'000'000;
constexpr std::int64_t largest_common = 2'000'000'000;
constexpr double negligible = 1e-10;
constexpr double fallback_scale = 1099511627776.0;  // 2^40

}  // namespace

SmallFraction simplest_fraction(double value, std::int64_t largest, double tolerance) {
  double rest = std::abs(value);
  std::int64_t before_p = 1, before_q = 0, p = 0, q = 1;
  std::int64_t now_p = static_cast<std::int64_t>(std::floor(rest)), now_q = 1;
  p = 1;
  q = 0;
  before_p = 0;
  before_q = 1;
  for (int step = 0; step < 40; ++step) {
    double const whole = std::floor(rest);
    if (whole > 1e9) break;
    auto const digit = static_cast<std::int64_t>(whole);
    now_p = digit * p + before_p;
    now_q = digit * q + before_q;
    if (now_q > largest) break;
    if (std::abs(std::abs(value) - static_cast<double>(now_p) / static_cast<double>(now_q)) <=
        tolerance) {
      return {value < 0 ? -now_p : now_p, now_q};
    }
    before_p = p;
    before_q = q;
    p = now_p;
    q = now_q;
    if (rest - whole < 1e-15) break;
    rest = 1.0 / (rest - whole);
  }
  return {};
}

WholeNumbers whole_numbers(std::span<double const> decimals) {
  WholeNumbers result;
  double most = 0;
  for (double const value : decimals) most = std::max(most, std::abs(value));
  result.values.assign(decimals.size(), 0);
  if (most == 0) {
    result.exact = true;
    return result;
  }
  std::int64_t common = 1;
  bool fits = true;
  for (double const value : decimals) {
    if (std::abs(value) / most < negligible) continue;
    auto const part = simplest_fraction(value / most, largest_part, 1e-10);
    if (part.denominator == 0) {
      fits = false;
      break;
    }
    common = std::lcm(common, part.denominator);
    if (common > largest_common) {
      fits = false;
      break;
    }
  }
  double const scale = fits ? static_cast<double>(common) : fallback_scale;
  std::int64_t divisor = 0;
  for (std::size_t i = 0; i < decimals.size(); ++i) {
    result.values[i] = std::llround(decimals[i] / most * scale);
    divisor = std::gcd(divisor, result.values[i]);
  }
  if (divisor > 1) {
    for (std::int64_t& value : result.values) value /= divisor;
  }
  result.exact = fits;
  return result;
}

}  // namespace klantendag::lottery
