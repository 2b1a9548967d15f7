// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/cholesky.hpp"

#include <cmath>

namespace klantendag::lottery {
namespace {

constexpr double dependent = 1e-13;  // of the row's own size: what is left is rounding

}  // namespace

std::vector<double> solve_symmetric(std::vector<double> matrix, std::vector<double> right) {
  std::size_t const n = right.size();
  std::vector<bool> skipped(n, false);
  for (std::size_t i = 0; i < n; ++i) {
    double const own = matrix[i * n + i];
    for (std::size_t j = 0; j <= i; ++j) {
      if (skipped[j]) {
        matrix[i * n + j] = 0;
        continue;
      }
      double sum = matrix[i * n + j];
      for (std::size_t k = 0; k < j; ++k) sum -= matrix[i * n + k] * matrix[j * n + k];
      if (j < i) {
        matrix[i * n + j] = sum / matrix[j * n + j];
      } else if (sum > dependent * own) {
        matrix[i * n + i] = std::sqrt(sum);
      } else {
        skipped[i] = true;
      }
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (skipped[i]) {
      right[i] = 0;
      continue;
    }
    for (std::size_t k = 0; k < i; ++k) right[i] -= matrix[i * n + k] * right[k];
    right[i] /= matrix[i * n + i];
  }
  for (std::size_t i = n; i-- > 0;) {
    if (skipped[i]) continue;
    for (std::size_t k = i + 1; k < n; ++k) {
      if (!skipped[k]) right[i] -= matrix[k * n + i] * right[k];
    }
    right[i] /= matrix[i * n + i];
  }
  return right;
}

}  // namespace klantendag::lottery
