// SPDX-License-Identifier: EUPL-1.2
// What follows from the choice of a basis: its inverse, everybody's value and reduced objective.
#include "core/lp/simplex.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"

namespace klantendag::lp {
namespace {

constexpr double dual_tolerance = 1e-9;

}  // namespace

// A row's activity is a variable with the column -1 in its row: A x - r = 0.
double Simplex::dot(std::span<double const> row, std::size_t variable) const {
  if (variable < rows_) return -row[variable];
  std::size_t const column = variable - rows_;
  double sum = 0;
  for (std::size_t at = start_[column]; at < start_[column + 1]; ++at) {
    sum += row[static_cast<std::size_t>(index_[at])] * entry_[at];
  }
  return sum;
}

void Simplex::invert() {
  std::vector<double> matrix(rows_ * rows_, 0.0);
  for (std::size_t position = 0; position < rows_; ++position) {
    std::size_t const variable = basis_[position];
    if (variable < rows_) {
      matrix[variable * rows_ + position] = -1.0;
      continue;
    }
    std::size_t const column = variable - rows_;
    for (std::size_t at = start_[column]; at < start_[column + 1]; ++at) {
      matrix[static_cast<std::size_t>(index_[at]) * rows_ + position] = entry_[at];
    }
  }
  updates_ = 0;
  if (inverse_.invert(std::move(matrix))) return;
  // A basis that became singular: begin again from the rows' own activities.
  for (std::size_t row = 0; row < rows_; ++row) place_[basis_[row]] = -1;
  for (std::size_t variable : basis_) value_[variable] = lower_[variable];
  std::vector<double> identity(rows_ * rows_, 0.0);
  for (std::size_t row = 0; row < rows_; ++row) {
    basis_[row] = row;
    place_[row] = static_cast<std::int32_t>(row);
    identity[row * rows_ + row] = -1.0;
  }
  CHECK_PROMISE(inverse_.invert(std::move(identity)));
}

void Simplex::recompute_values() {
  work_.assign(rows_, 0.0);
  for (std::size_t variable = 0; variable < value_.size(); ++variable) {
    if (place_[variable] >= 0 || value_[variable] == 0.0) continue;
    if (variable < rows_) {
      work_[variable] -= value_[variable];
      continue;
    }
    std::size_t const column = variable - rows_;
    for (std::size_t at = start_[column]; at < start_[column + 1]; ++at) {
      work_[static_cast<std::size_t>(index_[at])] += entry_[at] * value_[variable];
    }
  }
  for (std::size_t position = 0; position < rows_; ++position) {
    auto const row = inverse_.row(position);
    double sum = 0;
    for (std::size_t i = 0; i < rows_; ++i) sum -= row[i] * work_[i];
    value_[basis_[position]] = sum;
  }
}

void Simplex::recompute_reduced() {
  std::fill(multipliers_.begin(), multipliers_.end(), 0.0);
  for (std::size_t position = 0; position < rows_; ++position) {
    double const cost = cost_[basis_[position]];
    if (cost == 0.0) continue;
    auto const row = inverse_.row(position);
    for (std::size_t i = 0; i < rows_; ++i) multipliers_[i] += cost * row[i];
  }
  for (std::size_t variable = 0; variable < reduced_.size(); ++variable) {
    reduced_[variable] =
        place_[variable] >= 0 ? 0.0 : cost_[variable] - dot(multipliers_, variable);
  }
}

void Simplex::rest_dual_feasible() {
  for (std::size_t variable = 0; variable < value_.size(); ++variable) {
    if (place_[variable] >= 0) continue;
    bool const at_upper =
        reduced_[variable] > dual_tolerance ||
        (reduced_[variable] >= -dual_tolerance && value_[variable] > lower_[variable]);
    value_[variable] = at_upper ? upper_[variable] : lower_[variable];
  }
}

void Simplex::settle() {
  movable_.clear();
  for (std::size_t variable = rows_; variable < value_.size(); ++variable) {
    if (upper_[variable] > lower_[variable]) movable_.push_back(variable);
  }
  recompute_reduced();
  rest_dual_feasible();
  recompute_values();
}

}  // namespace klantendag::lp
