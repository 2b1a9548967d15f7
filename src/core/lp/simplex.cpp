// SPDX-License-Identifier: EUPL-1.2
#include "core/lp/simplex.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/check.hpp"

namespace klantendag::lp {
namespace {

constexpr double primal_tolerance = 1e-9;
constexpr double dual_tolerance = 1e-9;
constexpr double pivot_tolerance = 1e-8;
constexpr int updates_between_inversions = 60;
// A step beyond a breakpoint must gain something: at slope 0 it could go round in a circle.
constexpr double pays = 1e-12;
constexpr std::size_t few_candidates = 12;
constexpr std::size_t none = static_cast<std::size_t>(-1);

}  // namespace

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
        if (most_infeasible() == none) return Status::optimal;
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

void Simplex::settle() {
  movable_.clear();
  for (std::size_t variable = rows_; variable < value_.size(); ++variable) {
    if (upper_[variable] > lower_[variable]) movable_.push_back(variable);
  }
  recompute_reduced();
  rest_dual_feasible();
  recompute_values();
}

std::size_t Simplex::most_infeasible() const {
  std::size_t worst = none;
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
  if (position == none) return Step::optimal;
  std::size_t const leaving = basis_[position];
  bool const below = value_[leaving] < lower_[leaving];
  double const target = below ? lower_[leaving] : upper_[leaving];

  collect(position, below);
  std::size_t const entering = choose(std::abs(value_[leaving] - target));
  if (entering == none) {
    if (updates_ > 0) return Step::refresh;
    auto const row = inverse_.row(position);
    std::copy(row.begin(), row.end(), multipliers_.begin());
    return Step::infeasible;
  }
  for (std::size_t i = 0; i < rows_; ++i) column_[i] = dot(inverse_.row(i), entering);
  bool const drifted =
      std::abs(column_[position] - alpha_[entering]) > 1e-7 * (1.0 + std::abs(alpha_[entering]));
  if (drifted && updates_ > 0) return Step::refresh;
  flip(flips_);
  pivot(position, entering, target);
  return Step::moved;
}

// Which variables at rest would move the leaving one towards its bound, and when they turn attractive.
void Simplex::collect(std::size_t leaving, bool below) {
  candidates_.clear();
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
      candidates_.push_back({std::abs(reduced_[variable] / alpha), variable});
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

// Passes the breakpoints in order of ratio and flips bounds while the step still pays; the variable at
// which it stops paying enters. Halves the candidates around a middle ratio, own code instead of the
// library's, so that sums are made in the same order everywhere.
std::size_t Simplex::choose(double slope) {
  flips_.clear();
  while (candidates_.size() > few_candidates) {
    split_candidates(middle_ratio());
    double passed = 0;
    for (Candidate const& c : nearer_) {
      passed += std::abs(alpha_[c.variable]) * (upper_[c.variable] - lower_[c.variable]);
    }
    if (slope - passed > pays && !farther_.empty()) {
      slope -= passed;
      for (Candidate const& c : nearer_) flips_.push_back(c.variable);
      candidates_.swap(farther_);
    } else if (!farther_.empty()) {
      candidates_.swap(nearer_);
    } else {
      break;
    }
  }
  return choose_one_by_one(slope);
}

double Simplex::middle_ratio() const {
  double const first = candidates_.front().ratio;
  double const middle = candidates_[candidates_.size() / 2].ratio;
  double const last = candidates_.back().ratio;
  return std::max(std::min(first, middle), std::min(std::max(first, middle), last));
}

void Simplex::split_candidates(double ratio) {
  nearer_.clear();
  farther_.clear();
  for (Candidate const& c : candidates_) (c.ratio <= ratio ? nearer_ : farther_).push_back(c);
}

std::size_t Simplex::choose_one_by_one(double slope) {
  std::size_t left = candidates_.size();
  while (left > 0) {
    std::size_t first = 0;
    for (std::size_t i = 1; i < left; ++i) {
      if (candidates_[i].ratio < candidates_[first].ratio) first = i;
    }
    first = steadiest(first, left);
    std::size_t const variable = candidates_[first].variable;
    slope -= std::abs(alpha_[variable]) * (upper_[variable] - lower_[variable]);
    if (slope <= pays || (left == 1 && slope <= primal_tolerance)) return variable;
    flips_.push_back(variable);
    candidates_[first] = candidates_[--left];
  }
  return none;
}

// Among nearly equal ratios the largest pivot, for stability.
std::size_t Simplex::steadiest(std::size_t first, std::size_t left) const {
  double const limit = candidates_[first].ratio + 1e-12;
  std::size_t best = first;
  for (std::size_t i = 0; i < left; ++i) {
    if (candidates_[i].ratio > limit) continue;
    double const gain =
        std::abs(alpha_[candidates_[i].variable]) - std::abs(alpha_[candidates_[best].variable]);
    if (gain > 0 || (gain == 0 && candidates_[i].variable < candidates_[best].variable)) best = i;
  }
  return best;
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
