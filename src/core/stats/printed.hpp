// SPDX-License-Identifier: EUPL-1.2
// For tests: a number agrees with a printed one when it rounds to it.
#pragma once

#include <cmath>
#include <string_view>

#include "base/text.hpp"

namespace klantendag::stats {

// "7.609100": within half a unit of the last printed digit.
[[nodiscard]] inline bool agrees(double value, std::string_view printed) {
  std::size_t const point = printed.find('.');
  double half = 0.5;
  if (point != std::string_view::npos) {
    for (std::size_t digit = point + 1; digit < printed.size(); ++digit) half /= 10;
  }
  return std::abs(value - parse_number(printed).value()) <= half * (1 + 1e-9);
}

}  // namespace klantendag::stats
