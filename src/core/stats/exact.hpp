// SPDX-License-Identifier: EUPL-1.2
// Linear algebra in whole numbers: what follows from released sums is decided exactly or not at all,
// never by rounding.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace klantendag::stats {

using WholeVector = std::vector<std::int64_t>;

// A basis of all v with row · v = 0 for every row. A vector u is a combination of the rows exactly
// when u · v = 0 for all of them. None when a number would grow beyond 64 bits.
[[nodiscard]] std::optional<std::vector<WholeVector>> null_space(std::vector<WholeVector> rows,
                                                                 std::size_t columns);

}  // namespace klantendag::stats
