// SPDX-License-Identifier: EUPL-1.2
// Gauss and Jordan without fractions: rows are multiplied, subtracted, and divided by what they share.
#include "core/stats/exact.hpp"

#include <cstdlib>
#include <numeric>
#include <utility>

namespace klantendag::stats {
namespace {

void divide_by_common(WholeVector& values) {
  std::int64_t common = 0;
  for (std::int64_t const value : values) common = std::gcd(common, value);
  if (common <= 1) return;
  for (std::int64_t& value : values) value /= common;
}

// a = a * by - b * with; false when it does not fit.
bool combine(WholeVector& a, std::int64_t by, WholeVector const& b, std::int64_t with) {
  for (std::size_t at = 0; at < a.size(); ++at) {
    std::int64_t left = 0;
    std::int64_t right = 0;
    if (__builtin_mul_overflow(a[at], by, &left) || __builtin_mul_overflow(b[at], with, &right) ||
        __builtin_sub_overflow(left, right, &a[at])) {
      return false;
    }
  }
  divide_by_common(a);
  return true;
}

struct Reduced {
  std::vector<WholeVector> rows{};
  std::vector<std::size_t> pivots{};  // the column in which each row stands alone
};

std::optional<Reduced> reduce(std::vector<WholeVector> rows, std::size_t columns) {
  Reduced reduced;
  std::size_t done = 0;
  for (std::size_t column = 0; column < columns && done < rows.size(); ++column) {
    std::size_t found = done;
    while (found < rows.size() && rows[found][column] == 0) ++found;
    if (found == rows.size()) continue;
    std::swap(rows[done], rows[found]);
    WholeVector const pivot = rows[done];
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (row == done || rows[row][column] == 0) continue;
      if (!combine(rows[row], pivot[column], pivot, rows[row][column])) return std::nullopt;
    }
    reduced.pivots.push_back(column);
    ++done;
  }
  rows.resize(done);
  reduced.rows = std::move(rows);
  return reduced;
}

// The vector with `column` free and the other free columns 0.
std::optional<WholeVector> solution(Reduced const& reduced, std::size_t column,
                                    std::size_t columns) {
  std::int64_t scale = 1;  // what all pivots divide
  for (std::size_t row = 0; row < reduced.rows.size(); ++row) {
    if (reduced.rows[row][column] == 0) continue;
    std::int64_t const pivot = std::abs(reduced.rows[row][reduced.pivots[row]]);
    if (__builtin_mul_overflow(scale / std::gcd(scale, pivot), pivot, &scale)) return std::nullopt;
  }
  WholeVector vector(columns, 0);
  vector[column] = scale;
  for (std::size_t row = 0; row < reduced.rows.size(); ++row) {
    std::int64_t const pivot = reduced.rows[row][reduced.pivots[row]];
    if (reduced.rows[row][column] == 0) continue;
    if (__builtin_mul_overflow(scale / pivot, -reduced.rows[row][column],
                               &vector[reduced.pivots[row]])) {
      return std::nullopt;
    }
  }
  divide_by_common(vector);
  return vector;
}

}  // namespace

std::optional<std::vector<WholeVector>> null_space(std::vector<WholeVector> rows,
                                                   std::size_t columns) {
  auto const reduced = reduce(std::move(rows), columns);
  if (!reduced) return std::nullopt;
  std::vector<bool> bound(columns, false);
  for (std::size_t const pivot : reduced->pivots) bound[pivot] = true;
  std::vector<WholeVector> basis;
  for (std::size_t column = 0; column < columns; ++column) {
    if (bound[column]) continue;
    auto vector = solution(*reduced, column, columns);
    if (!vector) return std::nullopt;
    basis.push_back(std::move(*vector));
  }
  return basis;
}

}  // namespace klantendag::stats
