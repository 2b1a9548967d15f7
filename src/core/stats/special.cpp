// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/special.hpp"

#include <cmath>
#include <numbers>

#include "core/stats/solve.hpp"

namespace klantendag::stats {
namespace {

constexpr double tiny = 1e-300;
constexpr double enough = 1e-16;  // half a unit in the last place of 1
constexpr double widest_t = 1e300;

// x^a (1-x)^b / (a B(a, b)).
double beta_front(double x, double a, double b) {
  double const log_beta = log_gamma(a) + log_gamma(b) - log_gamma(a + b);
  return std::exp(a * std::log(x) + b * std::log1p(-x) - log_beta) / a;
}

double not_zero(double value) {
  return std::abs(value) < tiny ? tiny : value;
}

// The fraction 1/(1+ d1/(1+ d2/(1+ …))) of DLMF 8.17.22.
double beta_fraction(double x, double a, double b) {
  double c = 1;
  double d = 1 / not_zero(1 - (a + b) * x / (a + 1));
  double value = d;
  for (int m = 1; m <= 100'000; ++m) {
    double const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / not_zero(1 + even * d);
    c = not_zero(1 + even / c);
    value *= d * c;
    double const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / not_zero(1 + odd * d);
    c = not_zero(1 + odd / c);
    value *= d * c;
    if (std::abs(d * c - 1) < enough) break;
  }
  return value;
}

}  // namespace

double log_gamma(double x) {
  double product = 1;
  double moved = x;
  while (moved < 15) product *= moved++;
  double const r = 1 / (moved * moved);
  double const series =
      (1.0 / 12 - r * (1.0 / 360 -
                       r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188 - r * 691 / 360360))))) /
      moved;
  double const half_log_two_pi = 0.5 * std::log(2 * std::numbers::pi);
  return (moved - 0.5) * std::log(moved) - moved + half_log_two_pi + series - std::log(product);
}

double log_choose(std::int64_t n, std::int64_t k) {
  if (k == 0 || k == n) return 0;
  return log_gamma(static_cast<double>(n + 1)) - log_gamma(static_cast<double>(k + 1)) -
         log_gamma(static_cast<double>(n - k + 1));
}

double incomplete_beta(double x, double a, double b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction is quick on the left of the bulk; on the right, mirror: I_x(a,b) = 1 - I_{1-x}(b,a).
  if (x > (a + 1) / (a + b + 2)) return 1 - beta_front(1 - x, b, a) * beta_fraction(1 - x, b, a);
  return beta_front(x, a, b) * beta_fraction(x, a, b);
}

double beta_quantile(double share, double a, double b) {
  return where_reaches(share, 0, 1, [a, b](double x) { return incomplete_beta(x, a, b); });
}

double t_tail(double t, double degrees) {
  if (t < 0) return 1 - t_tail(-t, degrees);
  double const square = t * t;
  // Of x and 1 - x, the small one is computed directly, so that neither loses digits.
  if (square < degrees) {
    return 0.5 - 0.5 * incomplete_beta(square / (degrees + square), 0.5, degrees / 2);
  }
  return 0.5 * incomplete_beta(degrees / (degrees + square), degrees / 2, 0.5);
}

double t_quantile(double share, double degrees) {
  if (share == 0.5) return 0;
  if (share < 0.5) return -t_quantile(1 - share, degrees);
  double high = 2;
  while (high < widest_t && t_tail(high, degrees) > 1 - share) high *= 2;
  return where_reaches(share, 0, high, [degrees](double t) { return 1 - t_tail(t, degrees); });
}

double normal_tail(double z) {
  return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

double normal_quantile(double share) {
  return where_reaches(share, -40, 40, [](double z) { return normal_tail(-z); });
}

double binomial_at(std::int64_t x, std::int64_t n, double chance) {
  if (x < 0 || x > n) return 0;
  if (chance <= 0) return x == 0 ? 1 : 0;
  if (chance >= 1) return x == n ? 1 : 0;
  return std::exp(log_choose(n, x) + static_cast<double>(x) * std::log(chance) +
                  static_cast<double>(n - x) * std::log1p(-chance));
}

double binomial_from(std::int64_t x, std::int64_t n, double chance) {
  if (x <= 0) return 1;
  if (x > n) return 0;
  return incomplete_beta(chance, static_cast<double>(x), static_cast<double>(n - x + 1));
}

}  // namespace klantendag::stats
