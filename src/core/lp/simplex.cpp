// SPDX-License-Identifier: EUPL-1.2
// Building the problem, changing it between solves, and the loop of steps.
#include "core/lp/simplex.hpp"

#include <algorithm>
#include <cmath>

namespace klantendag::lp {

Simplex::Simplex(Problem const& problem)
    : rows_(problem.rows.size()), multipliers_(rows_, 0.0), column_(rows_, 0.0), inverse_(rows_) {
  start_.push_back(0);
  for (std::size_t row = 0; row < rows_; ++row) {
    lower_.push_back(problem.rows[row].lower);
    upper_.push_back(problem.rows[row].upper);
    cost_.push_back(0.0);
    place_.push_back(static_cast<std::int32_t>(row));
    basis_.push_back(row);
  }
  value_.assign(rows_, 0.0);
  reduced_.assign(rows_, 0.0);
  alpha_.assign(rows_, 0.0);
  for (Column const& column : problem.columns) add_column(column);
}

std::size_t Simplex::add_column(Column const& column) {
  for (Entry const& entry : column.entries) {
    index_.push_back(entry.row);
    entry_.push_back(entry.value);
  }
  start_.push_back(index_.size());
  lower_.push_back(column.lower);
  upper_.push_back(column.upper);
  cost_.push_back(column.objective);
  value_.push_back(column.lower);
  reduced_.push_back(0.0);
  alpha_.push_back(0.0);
  place_.push_back(-1);
  return columns() - 1;
}

void Simplex::set_bounds(std::size_t variable, Range bounds) {
  lower_[variable] = bounds.lower;
  upper_[variable] = bounds.upper;
  if (place_[variable] < 0 &&
      (value_[variable] < bounds.lower || value_[variable] > bounds.upper)) {
    value_[variable] = std::clamp(value_[variable], bounds.lower, bounds.upper);
  }
}

Range Simplex::bounds(std::size_t variable) const {
  return {lower_[variable], upper_[variable]};
}

void Simplex::set_objective(std::size_t column, double objective) {
  cost_[rows_ + column] = objective;
}

void Simplex::set_entries(std::size_t column, std::span<double const> values) {
  std::copy(values.begin(), values.end(),
            entry_.begin() + static_cast<std::ptrdiff_t>(start_[column]));
  updates_ = updates_between_inversions;
}

double Simplex::objective() const {
  double sum = 0;
  for (std::size_t variable = rows_; variable < value_.size(); ++variable) {
    sum += cost_[variable] * value_[variable];
  }
  return sum;
}

Status Simplex::solve(Budget& budget) {
  if (updates_ >= updates_between_inversions) invert();
  settle();
  idle_ = 0;
  while (budget.spend()) {
    switch (iterate()) {
      case Step::moved:
        if (idle_ > static_cast<int>(rows_) + 20) perturb();
        break;
      case Step::refresh:
        invert();
        settle();
        break;
      case Step::optimal:
        take_back_shifts();
        settle();  // look again with exact sums before believing it
        if (most_infeasible() == no_variable) return Status::optimal;
        break;
      case Step::infeasible:
        take_back_shifts();
        return Status::infeasible;
    }
  }
  take_back_shifts();
  return Status::out_of_steps;
}

// Steps that gain nothing may go round in a circle. Then every variable at rest gets a slightly worse
// objective of its own, which makes all ratios different; taken back at the optimum.
void Simplex::perturb() {
  idle_ = 0;
  ++perturbations_;
  if (unperturbed_.empty()) unperturbed_ = cost_;
  for (std::size_t variable = 0; variable < cost_.size(); ++variable) {
    if (place_[variable] >= 0) continue;
    std::uint64_t const mixed = (variable + 1 + perturbations_ * 7919) * 0x9e3779b97f4a7c15U;
    double const size = 1e-7 * (1.0 + static_cast<double>(mixed >> 40) * 0x1.0p-24);
    double const by = value_[variable] > lower_[variable] ? size : -size;
    cost_[variable] += by;
    reduced_[variable] += by;
  }
}

void Simplex::take_back_shifts() {
  if (unperturbed_.empty()) return;
  cost_ = unperturbed_;
  unperturbed_.clear();
}

}  // namespace klantendag::lp
