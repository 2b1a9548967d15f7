// SPDX-License-Identifier: EUPL-1.2
// Reference digits: mpmath with 30 digits, and closed forms.
#include "core/stats/special.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace klantendag::stats {
namespace {

bool near(double value, double expected) {
  return std::abs(value - expected) <= 1e-12 * std::max(1.0, std::abs(expected));
}

}  // namespace

TEST_CASE("log gamma has twelve digits from a tenth to ten thousand") {
  CHECK(near(log_gamma(0.1), 2.2527126517342059599));
  CHECK(near(log_gamma(1), 0));
  CHECK(near(log_gamma(2.5), 0.28468287047291915963));
  CHECK(near(log_gamma(8), std::log(5040)));
  CHECK(near(log_gamma(10001), 82108.927836814353455));
  CHECK(near(log_choose(29, 8), std::log(4292145)));
}

TEST_CASE("the incomplete beta has twelve digits on both sides of the bulk") {
  CHECK(near(incomplete_beta(0.3, 2.5, 7), 0.6412224629717212));
  CHECK(near(incomplete_beta(0.9, 0.5, 0.5), 0.79516723530086655));
  CHECK(near(incomplete_beta(0.01, 10, 0.5) * 1e21, 1.7700349655285739));
  CHECK(near(incomplete_beta(0.5, 200, 210), 0.68948521342741615));
  CHECK(incomplete_beta(0, 2, 3) == 0);
  CHECK(incomplete_beta(1, 2, 3) == 1);
}

TEST_CASE("binomial tails are the sums of their terms") {
  for (std::int64_t n = 1; n <= 25; ++n) {
    for (double const chance : {0.01, 0.3, 0.5, 0.9}) {
      double total = 0;
      for (std::int64_t x = n; x >= 0; --x) {
        double term = 1;  // n over x, multiplied out
        for (std::int64_t i = 1; i <= x; ++i) {
          term *= static_cast<double>(n - x + i) / static_cast<double>(i);
        }
        total += term * std::pow(chance, static_cast<double>(x)) *
                 std::pow(1 - chance, static_cast<double>(n - x));
        CHECK(near(binomial_from(x, n, chance), total));
      }
    }
  }
}

TEST_CASE("a binomial tail of ten thousand answers keeps eleven digits") {
  CHECK(std::abs(binomial_from(7000, 10'000, 0.69) / 0.01552384400888622 - 1) < 1e-11);
}

TEST_CASE("Student's t agrees with its closed forms and with thirty digits") {
  CHECK(near(t_tail(3, 1), 0.5 - std::atan(3) / std::numbers::pi));
  CHECK(near(t_tail(-3, 1), 0.5 + std::atan(3) / std::numbers::pi));
  CHECK(near(t_tail(1, 2), 0.5 - 0.5 / std::sqrt(3)));
  CHECK(near(t_quantile(0.95, 1), 6.3137515146750430990));
  CHECK(near(t_quantile(0.995, 3), 5.8409093097333573));
  CHECK(near(t_quantile(0.975, 6), 2.4469118511449700));
  CHECK(near(t_quantile(0.975, 7), 2.3646242515927853));
  CHECK(near(t_quantile(0.975, 20), 2.0859634472658648));
  CHECK(near(t_quantile(0.025, 20), -2.0859634472658648));
  CHECK(near(t_quantile(0.975, 999), 1.96234146113345));
  CHECK(near(t_tail(40, 7) * 1e10, 7.9510899924251852));
  CHECK(near(t_tail(0.3, 7), 0.38644502520106714));
  CHECK(t_quantile(0.5, 4) == 0);
}

TEST_CASE("normal quantiles have twelve digits") {
  CHECK(near(normal_quantile(0.975), 1.9599639845400542));
  CHECK(near(normal_quantile(0.8), 0.84162123357291442));
  CHECK(near(normal_quantile(0.001), -3.0902323061678135));
  CHECK(near(normal_tail(normal_quantile(0.995)), 0.005));
}

TEST_CASE("a quantile leads back to its share") {
  for (double const a : {0.5, 1.0, 8.5, 200.0}) {
    for (double const share : {1e-6, 0.025, 0.5, 0.975}) {
      CHECK(near(incomplete_beta(beta_quantile(share, a, 3), a, 3), share));
    }
  }
}

}  // namespace klantendag::stats
