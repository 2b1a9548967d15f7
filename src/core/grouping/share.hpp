// SPDX-License-Identifier: EUPL-1.2
// Fair shares: how many people of a trait a group should hold in a round, and which sizes the groups
// may have in a round in which some people are absent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

// Who takes part when: present[round][person].
[[nodiscard]] std::vector<std::vector<bool>> attendance(Problem const& problem);

// The sizes of a round. Every absent person makes room for one seat less, wherever that is.
[[nodiscard]] std::vector<Size> sizes_in(Problem const& problem, std::int32_t present);

struct Share {
  std::int32_t low = 0;
  std::int32_t high = 0;

  [[nodiscard]] std::int64_t off(std::int64_t count) const {
    if (count < low) return low - count;
    return count > high ? count - high : 0;
  }
};

// amount * size / people, rounded down and up, for the most even size this group may have.
[[nodiscard]] Share fair_share(std::int64_t amount, Size size, std::int64_t people,
                               std::int64_t groups);

}  // namespace klantendag::grouping
