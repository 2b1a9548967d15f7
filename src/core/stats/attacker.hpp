// SPDX-License-Identifier: EUPL-1.2
// For tests: an attacker who knows who stands in every released figure, written without the ledger's
// code. He adds and subtracts figures in fractions, and corners people between bounds.
#pragma once

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/stats/ledger.hpp"

namespace klantendag::stats::attack {

struct Survey {
  Question question{.key = "mark"};
  std::vector<People> cells{};  // every cell of every cross-tab, and everybody
};

struct Fraction {
  std::int64_t over = 0;
  std::int64_t under = 1;
};

inline Fraction reduced(std::int64_t over, std::int64_t under) {
  std::int64_t const common = std::gcd(over, under) * (under < 0 ? -1 : 1);
  return {over / common, under / common};
}
inline Fraction times(Fraction a, Fraction b) {
  Fraction const one = reduced(a.over, b.under);
  Fraction const two = reduced(b.over, a.under);
  return {one.over * two.over, one.under * two.under};
}
inline Fraction minus(Fraction a, Fraction b) {
  std::int64_t const common = std::gcd(a.under, b.under);
  return reduced(a.over * (b.under / common) - b.over * (a.under / common),
                 a.under / common * b.under);
}

// What one released figure says: these people's answers add up to `sum`. A distribution says one such
// line for each answer, in which that answer is 1 and every other 0.
struct Line {
  People people{};
  std::int64_t sum = 0;
};

using Row = std::vector<Fraction>;

// Knows lines over n unknowns between low and high, and asks what follows.
class Attacker {
 public:
  enum class Told { sums, counts };

  Attacker(Told told, Survey const& survey, std::vector<Line> const& lines)
      : told_(told),
        low_(survey.question.answers.size(), told == Told::sums ? survey.question.scale.lowest : 0),
        high_(low_.size(), told == Told::sums ? survey.question.scale.highest : 1),
        lines_(lines) {
    for (Line const& line : lines) {
      Row row(low_.size());
      for (std::size_t const person : line.people) row[person] = {1, 1};
      insert(std::move(row));
    }
    tighten();
  }

  // The sum of these people follows by adding and subtracting figures.
  [[nodiscard]] bool adds_up(People const& people) const {
    Row row(low_.size());
    for (std::size_t const person : people) row[person] = {1, 1};
    clear(row);
    return std::all_of(row.begin(), row.end(), [](Fraction f) { return f.over == 0; });
  }

  // Every one of these people can have given one answer only. Of a count, only "yes" tells it: that
  // nobody gave a 3 leaves nine others.
  [[nodiscard]] bool cornered(People const& people) const {
    return std::all_of(people.begin(), people.end(), [this](std::size_t person) {
      return low_[person] == high_[person] && (told_ == Told::sums || low_[person] == 1);
    });
  }

 private:
  void clear(Row& row) const {
    for (auto const& [pivot, known] : echelon_) {
      Fraction const factor = row[pivot];
      if (factor.over == 0) continue;
      for (std::size_t at = 0; at < row.size(); ++at) {
        if (known[at].over != 0) row[at] = minus(row[at], times(factor, known[at]));
      }
    }
  }

  void insert(Row row) {
    clear(row);
    auto const first = std::find_if(row.begin(), row.end(), [](Fraction f) { return f.over != 0; });
    if (first == row.end()) return;
    Fraction const turned = reduced(first->under, first->over);
    auto const pivot = static_cast<std::size_t>(first - row.begin());
    for (Fraction& f : row) f = times(f, turned);
    echelon_.emplace_back(pivot, std::move(row));
  }

  // Bounds from each line and each difference of two lines, until nothing changes.
  void tighten() {
    std::vector<std::pair<std::vector<std::int64_t>, std::int64_t>> known;
    for (Line const& line : lines_) {
      std::vector<std::int64_t> weights(low_.size(), 0);
      for (std::size_t const person : line.people) weights[person] = 1;
      known.emplace_back(weights, line.sum);
    }
    std::size_t const single = known.size();
    for (std::size_t a = 0; a < single; ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        std::vector<std::int64_t> weights = known[a].first;
        for (std::size_t at = 0; at < weights.size(); ++at) weights[at] -= known[b].first[at];
        known.emplace_back(weights, known[a].second - known[b].second);
      }
    }
    bool changed = true;
    while (changed) {
      changed = false;
      for (auto const& [weights, sum] : known) changed = tighten(weights, sum) || changed;
    }
  }

  bool tighten(std::vector<std::int64_t> const& weights, std::int64_t sum) {
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (std::size_t at = 0; at < weights.size(); ++at) {
      least += weights[at] * (weights[at] > 0 ? low_[at] : high_[at]);
      most += weights[at] * (weights[at] > 0 ? high_[at] : low_[at]);
    }
    for (std::size_t at = 0; at < weights.size(); ++at) {
      if (weights[at] == 0) continue;
      // With everybody else at their end, so much is left for this one.
      std::int64_t const room_down = most - sum;
      std::int64_t const room_up = sum - least;
      std::int64_t const low = weights[at] > 0 ? high_[at] - room_down : high_[at] - room_up;
      std::int64_t const high = weights[at] > 0 ? low_[at] + room_up : low_[at] + room_down;
      if (low <= low_[at] && high >= high_[at]) continue;
      low_[at] = std::max(low_[at], low);
      high_[at] = std::min(high_[at], high);
      return true;
    }
    return false;
  }

  Told told_;
  std::vector<std::int64_t> low_;
  std::vector<std::int64_t> high_;
  std::vector<Line> lines_;
  std::vector<std::pair<std::size_t, Row>> echelon_{};
};

}  // namespace klantendag::stats::attack
