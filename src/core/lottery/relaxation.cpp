// SPDX-License-Identifier: EUPL-1.2
// The cheapest ways to widen quotas until a panel fits: one whole-number problem over seats per class
// and over how far each bound gives way.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/lottery/conflict.hpp"
#include "core/lottery/model.hpp"
#include "core/lp/integer.hpp"

namespace klantendag::lottery {
namespace {

// One bound of one quota that may give way.
struct Give {
  std::int32_t quota = 0;
  bool is_min = false;
  std::int64_t most = 0;
  double cost = 0;
};

std::vector<Give> gives_of(Instance const& instance) {
  std::vector<Give> gives;
  for (std::size_t i = 0; i < instance.quotas.size(); ++i) {
    Quota const& quota = instance.quotas[i];
    auto const place = static_cast<std::int32_t>(i);
    std::int64_t const down = quota.min - quota.min_flex.value_or(0);
    std::int64_t const up = quota.max_flex.value_or(std::max(instance.size, quota.max)) - quota.max;
    if (down > 0) {
      gives.push_back({place, true, down, 1.0 + 2.0 / static_cast<double>(quota.min)});
    }
    if (up > 0) gives.push_back({place, false, std::min(up, instance.size), 1.0});
  }
  return gives;
}

class Widening {
 public:
  explicit Widening(Instance const& instance)
      : instance_(instance), rows_(instance), gives_(gives_of(instance)) {}

  // The cheapest way that is not one of the earlier ones; empty when there is none.
  Relaxation next(lp::Budget& budget) {
    for (;;) {
      lp::Simplex simplex(problem());
      // Over fractions of seats it cannot cost more; if whole seats fit in the same, that is the answer.
      auto amounts = search(simplex, {.leading = gives_from(), .rest_whole = false}, budget);
      if (amounts.empty()) return {};
      if (!fits(amounts, budget)) {
        amounts = search(simplex, {.leading = gives_from()}, budget);
        if (amounts.empty()) return {};
      }
      if (std::exchange(homes_broken_, false)) continue;
      Relaxation const relaxation = changed(amounts);
      earlier_.push_back(std::move(amounts));
      return relaxation;
    }
  }

 private:
  [[nodiscard]] std::size_t gives_from() const { return instance_.classes.size(); }

  // How far each bound gives way; empty when there is no way or no budget.
  std::vector<std::int64_t> search(lp::Simplex& simplex, lp::IntegerSearch const& how,
                                   lp::Budget& budget) {
    lp::IntegerResult const result = lp::search_integer(simplex, how, budget);
    if (result.columns.empty()) return {};
    homes_broken_ = how.rest_whole && add_broken_homes(result.columns);
    return {result.columns.begin() + static_cast<std::ptrdiff_t>(gives_from()),
            result.columns.end()};
  }

  [[nodiscard]] bool fits(std::vector<std::int64_t> const& amounts, lp::Budget& budget) const {
    Instance wider = instance_;
    for (Quota const& change : changed(amounts)) {
      for (Quota& quota : wider.quotas) {
        if (quota.feature == change.feature && quota.value == change.value) quota = change;
      }
    }
    return feasibility(wider, budget) == Feasibility::possible;
  }

  // Rows: the rules, then for each earlier way that not all of its changes are made again.
  lp::Problem problem() const {
    lp::Problem problem;
    auto const size = static_cast<double>(instance_.size);
    for (std::size_t row = 0; row < rows_.count(); ++row) {
      lp::Range range = rows_.range(row);
      if (row < rows_.size_row()) range.upper = static_cast<double>(instance_.quotas[row].max);
      problem.rows.push_back(range);
    }
    for (auto const& amounts : earlier_) {
      double sum = 0;
      for (std::int64_t const amount : amounts) sum += static_cast<double>(amount);
      problem.rows.push_back({0.0, sum - 1});
    }
    std::vector<std::int32_t> mine;
    for (std::size_t cls = 0; cls < instance_.classes.size(); ++cls) {
      lp::Column column{.upper = std::min(size, static_cast<double>(instance_.classes[cls].cap()))};
      rows_.of_class(cls, mine);
      for (std::int32_t const row : mine) column.entries.push_back({row, 1.0});
      problem.columns.push_back(std::move(column));
    }
    for (std::size_t i = 0; i < gives_.size(); ++i) {
      Give const& give = gives_[i];
      lp::Column column{.upper = static_cast<double>(give.most), .objective = -give.cost};
      column.entries.push_back({give.quota, give.is_min ? 1.0 : -1.0});
      for (std::size_t way = 0; way < earlier_.size(); ++way) {
        if (earlier_[way][i] > 0) {
          column.entries.push_back({static_cast<std::int32_t>(rows_.count() + way), 1.0});
        }
      }
      problem.columns.push_back(std::move(column));
    }
    return problem;
  }

  bool add_broken_homes(std::vector<std::int64_t> const& columns) {
    std::vector<int> drawn(static_cast<std::size_t>(instance_.shared_homes), 0);
    bool broken = false;
    for (std::size_t cls = 0; cls < instance_.classes.size(); ++cls) {
      std::int32_t const home = instance_.classes[cls].shared;
      if (home < 0 || columns[cls] == 0 || ++drawn[static_cast<std::size_t>(home)] != 2) continue;
      rows_.add_home(home);
      broken = true;
    }
    return broken;
  }

  Relaxation changed(std::vector<std::int64_t> const& amounts) const {
    std::vector<Quota> quotas = instance_.quotas;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      Quota& quota = quotas[static_cast<std::size_t>(gives_[i].quota)];
      (gives_[i].is_min ? quota.min : quota.max) += gives_[i].is_min ? -amounts[i] : amounts[i];
    }
    Relaxation relaxation;
    for (std::size_t i = 0; i < quotas.size(); ++i) {
      if (!(quotas[i] == instance_.quotas[i])) relaxation.push_back(quotas[i]);
    }
    return relaxation;
  }

  Instance const& instance_;
  Rows rows_;
  std::vector<Give> gives_;
  std::vector<std::vector<std::int64_t>> earlier_{};
  bool homes_broken_ = false;  // the last whole solution drew two of one home
};

}  // namespace

std::vector<Relaxation> find_relaxations(Instance const& instance, std::size_t wanted,
                                         lp::Budget& budget) {
  Widening widening(instance);
  std::vector<Relaxation> ways;
  while (ways.size() < wanted) {
    Relaxation way = widening.next(budget);
    if (way.empty()) break;
    ways.push_back(std::move(way));
  }
  return ways;
}

}  // namespace klantendag::lottery
