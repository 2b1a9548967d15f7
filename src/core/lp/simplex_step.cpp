// SPDX-License-Identifier: EUPL-1.2
// One step: who leaves the basis, who enters, and what that moves.
#include "core/lp/simplex.hpp"

#include <algorithm>
#include <cmath>

namespace klantendag::lp {
namespace {

constexpr double primal_tolerance = 1e-9;
constexpr double pivot_tolerance = 1e-8;

}  // namespace

std::size_t Simplex::most_infeasible() const {
  std::size_t worst = no_variable;
  double most = primal_tolerance;
  for (std::size_t position = 0; position < rows_; ++position) {
    std::size_t const variable = basis_[position];
    double const by =
        std::max(lower_[variable] - value_[variable], value_[variable] - upper_[variable]);
    if (by > most) {
      most = by;
      worst = position;
    }
  }
  return worst;
}

Simplex::Step Simplex::iterate() {
  if (updates_ >= updates_between_inversions) return Step::refresh;
  std::size_t const position = most_infeasible();
  if (position == no_variable) return Step::optimal;
  std::size_t const leaving = basis_[position];
  bool const below = value_[leaving] < lower_[leaving];
  double const target = below ? lower_[leaving] : upper_[leaving];

  collect(position, below);
  std::size_t const entering = long_step_.choose(std::abs(value_[leaving] - target));
  if (entering == no_variable) {
    if (updates_ > 0) return Step::refresh;
    auto const row = inverse_.row(position);
    std::copy(row.begin(), row.end(), multipliers_.begin());
    return Step::infeasible;
  }
  for (std::size_t i = 0; i < rows_; ++i) column_[i] = dot(inverse_.row(i), entering);
  bool const drifted =
      std::abs(column_[position] - alpha_[entering]) > 1e-7 * (1.0 + std::abs(alpha_[entering]));
  if (drifted && updates_ > 0) return Step::refresh;
  flip(long_step_.flips());
  pivot(position, entering, target);
  return Step::moved;
}

// Which variables at rest would move the leaving one towards its bound, and when they turn attractive.
void Simplex::collect(std::size_t leaving, bool below) {
  long_step_.clear();
  double const* const row = inverse_.row(leaving).data();
  double const* const lower = lower_.data();
  double const* const upper = upper_.data();
  double const* const value = value_.data();
  double* const alphas = alpha_.data();
  auto const consider = [&](std::size_t variable, double alpha) {
    alphas[variable] = alpha;
    if (std::abs(alpha) < pivot_tolerance || upper[variable] <= lower[variable]) return;
    bool const at_lower = value[variable] <= lower[variable];
    if (at_lower == (below ? alpha < 0 : alpha > 0)) {
      long_step_.add({std::abs(reduced_[variable] / alpha), std::abs(alpha),
                      upper[variable] - lower[variable], variable});
    }
  };
  for (std::size_t variable = 0; variable < rows_; ++variable) {
    if (place_[variable] < 0) consider(variable, -row[variable]);
  }
  std::int32_t const* const index = index_.data();
  double const* const entry = entry_.data();
  std::size_t const* const start = start_.data();
  std::int32_t const* const place = place_.data();
  for (std::size_t const variable : movable_) {
    if (place[variable] >= 0) continue;
    double alpha = 0;
    std::size_t const end = start[variable - rows_ + 1];
    for (std::size_t at = start[variable - rows_]; at < end; ++at)
      alpha += row[index[at]] * entry[at];
    consider(variable, alpha);
  }
}

void Simplex::flip(std::span<std::size_t const> variables) {
  if (variables.empty()) return;
  work_.assign(rows_, 0.0);
  for (std::size_t variable : variables) {
    bool const at_lower = value_[variable] <= lower_[variable];
    double const moved =
        at_lower ? upper_[variable] - lower_[variable] : lower_[variable] - upper_[variable];
    value_[variable] = at_lower ? upper_[variable] : lower_[variable];
    if (variable < rows_) {
      work_[variable] -= moved;
      continue;
    }
    std::size_t const column = variable - rows_;
    for (std::size_t at = start_[column]; at < start_[column + 1]; ++at) {
      work_[static_cast<std::size_t>(index_[at])] += entry_[at] * moved;
    }
  }
  for (std::size_t position = 0; position < rows_; ++position) {
    auto const row = inverse_.row(position);
    double sum = 0;
    for (std::size_t i = 0; i < rows_; ++i) sum += row[i] * work_[i];
    value_[basis_[position]] -= sum;
  }
}

void Simplex::pivot(std::size_t position, std::size_t entering, double target) {
  std::size_t const leaving = basis_[position];
  double const step = (value_[leaving] - target) / column_[position];
  for (std::size_t i = 0; i < rows_; ++i) value_[basis_[i]] -= step * column_[i];
  value_[entering] += step;
  value_[leaving] = target;

  double const ratio = reduced_[entering] / alpha_[entering];
  idle_ = std::abs(ratio) < 1e-12 ? idle_ + 1 : 0;
  for (std::size_t row = 0; row < rows_; ++row) {
    if (place_[row] < 0) reduced_[row] -= ratio * alpha_[row];
  }
  for (std::size_t const variable : movable_) {
    if (place_[variable] < 0) reduced_[variable] -= ratio * alpha_[variable];
  }
  reduced_[leaving] = -ratio;
  reduced_[entering] = 0.0;
  inverse_.replace(position, column_);
  basis_[position] = entering;
  place_[entering] = static_cast<std::int32_t>(position);
  place_[leaving] = -1;
  ++updates_;
}

}  // namespace klantendag::lp
