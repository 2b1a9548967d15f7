// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/generation.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/lottery/model.hpp"
#include "core/lottery/whole.hpp"
#include "core/lp/simplex.hpp"

namespace klantendag::lottery {
namespace {

constexpr double open = -1.0;
constexpr double never = 1e-12;  // chances below are proven to be 0
constexpr std::size_t no_row = static_cast<std::size_t>(-1);

// Column 0 is the common chance, then one per panel: its share. One row per class that can be drawn, in
// chances per person, and one that the shares add up to 1.
class PanelMaster {
 public:
  PanelMaster(Instance const& instance, Beginning const& beginning)
      : instance_(instance),
        chances_(instance.classes.size(), open),
        row_of_(instance.classes.size(), no_row),
        simplex_(frame(beginning.levels.chances)) {
    for (Panel const& panel : beginning.panels) add(panel);
  }

  void add(Panel const& panel) {
    lp::Column column{.upper = 1.0};
    for (Seats const& seats : panel) {
      auto const cls = static_cast<std::size_t>(seats.cls);
      if (row_of_[cls] == no_row) continue;
      column.entries.push_back({static_cast<std::int32_t>(row_of_[cls]), seats.count / count(cls)});
    }
    column.entries.push_back({static_cast<std::int32_t>(simplex_.rows()) - 1, 1.0});
    simplex_.add_column(column);
    panels_.push_back(panel);
    shares_.push_back(panels_.size() == 1 ? 1.0 : 0.0);
  }

  [[nodiscard]] double level() const { return level_; }

  [[nodiscard]] bool has_open() const {
    return std::find(chances_.begin(), chances_.end(), open) != chances_.end();
  }

  lp::Status solve(lp::Budget& budget) {
    std::vector<double> common(simplex_.rows() - 1);
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      std::size_t const row = row_of_[cls];
      if (row == no_row) continue;
      bool const is_open = chances_[cls] == open;
      common[row] = is_open ? -1.0 : 0.0;
      simplex_.set_bounds(row, {is_open ? 0.0 : chances_[cls] - 1e-12, 2.0});
    }
    simplex_.set_entries(0, common);
    lp::Status const status = simplex_.solve(budget);
    if (status != lp::Status::optimal) return status;
    for (std::size_t i = 0; i < panels_.size(); ++i) {
      shares_[i] = simplex_.value(simplex_.variable(1 + i));
    }
    return status;
  }

  // What each class weighs in the bound on the common chance, as whole numbers.
  [[nodiscard]] WholeNumbers weights() const {
    std::vector<double> decimals(chances_.size());
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      if (row_of_[cls] == no_row) continue;
      decimals[cls] = std::max(0.0, -simplex_.multipliers()[row_of_[cls]] / count(cls));
    }
    return whole_numbers(decimals);
  }

  [[nodiscard]] double heaviest_known(std::vector<std::int64_t> const& weights) const {
    double most = 0;
    for (Panel const& panel : panels_) {
      double weight = 0;
      for (Seats const& seats : panel) {
        weight += static_cast<double>(weights[static_cast<std::size_t>(seats.cls)]) * seats.count;
      }
      most = std::max(most, weight);
    }
    return most;
  }

  void fix(WholeNumbers const& weights, double heaviest) {
    double rest = heaviest;
    double people = 0;
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      double const weight = static_cast<double>(weights.values[cls]) * count(cls);
      if (chances_[cls] == open) {
        people += weight;
      } else {
        rest -= weight * chances_[cls];
      }
    }
    level_ = people > 0 ? std::clamp(rest / people, 0.0, 1.0) : 1.0;
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      if (chances_[cls] == open && (weights.values[cls] > 0 || people <= 0)) chances_[cls] = level_;
    }
  }

  [[nodiscard]] Mixture mixture() const {
    Mixture result;
    for (std::size_t i = 0; i < panels_.size(); ++i) {
      if (shares_[i] < 1e-13) continue;
      result.panels.push_back(panels_[i]);
      result.shares.push_back(shares_[i]);
    }
    return result;
  }

 private:
  // Gives rows to those who can be drawn, and the others their chance of 0.
  lp::Simplex frame(std::vector<double> const& chances) {
    lp::Problem problem;
    lp::Column common{.upper = 1.0, .objective = 1.0};
    for (std::size_t cls = 0; cls < chances.size(); ++cls) {
      if (chances[cls] < never) {
        chances_[cls] = 0.0;
        continue;
      }
      row_of_[cls] = problem.rows.size();
      common.entries.push_back({static_cast<std::int32_t>(problem.rows.size()), -1.0});
      problem.rows.push_back({0.0, 2.0});
    }
    problem.rows.push_back({1.0, 1.0});
    problem.columns.push_back(std::move(common));
    return lp::Simplex(problem);
  }

  [[nodiscard]] double count(std::size_t cls) const {
    return static_cast<double>(instance_.classes[cls].count());
  }

  Instance const& instance_;
  std::vector<double> chances_;
  std::vector<std::size_t> row_of_;
  std::vector<Panel> panels_{};
  std::vector<double> shares_{};  // of the last optimum
  double level_ = 0;              // of the last stage
  lp::Simplex simplex_;
};

std::vector<double> chances_of(Instance const& instance, Mixture const& mixture) {
  std::vector<double> chances(instance.classes.size(), 0.0);
  for (std::size_t i = 0; i < mixture.panels.size(); ++i) {
    for (Seats const& seats : mixture.panels[i]) {
      auto const cls = static_cast<std::size_t>(seats.cls);
      chances[cls] +=
          mixture.shares[i] * seats.count / static_cast<double>(instance.classes[cls].count());
    }
  }
  return chances;
}

// One level: generate panels until none is heavier than those we have. False when the budget ended.
bool finish_level(Instance const& instance, PanelMaster& master, Stage& stage, lp::Budget& budget) {
  for (;;) {
    if (master.solve(budget) != lp::Status::optimal) return false;
    WholeNumbers const weights = master.weights();
    double const heaviest = master.heaviest_known(weights.values);
    Heaviest found = find_heavier(instance, weights.values, heaviest, budget);
    if (found.proven) {
      stage.weights = weights.values;
      stage.cases = std::move(found.cases);
      master.fix(weights, heaviest);
      return true;
    }
    if (found.panel.empty()) return false;
    master.add(found.panel);
  }
}

}  // namespace

Result<Generated> generate_levels(Instance const& instance, Beginning beginning,
                                  std::size_t most_stages, lp::Budget& budget) {
  if (beginning.panels.empty()) {
    Bounds const bounds = bounds_of(instance);
    FoundPanel first = PanelModel(instance, bounds).find_any(budget);
    if (first.status == lp::Status::infeasible) return invalid("lottery.infeasible");
    if (first.panel.empty()) return Generated{.finished = false};
    beginning.panels.push_back(std::move(first.panel));
  }
  Levels const& levels = beginning.levels;
  PanelMaster master(instance, beginning);
  Generated result{.hopeless_stages = levels.hopeless_stages};
  auto const hopeless = static_cast<std::ptrdiff_t>(levels.hopeless_stages);
  result.stages.assign(levels.stages.begin(), levels.stages.begin() + hopeless);
  for (std::size_t made = 0; master.has_open() && made < most_stages;) {
    Stage stage;
    result.finished = finish_level(instance, master, stage, budget);
    if (!result.finished) break;
    result.stages.push_back(std::move(stage));
    if (master.level() < never) {
      result.hopeless_stages = result.stages.size();
    } else {
      ++made;
    }
  }
  result.mixture = master.mixture();
  result.chances = chances_of(instance, result.mixture);
  return result;
}

}  // namespace klantendag::lottery
