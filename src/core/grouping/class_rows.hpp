// SPDX-License-Identifier: EUPL-1.2
// What fair tables fix about who meets whom: rows over pairs of people, each with a least and a most.
// class_bound.cpp weighs them against each other.
#pragma once

#include <cstdint>
#include <vector>

#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

// low <= sum over pairs of (times in the row) * meetings <= high, or a floor under the sum of
// m (m - 1) / 2 over the pairs of a set.
struct ClassRow {
  std::int64_t low = 0;
  std::int64_t high = 0;
  bool of_overlaps = false;
  std::int64_t multiplier = 0;
  std::int64_t pairs = 0;  // in it, counted as often as they count
};

struct ClassPair {
  std::size_t one = 0;
  std::size_t other = 0;
  std::vector<std::uint32_t> rows{};      // a row twice when the pair counts twice
  std::vector<std::uint32_t> overlaps{};  // rows of overlaps
};

struct ClassRows {
  std::vector<ClassPair> pairs{};
  std::vector<ClassRow> rows{};  // [0] all meetings, then, if there are any, [1] all overlaps
};
[[nodiscard]] ClassRows class_rows(Problem const& problem);

}  // namespace klantendag::grouping
