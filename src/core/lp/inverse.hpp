// SPDX-License-Identifier: EUPL-1.2
// The inverse of a small square basis, kept dense: our problems have some thirty rows, so a row or a
// column of the inverse is a few cache lines and no sparse bookkeeping pays.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace klantendag::lp {

class Inverse {
 public:
  explicit Inverse(std::size_t size);

  // Inverts `matrix` (row by row) with partial pivoting. False when it is singular.
  [[nodiscard]] bool invert(std::vector<double> matrix);
  // Column `position` of the basis becomes the one whose product with the inverse is `column`.
  void replace(std::size_t position, std::span<double const> column);

  [[nodiscard]] std::span<double const> row(std::size_t position) const;
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::size_t size_;
  std::vector<double> values_;
};

}  // namespace klantendag::lp
