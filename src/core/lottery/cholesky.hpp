// SPDX-License-Identifier: EUPL-1.2
// Solves small symmetric systems. Rows that depend on earlier ones are left out (their answer is 0).
#pragma once

#include <cstddef>
#include <vector>

namespace klantendag::lottery {

// `matrix` row by row, only the lower half is read. Returns x with matrix * x = right.
[[nodiscard]] std::vector<double> solve_symmetric(std::vector<double> matrix,
                                                  std::vector<double> right);

}  // namespace klantendag::lottery
