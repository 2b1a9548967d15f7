// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/levels.hpp"

#include <algorithm>
#include <cmath>

#include "core/lottery/model.hpp"
#include "core/lottery/whole.hpp"
#include "core/lp/simplex.hpp"

namespace klantendag::lottery {
namespace {

constexpr double open = -1.0;  // the chance of a class that is not fixed yet

// Column 0 is the common chance, column 1 + g what class g has on top of it, in seats. Rows: the
// rules, then a row for each class that would otherwise pass its cap.
class StageProblem {
 public:
  explicit StageProblem(Instance const& instance)
      : instance_(instance),
        rows_(instance),
        chances_(instance.classes.size(), open),
        unit_(static_cast<double>(instance.size) / static_cast<double>(instance.pool())),
        simplex_(build()) {}

  Result<Levels> run(std::size_t most_stages, lp::Budget& budget) {
    Levels levels;
    while (open_classes() > 0 && levels.stages.size() < most_stages) {
      RETURN_IF_ERROR(solve(budget));
      levels.stages.push_back(fix());
      if (level_ < 1e-12) levels.hopeless_stages = levels.stages.size();
    }
    levels.chances = current_chances();
    return levels;
  }

 private:
  [[nodiscard]] std::size_t row_count() const { return rows_.count() + capped_.size(); }

  [[nodiscard]] std::size_t open_classes() const {
    return static_cast<std::size_t>(std::count(chances_.begin(), chances_.end(), open));
  }

  lp::Simplex build() {
    lp::Problem problem;
    problem.rows.resize(row_count());
    lp::Column common{.lower = 0.0, .upper = 1.0 / unit_, .objective = 1.0};
    for (std::size_t row = 0; row < row_count(); ++row) {
      common.entries.push_back({static_cast<std::int32_t>(row), 0.0});
    }
    problem.columns.push_back(std::move(common));
    for (std::size_t cls = 0; cls < instance_.classes.size(); ++cls) {
      lp::Column column{.upper = static_cast<double>(instance_.classes[cls].cap())};
      for (std::int32_t const row : rows_of(cls)) column.entries.push_back({row, 1.0});
      problem.columns.push_back(std::move(column));
    }
    return lp::Simplex(problem);
  }

  std::vector<std::int32_t> const& rows_of(std::size_t cls) {
    rows_.of_class(cls, mine_);
    auto const at = std::lower_bound(capped_.begin(), capped_.end(), cls);
    if (at != capped_.end() && *at == cls) {
      mine_.push_back(static_cast<std::int32_t>(rows_.count() +
                                                static_cast<std::size_t>(at - capped_.begin())));
    }
    return mine_;
  }

  // Fixed classes move into the ranges; open ones count in the common column.
  void set_stage() {
    std::vector<double> common(row_count(), 0.0);
    std::vector<double> taken(row_count(), 0.0);
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      auto const people = static_cast<double>(instance_.classes[cls].count());
      bool const is_open = chances_[cls] == open;
      for (std::int32_t const row : rows_of(cls)) {
        auto const at = static_cast<std::size_t>(row);
        (is_open ? common[at] : taken[at]) += is_open ? people * unit_ : people * chances_[cls];
      }
      double const room = is_open ? static_cast<double>(instance_.classes[cls].cap()) : 0.0;
      simplex_.set_bounds(simplex_.variable(1 + cls), {0.0, room});
    }
    simplex_.set_entries(0, common);
    for (std::size_t row = 0; row < row_count(); ++row) {
      lp::Range const range =
          row < rows_.count()
              ? rows_.range(row)
              : lp::Range{0.0, static_cast<double>(
                                   instance_.classes[capped_[row - rows_.count()]].cap())};
      simplex_.set_bounds(row, {range.lower - taken[row], range.upper - taken[row]});
    }
  }

  Result<void> solve(lp::Budget& budget) {
    for (;;) {
      set_stage();
      switch (simplex_.solve(budget)) {
        case lp::Status::optimal:
          break;
        case lp::Status::infeasible:
          return invalid("lottery.infeasible");
        case lp::Status::out_of_steps:
          return unavailable("lottery.out_of_steps");
      }
      if (!add_broken_rows()) return {};
      simplex_ = build();
    }
  }

  // The rules left out until now that this solution breaks.
  bool add_broken_rows() {
    std::vector<double> const chances = current_chances();
    std::vector<double> in_home(static_cast<std::size_t>(instance_.shared_homes), 0.0);
    std::vector<std::size_t> over;
    for (std::size_t cls = 0; cls < chances.size(); ++cls) {
      Class const& own = instance_.classes[cls];
      double const seats = chances[cls] * static_cast<double>(own.count());
      if (seats > static_cast<double>(own.cap()) + 1e-9) over.push_back(cls);
      if (own.shared >= 0) in_home[static_cast<std::size_t>(own.shared)] += seats;
    }
    bool broken = false;
    for (std::size_t cls : over) {
      auto const at = std::lower_bound(capped_.begin(), capped_.end(), cls);
      if (at != capped_.end() && *at == cls) continue;
      capped_.insert(at, cls);
      broken = true;
    }
    auto const& active = rows_.homes();
    for (std::size_t home = 0; home < in_home.size(); ++home) {
      auto const known = static_cast<std::int32_t>(home);
      if (in_home[home] <= 1.0 + 1e-9 || std::count(active.begin(), active.end(), known) > 0)
        continue;
      rows_.add_home(known);
      broken = true;
    }
    return broken;
  }

  [[nodiscard]] std::vector<double> current_chances() const {
    std::vector<double> chances = chances_;
    double const common = simplex_.value(simplex_.variable(0)) * unit_;
    for (std::size_t cls = 0; cls < chances.size(); ++cls) {
      if (chances[cls] != open) continue;
      chances[cls] = common + simplex_.value(simplex_.variable(1 + cls)) /
                                  static_cast<double>(instance_.classes[cls].count());
    }
    return chances;
  }

  // Reads the proof of this level off the multipliers, and fixes the classes that it holds back.
  Stage fix() {
    auto const decimals = simplex_.multipliers().first(rows_.count());
    WholeNumbers const whole = whole_numbers(decimals);
    CaseNode proof;
    std::size_t const quotas = instance_.quotas.size();
    proof.multipliers.quotas.assign(whole.values.begin(),
                                    whole.values.begin() + static_cast<std::ptrdiff_t>(quotas));
    proof.multipliers.size = whole.values[quotas];
    for (std::size_t i = 0; i < rows_.homes().size(); ++i) {
      std::int64_t const multiplier = whole.values[quotas + 1 + i];
      if (multiplier != 0) proof.multipliers.homes.emplace_back(rows_.homes()[i], multiplier);
    }
    fix_classes(whole);
    Stage stage;
    stage.cases.push_back(std::move(proof));
    return stage;
  }

  [[nodiscard]] double bound_of_rows(std::vector<std::int64_t> const& multipliers) const {
    double bound = 0;
    for (std::size_t row = 0; row < rows_.count(); ++row) {
      auto const multiplier = static_cast<double>(multipliers[row]);
      lp::Range const range = rows_.range(row);
      bound += multiplier * (multiplier > 0 ? range.upper : range.lower);
    }
    return bound;
  }

  void fix_classes(WholeNumbers const& whole) {
    double rest = bound_of_rows(whole.values);
    double people = 0;
    double most = 0;
    std::vector<double> weights(chances_.size(), 0.0);
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      rows_.of_class(cls, mine_);
      for (std::int32_t const row : mine_) {
        weights[cls] += static_cast<double>(whole.values[static_cast<std::size_t>(row)]);
      }
      auto const count = static_cast<double>(instance_.classes[cls].count());
      double const weight = weights[cls];
      if (chances_[cls] != open) {
        rest -= weight * count * chances_[cls];
      } else if (weight < 0) {
        rest -= weight * static_cast<double>(instance_.classes[cls].cap());
      } else {
        people += weight * count;
        most = std::max(most, weight);
      }
    }
    // No rule holds anybody back: the rest is certain of a seat.
    level_ = people > 0 ? std::clamp(rest / people, 0.0, 1.0) : 1.0;
    double const threshold = whole.exact ? 0.0 : most * 1e-7;
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      if (chances_[cls] != open) continue;
      if (weights[cls] > threshold || people <= 0) chances_[cls] = level_;
    }
  }

  Instance const& instance_;
  Rows rows_;
  std::vector<std::size_t> capped_{};  // rising
  std::vector<double> chances_;
  std::vector<std::int32_t> mine_{};
  double unit_;
  double level_ = 0;  // of the last stage
  lp::Simplex simplex_;
};

}  // namespace

Result<Levels> relaxed_levels(Instance const& instance, LevelsOptions const& options,
                              lp::Budget& budget) {
  return StageProblem(instance).run(options.most_stages, budget);
}

}  // namespace klantendag::lottery
