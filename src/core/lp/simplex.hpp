// SPDX-License-Identifier: EUPL-1.2
// The bounded dual simplex with long steps (Maros 2003, "bound flipping"), warm from one solve to the
// next. Because all bounds are finite, any basis becomes dual feasible by flipping bounds: no phase one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/lp/inverse.hpp"
#include "core/lp/long_step.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lp {

class Simplex {
 public:
  explicit Simplex(Problem const& problem);

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return lower_.size() - rows_; }
  // Variables are numbered rows first: the activity of row r is variable r, column c is rows() + c.
  [[nodiscard]] std::size_t variable(std::size_t column) const { return rows_ + column; }

  void set_bounds(std::size_t variable, Range bounds);
  [[nodiscard]] Range bounds(std::size_t variable) const;
  void set_objective(std::size_t column, double objective);
  // New values for the entries the column already has, in their order.
  void set_entries(std::size_t column, std::span<double const> values);
  std::size_t add_column(Column const& column);

  [[nodiscard]] Status solve(Budget& budget);

  [[nodiscard]] double value(std::size_t variable) const { return value_[variable]; }
  [[nodiscard]] double objective() const;
  // One multiplier per row: of the optimum, or of the contradiction when infeasible.
  [[nodiscard]] std::span<double const> multipliers() const { return multipliers_; }
  // How much the objective would rise per unit of the variable.
  [[nodiscard]] double reduced(std::size_t variable) const { return reduced_[variable]; }
  [[nodiscard]] bool is_basic(std::size_t variable) const { return place_[variable] >= 0; }

 private:
  enum class Step { moved, optimal, infeasible, refresh };
  static constexpr int updates_between_inversions = 60;

  [[nodiscard]] double dot(std::span<double const> row, std::size_t variable) const;
  void invert();
  void settle();
  void recompute_values();
  void recompute_reduced();
  void rest_dual_feasible();
  void perturb();
  void take_back_shifts();
  [[nodiscard]] std::size_t most_infeasible() const;
  [[nodiscard]] Step iterate();
  void collect(std::size_t leaving, bool below);
  void flip(std::span<std::size_t const> variables);
  void pivot(std::size_t position, std::size_t entering, double target);

  std::size_t rows_;
  std::vector<std::size_t> start_{};
  std::vector<std::int32_t> index_{};
  std::vector<double> entry_{};
  std::vector<double> lower_{};
  std::vector<double> upper_{};
  std::vector<double> cost_{};
  std::vector<double> value_{};
  std::vector<double> reduced_{};
  std::vector<std::int32_t> place_{};  // position in the basis, or -1
  std::vector<std::size_t> basis_{};
  std::vector<std::size_t> movable_{};  // columns whose bounds leave them room
  std::vector<double> multipliers_{};
  std::vector<double> alpha_{};
  LongStep long_step_{};
  std::vector<double> work_{};
  std::vector<double> column_{};
  Inverse inverse_;
  std::vector<double> unperturbed_{};  // the objective, while cost_ is perturbed
  std::uint64_t perturbations_ = 0;
  int idle_ = 0;        // steps in a row that gained nothing
  int updates_ = 1000;  // since the last inversion; none has been made yet
};

}  // namespace klantendag::lp
