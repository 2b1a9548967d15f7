// SPDX-License-Identifier: EUPL-1.2
// Each level by Newton's method: ask whether everybody open can have a chance; the contradiction of a
// "no" is a proof that bounds the chance from above, and the next question is that bound. It ends, as
// there are finitely many contradictions, with a "yes" at the bound of the last one.
#include "core/lottery/levels.hpp"

#include <algorithm>
#include <cmath>

#include "core/lottery/model.hpp"
#include "core/lottery/whole.hpp"
#include "core/lp/simplex.hpp"

namespace klantendag::lottery {
namespace {

constexpr double open = -1.0;      // the chance of a class that is not fixed yet
constexpr double settled = 1e-13;  // a bound that falls less than this has arrived

// One column per class, its seats between the least that the question asks and its cap.
class LevelSearch {
 public:
  explicit LevelSearch(Instance const& instance)
      : instance_(instance),
        rows_(instance),
        chances_(instance.classes.size(), open),
        possible_(instance.classes.size(),
                  static_cast<double>(instance.size) / static_cast<double>(instance.pool())),
        simplex_(build()) {}

  Result<Levels> run(std::size_t most_stages, lp::Budget& budget) {
    Levels levels;
    auto const above_nothing = [&] { return levels.stages.size() - levels.hopeless_stages; };
    while (levels.finished && open_classes() > 0 && above_nothing() < most_stages) {
      ASSIGN_OR_RETURN(levels.finished, find_level(budget));
      if (!levels.finished && above_nothing() > 0) break;
      levels.stages.push_back(fix());
      if (level_ < 1e-12) levels.hopeless_stages = levels.stages.size();
    }
    if (!levels.finished && open_classes() > 0 && above_nothing() == 0) {
      begin_level();
      levels.stages.push_back(fix());
    }
    if (levels.finished && open_classes() > 0) {
      Answer const answer = can_have(level_ * (1 - 1e-12), budget);
      if (answer == Answer::no) return invalid("lottery.infeasible");
      levels.finished = answer == Answer::yes;
    }
    levels.chances = levels.finished && open_classes() == 0 ? chances_ : possible_;
    levels.possible = found_possible_;
    return levels;
  }

 private:
  enum class Answer { yes, no, out_of_steps };

  [[nodiscard]] double count(std::size_t cls) const {
    return static_cast<double>(instance_.classes[cls].count());
  }
  [[nodiscard]] double cap(std::size_t cls) const {
    return static_cast<double>(instance_.classes[cls].cap());
  }

  [[nodiscard]] std::size_t open_classes() const {
    return static_cast<std::size_t>(std::count(chances_.begin(), chances_.end(), open));
  }

  // The objective only makes the answer unique: seats cost a little, each class another amount.
  lp::Simplex build() const {
    lp::Problem problem;
    for (std::size_t row = 0; row < rows_.count(); ++row) problem.rows.push_back(rows_.range(row));
    std::vector<std::int32_t> mine;
    for (std::size_t cls = 0; cls < instance_.classes.size(); ++cls) {
      std::uint64_t const mixed = (cls + 1) * 0x9e3779b97f4a7c15U;
      double const cost = 1.0 + static_cast<double>(mixed >> 40) * 0x1.0p-24;
      lp::Column column{.upper = cap(cls), .objective = -cost};
      rows_.of_class(cls, mine);
      for (std::int32_t const row : mine) column.entries.push_back({row, 1.0});
      problem.columns.push_back(std::move(column));
    }
    return lp::Simplex(problem);
  }

  // The largest chance that caps alone allow everybody open: 1, or 1 over the members of a home.
  [[nodiscard]] double cap_limit() const {
    double limit = 1.0;
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      if (chances_[cls] == open) limit = std::min(limit, cap(cls) / count(cls));
    }
    return limit;
  }

  // What needs no work: the caps, and that everybody shares the seats that are left.
  void begin_level() {
    level_ = cap_limit();
    whole_ = {};
    double seats = static_cast<double>(instance_.size);
    double people = 0;
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      if (chances_[cls] == open) {
        people += count(cls);
      } else {
        seats -= count(cls) * chances_[cls];
      }
    }
    if (seats < level_ * people) propose({.values = size_rule(), .exact = true});
  }

  // False when the budget ended first; the level is a bound even then.
  Result<bool> find_level(lp::Budget& budget) {
    begin_level();
    for (;;) {
      Answer const answer = can_have(level_, budget);
      if (answer != Answer::no) return answer == Answer::yes;
      double const before = level_;
      propose(whole_numbers(simplex_.multipliers()));
      if (level_ < 0) return invalid("lottery.infeasible");
      if (before - level_ < settled) return true;
    }
  }

  // Everybody shares the seats that are left: the proof that uses only the size.
  [[nodiscard]] std::vector<std::int64_t> size_rule() const {
    std::vector<std::int64_t> values(rows_.count(), 0);
    values[rows_.size_row()] = 1;
    return values;
  }

  Answer can_have(double chance, lp::Budget& budget) {
    for (;;) {
      for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
        bool const is_open = chances_[cls] == open;
        double const least = std::min(cap(cls), count(cls) * (is_open ? chance : chances_[cls]));
        simplex_.set_bounds(simplex_.variable(cls), {least, is_open ? cap(cls) : least});
      }
      lp::Status const status = simplex_.solve(budget);
      if (status == lp::Status::out_of_steps) return Answer::out_of_steps;
      if (status == lp::Status::infeasible) return Answer::no;
      if (!add_broken_homes()) break;
      simplex_ = build();
    }
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      possible_[cls] = simplex_.value(simplex_.variable(cls)) / count(cls);
    }
    found_possible_ = true;
    return Answer::yes;
  }

  bool add_broken_homes() {
    std::vector<double> in_home(static_cast<std::size_t>(instance_.shared_homes), 0.0);
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      std::int32_t const home = instance_.classes[cls].shared;
      if (home >= 0)
        in_home[static_cast<std::size_t>(home)] += simplex_.value(simplex_.variable(cls));
    }
    auto const& active = rows_.homes();
    bool broken = false;
    for (std::size_t home = 0; home < in_home.size(); ++home) {
      auto const known = static_cast<std::int32_t>(home);
      if (in_home[home] <= 1.0 + 1e-9 || std::count(active.begin(), active.end(), known) > 0)
        continue;
      rows_.add_home(known);
      broken = true;
    }
    return broken;
  }

  [[nodiscard]] double bound_of_rows(std::vector<std::int64_t> const& multipliers) const {
    double bound = 0;
    for (std::size_t row = 0; row < multipliers.size(); ++row) {
      auto const multiplier = static_cast<double>(multipliers[row]);
      lp::Range const range = rows_.range(row);
      bound += multiplier * (multiplier > 0 ? range.upper : range.lower);
    }
    return bound;
  }

  [[nodiscard]] std::vector<double> weights_of(std::vector<std::int64_t> const& multipliers) const {
    std::vector<double> weights(chances_.size(), 0.0);
    std::vector<std::int32_t> mine;
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      rows_.of_class(cls, mine);
      for (std::int32_t const row : mine) {
        auto const at = static_cast<std::size_t>(row);
        if (at < multipliers.size()) weights[cls] += static_cast<double>(multipliers[at]);
      }
    }
    return weights;
  }

  // What a contradiction proves, in whichever direction it proves something.
  void propose(WholeNumbers whole) {
    double const forward = level_by(whole.values);
    for (std::int64_t& value : whole.values) value = -value;
    double const backward = level_by(whole.values);
    if (forward <= backward) {
      for (std::int64_t& value : whole.values) value = -value;
    }
    level_ = std::min(level_, std::min(forward, backward));
    whole_ = std::move(whole);
  }

  [[nodiscard]] double level_by(std::vector<std::int64_t> const& multipliers) const {
    std::vector<double> const weights = weights_of(multipliers);
    double rest = bound_of_rows(multipliers);
    double people = 0;
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      if (chances_[cls] != open) {
        rest -= weights[cls] * count(cls) * chances_[cls];
      } else if (weights[cls] < 0) {
        rest -= weights[cls] * cap(cls);
      } else {
        people += weights[cls] * count(cls);
      }
    }
    if (people > 0) return rest > -1e-9 * people ? std::max(0.0, rest / people) : -1.0;
    return rest < -1e-9 ? -1.0 : 2.0;
  }

  // Writes down the proof of this level, and fixes the classes that it holds back.
  Stage fix() { return whole_.values.empty() ? fix_by_cap() : fix_by_rules(); }

  Stage fix_by_cap() {
    Stage stage;
    CaseNode leaf;
    leaf.multipliers.quotas.assign(instance_.quotas.size(), 0);
    stage.cases.push_back(std::move(leaf));
    if (level_ < 1.0) stage.weights.assign(chances_.size(), 0);
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      bool const is_held = cap(cls) <= level_ * count(cls) + 1e-9;
      if (chances_[cls] != open || !is_held) continue;
      chances_[cls] = level_;
      if (level_ < 1.0) stage.weights[cls] = 1;
    }
    return stage;
  }

  Stage fix_by_rules() {
    CaseNode proof;
    std::size_t const quotas = instance_.quotas.size();
    proof.multipliers.quotas.assign(whole_.values.begin(),
                                    whole_.values.begin() + static_cast<std::ptrdiff_t>(quotas));
    proof.multipliers.size = whole_.values[quotas];
    for (std::size_t row = quotas + 1; row < whole_.values.size(); ++row) {
      std::int64_t const multiplier = whole_.values[row];
      if (multiplier != 0)
        proof.multipliers.homes.emplace_back(rows_.homes()[row - quotas - 1], multiplier);
    }
    std::vector<double> const weights = weights_of(whole_.values);
    double most = 0;
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      if (chances_[cls] == open) most = std::max(most, weights[cls]);
    }
    double const threshold = whole_.exact ? 0.0 : most * 1e-7;
    for (std::size_t cls = 0; cls < chances_.size(); ++cls) {
      if (chances_[cls] == open && weights[cls] > threshold) chances_[cls] = level_;
    }
    Stage stage;
    stage.cases.push_back(std::move(proof));
    return stage;
  }

  Instance const& instance_;
  Rows rows_;
  std::vector<double> chances_;
  std::vector<double> possible_;  // chances that the rules allow, of the last "yes"
  bool found_possible_ = false;
  lp::Simplex simplex_;
  double level_ = 0;      // of the last question
  WholeNumbers whole_{};  // what proves it; empty: the caps alone
};

}  // namespace

Result<Levels> relaxed_levels(Instance const& instance, LevelsOptions const& options,
                              lp::Budget& budget) {
  return LevelSearch(instance).run(options.most_stages, budget);
}

}  // namespace klantendag::lottery
