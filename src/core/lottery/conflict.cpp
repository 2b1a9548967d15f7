// SPDX-License-Identifier: EUPL-1.2
// A smallest clash by hitting sets: every largest set of quotas that is possible leaves some out, and a
// clash needs one of those each time (Ignatiev and others 2015, "smallest MUS extraction").
#include "core/lottery/conflict.hpp"

#include <algorithm>

#include "core/lottery/model.hpp"
#include "core/lp/integer.hpp"

namespace klantendag::lottery {
namespace {

using Places = std::vector<std::int32_t>;

class QuotaSets {
 public:
  QuotaSets(Instance const& instance, lp::Budget& budget)
      : instance_(instance), budget_(budget), model_(instance, bounds_of(instance)) {
    for (std::size_t i = 0; i < instance.quotas.size(); ++i) {
      if (instance.quotas[i].min > 0 || instance.quotas[i].max < instance.size) {
        all_.push_back(static_cast<std::int32_t>(i));
      }
    }
  }

  [[nodiscard]] Places const& all() const { return all_; }

  Feasibility check(Places const& places) {
    double const size = static_cast<double>(instance_.size);
    for (std::int32_t const quota : all_) {
      bool const counts = std::count(places.begin(), places.end(), quota) > 0;
      auto const row = static_cast<std::size_t>(quota);
      Quota const& own = instance_.quotas[row];
      lp::Range const range{static_cast<double>(own.min),
                            std::min(size, static_cast<double>(own.max))};
      model_.set_rule(row, counts ? range : lp::Range{0.0, size});
    }
    FoundPanel const found = model_.find_any(budget_);
    if (!found.panel.empty()) return Feasibility::possible;
    return found.status == lp::Status::infeasible ? Feasibility::impossible : Feasibility::unknown;
  }

  // Leaves out what can be missed. Out of steps: keeps it.
  Places shrink(Places places) {
    for (std::size_t i = places.size(); i-- > 0;) {
      Places fewer = places;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      if (check(fewer) == Feasibility::impossible) places = std::move(fewer);
    }
    return places;
  }

  // What a largest possible set that contains `places` leaves out.
  Places left_out(Places places) {
    Places out;
    for (std::int32_t const quota : all_) {
      if (std::count(places.begin(), places.end(), quota) > 0) continue;
      places.push_back(quota);
      if (check(places) == Feasibility::possible) continue;
      places.pop_back();
      out.push_back(quota);
    }
    return out;
  }

  // The fewest quotas that hit every set; empty when out of steps.
  Places hit(std::vector<Places> const& sets) {
    lp::Problem problem;
    problem.rows.assign(sets.size(), {1.0, static_cast<double>(all_.size())});
    for (std::int32_t const quota : all_) {
      lp::Column column{.objective = -1.0};
      for (std::size_t i = 0; i < sets.size(); ++i) {
        if (std::count(sets[i].begin(), sets[i].end(), quota) > 0) {
          column.entries.push_back({static_cast<std::int32_t>(i), 1.0});
        }
      }
      problem.columns.push_back(std::move(column));
    }
    lp::Simplex simplex(problem);
    lp::IntegerResult const result =
        lp::search_integer(simplex, {.goal = lp::Goal::best, .whole = true}, budget_);
    Places places;
    if (result.status != lp::Status::optimal) return places;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (result.columns[i] > 0) places.push_back(all_[i]);
    }
    return places;
  }

 private:
  Instance const& instance_;
  lp::Budget& budget_;
  PanelModel model_;
  Places all_{};
};

}  // namespace

Feasibility feasibility(Instance const& instance, lp::Budget& budget) {
  QuotaSets sets(instance, budget);
  return sets.check(sets.all());
}

Conflict find_conflict(Instance const& instance, lp::Budget& budget) {
  QuotaSets sets(instance, budget);
  Conflict conflict{.quotas = sets.shrink(sets.all())};
  if (conflict.quotas.size() <= 1) {
    conflict.smallest = true;
    return conflict;
  }
  std::vector<Places> known;
  for (std::int32_t const quota : conflict.quotas) {
    Places without = conflict.quotas;
    std::erase(without, quota);
    known.push_back(sets.left_out(without));
  }
  while (!budget.ended()) {
    Places const candidate = sets.hit(known);
    if (candidate.empty()) return conflict;
    if (candidate.size() >= conflict.quotas.size()) {
      conflict.smallest = true;
      return conflict;
    }
    switch (sets.check(candidate)) {
      case Feasibility::possible:
        known.push_back(sets.left_out(candidate));
        break;
      case Feasibility::impossible:
        return {.quotas = candidate, .smallest = true};
      case Feasibility::unknown:
        return conflict;
    }
  }
  return conflict;
}

}  // namespace klantendag::lottery
