// SPDX-License-Identifier: EUPL-1.2
// Where a rising function passes a level: halving, because it always ends and never depends on luck.
#pragma once

namespace klantendag::stats {

// rising(x) grows with x; the x in [low, high] where it reaches `level`, as near as doubles come.
template <class Function>
[[nodiscard]] double where_reaches(double level, double low, double high, Function const& rising) {
  for (int step = 0; step < 2000;
       ++step) {  // 1 / 2^1074 is the smallest double, so this ends earlier
    double const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    (rising(middle) < level ? low : high) = middle;
  }
  return low + (high - low) / 2;
}

}  // namespace klantendag::stats
