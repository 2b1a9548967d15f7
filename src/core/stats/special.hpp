// SPDX-License-Identifier: EUPL-1.2
// The functions behind every interval: gamma, beta, t, normal and binomial. Written here so that the
// same answers give the same digits on every machine; each names its source.
#pragma once

#include <cstdint>

namespace klantendag::stats {

// ln Γ(x), x > 0: Stirling's series (DLMF 5.11.1), moved up to x >= 15 by Γ(x+1) = xΓ(x).
[[nodiscard]] double log_gamma(double x);
// ln of the number of ways to choose k of n.
[[nodiscard]] double log_choose(std::int64_t n, std::int64_t k);

// I_x(a, b), the share of a Beta(a, b) below x: continued fraction (DLMF 8.17.22), evaluated by
// Lentz's method as modified by Thompson and Barnett (1986).
[[nodiscard]] double incomplete_beta(double x, double a, double b);
// The x with I_x(a, b) = share, by halving until no double lies between.
[[nodiscard]] double beta_quantile(double share, double a, double b);

// P(T > t) for Student's t (DLMF 8.17 with x = df / (df + t²)); and the t below which `share` lies.
[[nodiscard]] double t_tail(double t, double degrees);
[[nodiscard]] double t_quantile(double share, double degrees);

// P(Z > z) and the z below which `share` lies, for the standard normal.
[[nodiscard]] double normal_tail(double z);
[[nodiscard]] double normal_quantile(double share);

// P(X = x) and P(X >= x) of n tries that each succeed with `chance`.
[[nodiscard]] double binomial_at(std::int64_t x, std::int64_t n, double chance);
[[nodiscard]] double binomial_from(std::int64_t x, std::int64_t n, double chance);

}  // namespace klantendag::stats
