// SPDX-License-Identifier: EUPL-1.2
#include "core/lp/inverse.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace klantendag::lp {
namespace {

void subtract(double* target, double const* source, double factor, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) target[i] -= factor * source[i];
}

void scale(double* target, double factor, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) target[i] *= factor;
}

}  // namespace

Inverse::Inverse(std::size_t size) : size_(size), values_(size * size, 0.0) {}

std::span<double const> Inverse::row(std::size_t position) const {
  return {values_.data() + position * size_, size_};
}

bool Inverse::invert(std::vector<double> matrix) {
  std::size_t const n = size_;
  std::fill(values_.begin(), values_.end(), 0.0);
  for (std::size_t i = 0; i < n; ++i) values_[i * n + i] = 1.0;
  for (std::size_t step = 0; step < n; ++step) {
    std::size_t pivot = step;
    for (std::size_t i = step + 1; i < n; ++i) {
      if (std::abs(matrix[i * n + step]) > std::abs(matrix[pivot * n + step])) pivot = i;
    }
    if (std::abs(matrix[pivot * n + step]) < 1e-11) return false;
    if (pivot != step) {
      std::swap_ranges(&matrix[step * n], &matrix[step * n] + n, &matrix[pivot * n]);
      std::swap_ranges(&values_[step * n], &values_[step * n] + n, &values_[pivot * n]);
    }
    double const factor = 1.0 / matrix[step * n + step];
    scale(&matrix[step * n], factor, n);
    scale(&values_[step * n], factor, n);
    for (std::size_t i = 0; i < n; ++i) {
      double const other = matrix[i * n + step];
      if (i == step || other == 0.0) continue;
      subtract(&matrix[i * n], &matrix[step * n], other, n);
      subtract(&values_[i * n], &values_[step * n], other, n);
    }
  }
  return true;
}

void Inverse::replace(std::size_t position, std::span<double const> column) {
  double* const pivot_row = &values_[position * size_];
  scale(pivot_row, 1.0 / column[position], size_);
  for (std::size_t i = 0; i < size_; ++i) {
    if (i != position && column[i] != 0.0) {
      subtract(&values_[i * size_], pivot_row, column[i], size_);
    }
  }
}

}  // namespace klantendag::lp
