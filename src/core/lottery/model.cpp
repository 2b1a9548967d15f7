// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/model.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/lottery/repair.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::int32_t few_homes =
    24;  // so few that their rows cost nothing: take them all at once

std::vector<std::int32_t> all_classes(Instance const& instance) {
  std::vector<std::int32_t> classes(instance.classes.size());
  std::iota(classes.begin(), classes.end(), 0);
  return classes;
}

}  // namespace

Rows::Rows(Instance const& instance)
    : instance_(&instance), row_of_home_(static_cast<std::size_t>(instance.shared_homes), -1) {
  if (instance.shared_homes > few_homes) return;
  for (std::int32_t home = 0; home < instance.shared_homes; ++home) add_home(home);
}

void Rows::add_home(std::int32_t home) {
  row_of_home_[static_cast<std::size_t>(home)] = static_cast<std::int32_t>(count());
  homes_.push_back(home);
}

lp::Range Rows::range(std::size_t row) const {
  auto const size = static_cast<double>(instance_->size);
  if (row < size_row()) {
    Quota const& quota = instance_->quotas[row];
    return {static_cast<double>(quota.min), std::min(size, static_cast<double>(quota.max))};
  }
  if (row == size_row()) return {size, size};
  return {0.0, 1.0};
}

void Rows::of_class(std::size_t cls, std::vector<std::int32_t>& rows) const {
  Class const& own = instance_->classes[cls];
  rows.assign(own.quotas.begin(), own.quotas.end());
  rows.push_back(static_cast<std::int32_t>(size_row()));
  if (own.shared < 0) return;
  std::int32_t const row = row_of_home_[static_cast<std::size_t>(own.shared)];
  if (row >= 0) rows.push_back(row);
}

Bounds bounds_of(Instance const& instance) {
  Bounds bounds;
  for (Class const& cls : instance.classes) {
    bounds.seats.push_back({0.0, static_cast<double>(std::min(cls.cap(), instance.size))});
  }
  Rows const rows(instance);
  for (std::size_t row = 0; row <= rows.size_row(); ++row) bounds.rules.push_back(rows.range(row));
  return bounds;
}

PanelModel::PanelModel(Instance const& instance, Bounds const& bounds)
    : PanelModel(instance, bounds, Rows(instance), all_classes(instance)) {}

PanelModel::PanelModel(Instance const& instance, Bounds const& bounds, Rows rows,
                       std::vector<std::int32_t> classes)
    : instance_(instance),
      bounds_(bounds),
      rows_(std::move(rows)),
      classes_(std::move(classes)),
      wishes_(classes_.size(), 0.0),
      simplex_(build()) {}

lp::Simplex PanelModel::build() const {
  lp::Problem problem;
  problem.rows = bounds_.rules;
  problem.rows.resize(rows_.count(), {0.0, 1.0});
  std::vector<std::int32_t> mine;
  for (std::size_t i = 0; i < classes_.size(); ++i) {
    auto const cls = static_cast<std::size_t>(classes_[i]);
    lp::Range const seats = bounds_.seats[cls];
    lp::Column column{.lower = seats.lower, .upper = seats.upper, .objective = wishes_[i]};
    rows_.of_class(cls, mine);
    for (std::int32_t const row : mine) column.entries.push_back({row, 1.0});
    problem.columns.push_back(std::move(column));
  }
  return lp::Simplex(problem);
}

void PanelModel::set_wish(std::size_t column, double wish) {
  wishes_[column] = wish;
  simplex_.set_objective(column, wish);
}

void PanelModel::set_rule(std::size_t row, lp::Range range) {
  bounds_.rules[row] = range;
  simplex_.set_bounds(row, range);
}

std::vector<double> PanelModel::relaxed_multipliers(lp::Budget& budget) {
  if (simplex_.solve(budget) != lp::Status::optimal) return {};
  auto const multipliers = simplex_.multipliers();
  return {multipliers.begin(), multipliers.end()};
}

std::vector<double> PanelModel::relaxed_seats(lp::Budget& budget) {
  if (simplex_.solve(budget) != lp::Status::optimal) return {};
  return seats_now();
}

std::vector<double> PanelModel::seats_now() const {
  std::vector<double> seats;
  for (std::size_t i = 0; i < classes_.size(); ++i) {
    seats.push_back(simplex_.value(simplex_.variable(i)));
  }
  return seats;
}

FoundPanel PanelModel::find_any(lp::Budget& budget) {
  lp::Status const status = simplex_.solve(budget);
  if (status != lp::Status::optimal) return {.status = status};
  std::vector<double> const no_wishes(instance_.classes.size(), 0.0);
  auto panel = repair(instance_, bounds_, {classes_, no_wishes, seats_now()}, budget);
  if (panel) return {.status = lp::Status::optimal, .panel = std::move(*panel)};
  return find({.goal = lp::Goal::any}, budget);
}

FoundPanel PanelModel::find(lp::IntegerSearch const& search, lp::Budget& budget) {
  for (;;) {
    lp::IntegerResult result = lp::search_integer(simplex_, search, budget);
    FoundPanel found{result.status, {}, result.objective, std::move(result.proof)};
    for (std::size_t i = 0; i < result.columns.size(); ++i) {
      auto const count = static_cast<std::int32_t>(result.columns[i]);
      if (count != 0) found.panel.push_back({classes_[i], count});
    }
    if (!add_broken_homes(found.panel)) return found;
    simplex_ = build();
  }
}

bool PanelModel::add_broken_homes(Panel const& panel) {
  std::vector<std::int32_t> drawn;
  for (Seats const& seats : panel) {
    std::int32_t const home = instance_.classes[static_cast<std::size_t>(seats.cls)].shared;
    if (home >= 0) drawn.push_back(home);
  }
  std::sort(drawn.begin(), drawn.end());
  bool broken = false;
  for (std::size_t i = 1; i < drawn.size(); ++i) {
    if (drawn[i] != drawn[i - 1] || (i > 1 && drawn[i] == drawn[i - 2])) continue;
    rows_.add_home(drawn[i]);
    broken = true;
  }
  return broken;
}

}  // namespace klantendag::lottery
