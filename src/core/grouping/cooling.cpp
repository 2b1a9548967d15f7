// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/cooling.hpp"

#include <algorithm>

namespace klantendag::grouping {
namespace {

// log2 of a positive number, times 65536: bit by bit, by squaring (Knuth, Art of Computer
// Programming 1, section 1.2.2, exercise 25).
std::int64_t log2_65536(std::uint64_t number) {
  std::int64_t whole = 0;
  while (number >> (whole + 1) != 0) ++whole;
  std::uint64_t mantissa = number << (31 - whole);  // in [2^31, 2^32)
  std::int64_t result = whole << 16;
  for (int bit = 15; bit >= 0; --bit) {
    mantissa = (mantissa * mantissa) >> 31;
    if (mantissa >> 32 == 0) continue;
    mantissa >>= 1;
    result += std::int64_t{1} << bit;
  }
  return result;
}

constexpr std::int64_t ln2_65536 = 45426;  // ln 2 times 65536

}  // namespace

Allowance::Allowance() {
  for (std::size_t i = 0; i < size; ++i) {
    std::int64_t const log2 = log2_65536(2 * i + 1) - log2_65536(2 * size);
    minus_log_[i] = (-log2 * ln2_65536) >> 20;  // to units of 1/4096
  }
}

Cooling::Cooling(std::int64_t start, std::int64_t end, std::int64_t levels) {
  current_ = std::max<std::int64_t>(start, 1) << 16;
  std::int64_t const ratio =
      log2_65536(static_cast<std::uint64_t>(std::max<std::int64_t>(start, 1))) -
      log2_65536(static_cast<std::uint64_t>(std::max<std::int64_t>(end, 1)));
  // 1 - 2^-x is about x ln 2 for the small steps of many levels.
  fall_ = ratio * ln2_65536 / std::max<std::int64_t>(levels, 1) / 65536;
}

}  // namespace klantendag::grouping
