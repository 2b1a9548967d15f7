// SPDX-License-Identifier: EUPL-1.2
// From decimals to the small whole numbers they stand for: multipliers of a vertex are ratios of small
// minors, so continued fractions find them. Only a proposal; the verifier computes with the result.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace klantendag::lottery {

struct WholeNumbers {
  std::vector<std::int64_t> values{};
  bool exact = false;  // ratios are those of the decimals within their accuracy; else rounded
};

[[nodiscard]] WholeNumbers whole_numbers(std::span<double const> decimals);

// Numerator and denominator of the simplest fraction within `tolerance`, or denominator 0.
struct SmallFraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};
[[nodiscard]] SmallFraction simplest_fraction(double value, std::int64_t largest, double tolerance);

}  // namespace klantendag::lottery
