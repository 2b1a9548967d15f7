// SPDX-License-Identifier: EUPL-1.2
// A plan: who sits where in every round. And a score: rules broken, then the cost of every goal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

inline constexpr std::int32_t nowhere = -1;  // absent in that round

struct Plan {
  std::vector<std::vector<std::int32_t>> group_of{};  // [round][person]: group, or nowhere

  bool operator==(Plan const&) const = default;
};

struct Score {
  std::int64_t broken = 0;            // hard rules broken, counted; 0 in every result
  std::vector<std::int64_t> costs{};  // one per goal of the problem, lower is better

  bool operator==(Score const&) const = default;
};

// Is `left` better: fewer rules broken, then the goals in order, or by weight.
[[nodiscard]] bool better(Problem const& problem, Score const& left, Score const& right);

}  // namespace klantendag::grouping
