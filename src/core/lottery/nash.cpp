// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/nash.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/lottery/cholesky.hpp"
#include "core/lottery/model.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::int64_t scale = std::int64_t{1} << 40;
constexpr double last_barrier = 1e-13;
constexpr int newton_steps = 60;

// Minimises -sum n log c - barrier * sum log(room) with A c = r, where r has room within its range.
// A class that would pass its cap is put on it for good; the proof tells whether that was right.
class RelaxedNewton {
 public:
  RelaxedNewton(Instance const& instance, std::vector<double> const& start)
      : instance_(instance), rows_(instance), bounds_(bounds_of(instance)) {
    for (std::int32_t home = 0; home < instance.shared_homes; ++home) {
      if (std::count(rows_.homes().begin(), rows_.homes().end(), home) == 0) rows_.add_home(home);
    }
    for (std::size_t cls = 0; cls < start.size(); ++cls) {
      if (start[cls] <= 0) continue;
      classes_.push_back(cls);
      seats_.push_back(start[cls] * static_cast<double>(instance.classes[cls].count()));
    }
    taken_.assign(rows_.count(), 0.0);
  }

  bool run(lp::Budget& budget) {
    auto const work = static_cast<std::int64_t>(rows_.count() + classes_.size());  // of one step
    do {
      restart();
      for (double barrier = 1e-1; barrier > last_barrier; barrier *= 0.1) {
        bool settled = false;
        for (int step = 0; step < newton_steps && !settled; ++step) {
          if (!budget.spend(work)) return false;
          settled = newton(barrier) < 1e-12;
        }
      }
      if (!is_sound()) return false;
    } while (cap_more());
    return true;
  }

  [[nodiscard]] std::vector<double> chances() const {
    std::vector<double> chances(instance_.classes.size(), 0.0);
    for (std::size_t const cls : capped_) {
      chances[cls] = bounds_.seats[cls].upper / static_cast<double>(instance_.classes[cls].count());
    }
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      chances[classes_[i]] =
          seats_[i] / static_cast<double>(instance_.classes[classes_[i]].count());
    }
    return chances;
  }

  [[nodiscard]] Rows const& rows() const { return rows_; }

 private:
  [[nodiscard]] bool is_fixed(std::size_t row) const {
    lp::Range const range = rows_.range(row);
    return range.upper <= range.lower;
  }

  void restart() {
    multipliers_.assign(rows_.count(), 0.0);
    slack_.assign(rows_.count(), 0.0);
    for (std::size_t row = 0; row < rows_.count(); ++row) {
      lp::Range const range = rows_.range(row);
      slack_[row] = 0.5 * (range.lower + range.upper);
    }
  }

  // Settled on finite numbers above zero that meet every rule.
  [[nodiscard]] bool is_sound() const {
    for (double const gap : row_gap()) {
      if (!(std::abs(gap) < 1e-9)) return false;
    }
    return std::all_of(seats_.begin(), seats_.end(), [](double seats) { return seats > 1e-12; });
  }

  // Moves the classes above their cap out of the problem. True when there were any.
  bool cap_more() {
    std::vector<std::int32_t> mine;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      std::size_t const cls = classes_[i];
      double const cap = bounds_.seats[cls].upper;
      if (seats_[i] <= cap * (1 + 1e-9)) {
        classes_[kept] = cls;
        seats_[kept++] = seats_[i];
        continue;
      }
      capped_.push_back(cls);
      rows_.of_class(cls, mine);
      for (std::int32_t const row : mine) taken_[static_cast<std::size_t>(row)] += cap;
    }
    bool const any = kept < classes_.size();
    classes_.resize(kept);
    seats_.resize(kept);
    return any && kept > 0;
  }

  [[nodiscard]] std::vector<double> row_gap() const {
    std::vector<double> gap(rows_.count());
    for (std::size_t row = 0; row < gap.size(); ++row) gap[row] = taken_[row] - slack_[row];
    std::vector<std::int32_t> mine;
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      rows_.of_class(classes_[i], mine);
      for (std::int32_t const row : mine) gap[static_cast<std::size_t>(row)] += seats_[i];
    }
    return gap;
  }

  // One step; returns its relative length.
  double newton(double barrier) {
    std::size_t const m = rows_.count();
    std::vector<double> curve(classes_.size());
    std::vector<double> slope(classes_.size());
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      auto const people = static_cast<double>(instance_.classes[classes_[i]].count());
      slope[i] = people / seats_[i];
      curve[i] = people / (seats_[i] * seats_[i]);
    }
    std::vector<double> row_curve(m, 0.0);
    std::vector<double> row_slope(m, 0.0);
    std::vector<double> matrix(m * m, 0.0);
    std::vector<double> right = row_gap();
    for (std::size_t row = 0; row < m; ++row) {
      if (is_fixed(row)) continue;
      lp::Range const range = rows_.range(row);
      double const up = range.upper - slack_[row];
      double const down = slack_[row] - range.lower;
      row_slope[row] = barrier / down - barrier / up;
      row_curve[row] = barrier / (up * up) + barrier / (down * down);
      matrix[row * m + row] += 1.0 / row_curve[row];
      right[row] -= row_slope[row] / row_curve[row];
    }
    std::vector<std::int32_t> mine;
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      rows_.of_class(classes_[i], mine);
      for (std::int32_t const a : mine) {
        auto const row = static_cast<std::size_t>(a);
        right[row] += slope[i] / curve[i];
        for (std::int32_t const b : mine)
          matrix[row * m + static_cast<std::size_t>(b)] += 1.0 / curve[i];
      }
    }
    multipliers_ = solve_symmetric(std::move(matrix), std::move(right));
    return move({curve, slope, row_curve, row_slope});
  }

  struct Derivatives {
    std::vector<double> const& curve;
    std::vector<double> const& slope;
    std::vector<double> const& row_curve;
    std::vector<double> const& row_slope;
  };

  double move(Derivatives const& d) {
    std::vector<double> seats_step(classes_.size());
    std::vector<double> slack_step(rows_.count(), 0.0);
    std::vector<std::int32_t> mine;
    double longest = 1.0;
    double size = 0;
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      double priced = 0;
      rows_.of_class(classes_[i], mine);
      for (std::int32_t const row : mine) priced += multipliers_[static_cast<std::size_t>(row)];
      double const step = seats_step[i] = (d.slope[i] - priced) / d.curve[i];
      if (step < 0) longest = std::min(longest, -0.95 * seats_[i] / step);
      size = std::max(size, std::abs(step) / seats_[i]);
    }
    for (std::size_t row = 0; row < rows_.count(); ++row) {
      if (is_fixed(row)) continue;
      lp::Range const range = rows_.range(row);
      double const step = slack_step[row] =
          (d.row_slope[row] + multipliers_[row]) / d.row_curve[row];
      if (step < 0) longest = std::min(longest, -0.95 * (slack_[row] - range.lower) / step);
      if (step > 0) longest = std::min(longest, 0.95 * (range.upper - slack_[row]) / step);
    }
    for (std::size_t i = 0; i < seats_.size(); ++i) seats_[i] += longest * seats_step[i];
    for (std::size_t row = 0; row < slack_.size(); ++row) slack_[row] += longest * slack_step[row];
    return size;
  }

  Instance const& instance_;
  Rows rows_;
  Bounds bounds_;
  std::vector<std::size_t> classes_{};  // those not on their cap
  std::vector<std::size_t> capped_{};
  std::vector<double> seats_{};
  std::vector<double> taken_{};  // by the capped, per row
  std::vector<double> multipliers_{};
  std::vector<double> slack_{};  // activity of each row, strictly within its range
};

}  // namespace

std::vector<std::int64_t> nash_weights(std::vector<double> const& chances,
                                       std::int64_t nash_scale) {
  std::vector<std::int64_t> weights;
  for (double const chance : chances) {
    weights.push_back(chance <= 0 ? 0
                                  : static_cast<std::int64_t>(std::ceil(
                                        static_cast<double>(nash_scale) / chance * (1 + 1e-15))) +
                                        1);
  }
  return weights;
}

namespace {

// At the optimum no panel's sum of 1 / chance is above the number of people; the multipliers that show
// it come from the linear problem with those weights.
std::optional<CaseNode> proof_of(Instance const& instance, Rows const& rows,
                                 std::vector<double> const& chances, lp::Budget& budget) {
  Bounds bounds = bounds_of(instance);
  std::vector<std::int32_t> classes;
  for (std::size_t cls = 0; cls < chances.size(); ++cls) {
    if (chances[cls] > 0) classes.push_back(static_cast<std::int32_t>(cls));
  }
  PanelModel model(instance, bounds, rows, classes);
  for (std::size_t i = 0; i < classes.size(); ++i) {
    model.set_wish(i, 1.0 / chances[static_cast<std::size_t>(classes[i])]);
  }
  std::vector<double> const decimals = model.relaxed_multipliers(budget);
  if (decimals.empty()) return std::nullopt;
  CaseNode node;
  auto const whole = [](double value) {
    return std::llround(std::clamp(value, -1e6, 1e6) * static_cast<double>(scale));
  };
  std::size_t const quotas = instance.quotas.size();
  for (std::size_t row = 0; row < quotas; ++row) {
    node.multipliers.quotas.push_back(whole(decimals[row]));
  }
  node.multipliers.size = whole(decimals[quotas]);
  for (std::size_t i = 0; i < rows.homes().size(); ++i) {
    std::int64_t const multiplier = whole(decimals[quotas + 1 + i]);
    if (multiplier != 0) node.multipliers.homes.emplace_back(rows.homes()[i], multiplier);
  }
  return node;
}

}  // namespace

std::optional<Nash> relaxed_nash(Instance const& instance, std::vector<double> const& start,
                                 lp::Budget& budget) {
  RelaxedNewton newton(instance, start);
  if (!newton.run(budget)) return std::nullopt;
  Nash result;
  result.chances = newton.chances();
  auto proof = proof_of(instance, newton.rows(), result.chances, budget);
  if (!proof) return std::nullopt;
  result.scale = scale;
  result.stage.weights = nash_weights(result.chances, scale);
  result.stage.cases.push_back(std::move(*proof));
  return result;
}

}  // namespace klantendag::lottery
