// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/repair.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace klantendag::lottery {
namespace {

constexpr int most_exchanges = 80;
constexpr int tabu_for = 12;
constexpr std::int32_t seats_per_step = 7;  // an exchange among so many costs a step of the simplex

struct Column {
  std::int32_t cls = 0;
  std::int32_t const* quotas = nullptr;  // one per feature
  std::int32_t home = -1;
  std::int32_t lower = 0;
  std::int32_t upper = 0;
  std::int32_t seats = 0;
  std::int64_t tabu = 0;  // until which exchange it may not change again
  double wish = 0;
};

struct Exchange {
  std::size_t out = 0;
  std::size_t in = 0;
  std::int32_t change = 0;  // of the sum of missed seats
  double gain = 0;
  bool found = false;

  [[nodiscard]] bool worse_than(std::int32_t other_change, double other_gain) const {
    return !found || other_change < change || (other_change == change && other_gain > gain);
  }
};

class Exchanges {
 public:
  Exchanges(Instance const& instance, Bounds const& bounds, Nearly const& start)
      : size_(static_cast<std::int32_t>(instance.size)),
        features_(instance.classes.front().quotas.size()),
        rules_(bounds.rules),
        activity_(instance.quotas.size(), 0),
        leaves_(instance.quotas.size(), 0),
        comes_(instance.quotas.size(), 0),
        in_home_(static_cast<std::size_t>(instance.shared_homes), 0) {
    for (std::size_t i = 0; i < start.classes.size(); ++i) {
      auto const cls = static_cast<std::size_t>(start.classes[i]);
      Class const& own = instance.classes[cls];
      Column column{.cls = start.classes[i], .quotas = own.quotas.data(), .home = own.shared};
      column.lower = static_cast<std::int32_t>(bounds.seats[cls].lower);
      column.upper = static_cast<std::int32_t>(bounds.seats[cls].upper);
      column.wish = start.wishes[cls];
      columns_.push_back(column);
    }
    round(start.nearly);
  }

  std::optional<Panel> run(lp::Budget& budget) {
    if (taken_ != size_) return std::nullopt;
    weigh_rows();
    for (std::int64_t turn = 1; missed_ > 0; ++turn, weigh_rows()) {
      if (turn > most_exchanges || !budget.spend(1 + size_ / seats_per_step)) return std::nullopt;
      Exchange const best = best_exchange(turn);
      if (!best.found) return std::nullopt;
      add(best.out, -1);
      add(best.in, 1);
      columns_[best.out].tabu = columns_[best.in].tabu = turn + tabu_for;
    }
    Panel panel;
    for (Column const& column : columns_) {
      if (column.seats > 0) panel.push_back({column.cls, column.seats});
    }
    return panel;
  }

 private:
  // Whole seats first, then the largest fractions until the panel is full.
  void round(std::vector<double> const& nearly) {
    std::vector<std::pair<double, std::size_t>> rest;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      auto const whole = static_cast<std::int32_t>(std::floor(nearly[i] + 1e-6));
      for (std::int32_t seat = 0; seat < std::clamp(whole, columns_[i].lower, columns_[i].upper);
           ++seat) {
        add(i, 1);
      }
      rest.emplace_back(nearly[i] - whole, i);
    }
    std::stable_sort(rest.begin(), rest.end(),
                     [](auto const& a, auto const& b) { return a.first > b.first; });
    for (auto const& [part, i] : rest) {
      if (taken_ == size_) break;
      if (columns_[i].seats < columns_[i].upper && home_is_free(i)) add(i, 1);
    }
  }

  [[nodiscard]] bool home_is_free(std::size_t i) const {
    std::int32_t const home = columns_[i].home;
    return home < 0 || in_home_[static_cast<std::size_t>(home)] == 0;
  }

  [[nodiscard]] std::int32_t missed(std::size_t row, std::int32_t activity) const {
    auto const low = static_cast<std::int32_t>(rules_[row].lower);
    auto const high = static_cast<std::int32_t>(rules_[row].upper);
    return std::max({0, low - activity, activity - high});
  }

  void add(std::size_t i, std::int32_t seats) {
    Column& column = columns_[i];
    column.seats += seats;
    taken_ += seats;
    if (column.home >= 0) in_home_[static_cast<std::size_t>(column.home)] += seats;
    for (std::size_t feature = 0; feature < features_; ++feature) {
      auto const row = static_cast<std::size_t>(column.quotas[feature]);
      activity_[row] += seats;
    }
  }

  // The change of each row's missed seats when one seat leaves it or comes.
  void weigh_rows() {
    missed_ = 0;
    for (std::size_t row = 0; row < activity_.size(); ++row) {
      std::int32_t const now = missed(row, activity_[row]);
      missed_ += now;
      leaves_[row] = missed(row, activity_[row] - 1) - now;
      comes_[row] = missed(row, activity_[row] + 1) - now;
    }
  }

  Exchange best_exchange(std::int64_t turn) {
    list_incoming(turn);
    Exchange best;
    for (std::size_t out = 0; out < columns_.size(); ++out) {
      if (columns_[out].seats > columns_[out].lower && columns_[out].tabu < turn)
        consider(out, best);
    }
    return best;
  }

  // Who may come, with their rows one after another: the innermost loop reads nothing else.
  void list_incoming(std::int64_t turn) {
    incoming_.clear();
    incoming_rows_.clear();
    for (std::size_t in = 0; in < columns_.size(); ++in) {
      Column const& to = columns_[in];
      if (to.seats >= to.upper || to.tabu >= turn) continue;
      incoming_.push_back(in);
      incoming_rows_.insert(incoming_rows_.end(), to.quotas, to.quotas + features_);
    }
  }

  void consider(std::size_t out, Exchange& best) {
    Column const& from = columns_[out];
    std::int32_t leaves = 0;
    changes_ = comes_;
    for (std::size_t feature = 0; feature < features_; ++feature) {
      auto const row = static_cast<std::size_t>(from.quotas[feature]);
      leaves += leaves_[row];
      changes_[row] = -leaves_[row];  // who comes in the same row leaves it as it was
    }
    std::int32_t const* row = incoming_rows_.data();
    std::int32_t const* const changes = changes_.data();
    for (std::size_t const in : incoming_) {
      std::int32_t change = leaves;
      for (std::size_t feature = 0; feature < features_; ++feature) change += changes[*row++];
      if (best.found && change > best.change) continue;
      Column const& to = columns_[in];
      if (in == out || (!home_is_free(in) && to.home != from.home)) continue;
      if (best.worse_than(change, to.wish - from.wish))
        best = {out, in, change, to.wish - from.wish, true};
    }
  }

  std::int32_t size_;
  std::size_t features_;
  std::vector<lp::Range> const& rules_;
  std::vector<Column> columns_{};
  std::vector<std::int32_t> activity_;  // seats per quota
  std::vector<std::int32_t> leaves_;
  std::vector<std::int32_t> comes_;
  std::vector<std::int32_t> changes_{};
  std::vector<std::size_t> incoming_{};
  std::vector<std::int32_t> incoming_rows_{};
  std::vector<std::int32_t> in_home_;
  std::int32_t taken_ = 0;
  std::int32_t missed_ = 0;  // seats by which rules are missed, in all
};

}  // namespace

std::optional<Panel> repair(Instance const& instance, Bounds const& bounds, Nearly const& start,
                            lp::Budget& budget) {
  return Exchanges(instance, bounds, start).run(budget);
}

}  // namespace klantendag::lottery
