// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/class_bound.hpp"

#include <algorithm>

#include "core/grouping/class_rows.hpp"
#include "core/grouping/meeting_bound.hpp"

namespace klantendag::grouping {
namespace {

constexpr std::int64_t scale = 4096;             // of multipliers against losses
constexpr std::int64_t most_work = 120'000'000;  // look-ups in all
constexpr std::size_t most_people = 250;

std::int64_t choose_two(std::int64_t number) {
  return number * (number - 1) / 2;
}

class ClassBound {
 public:
  ClassBound(Problem const& problem, std::vector<std::int64_t> const& loss)
      : problem_(problem),
        loss_(loss),
        rounds_(static_cast<std::int64_t>(problem.rounds)),
        is_(class_rows(problem)) {}

  // Supergradient ascent with falling steps, from nothing and from the plain bound; the best value
  // met on the way is a bound.
  std::int64_t best() {
    std::int64_t work = 1;
    for (ClassPair const& pair : is_.pairs) {
      work += static_cast<std::int64_t>(pair.rows.size() + pair.overlaps.size()) + rounds_;
    }
    std::int64_t const turns = std::min<std::int64_t>(5000, most_work / work / 2);
    std::int64_t best = ascend(turns);
    for (ClassRow& row : is_.rows) row.multiplier = 0;
    start_from_the_plain_bound();
    best = std::max(best, ascend(turns));
    return best > 0 ? (best + scale - 1) / scale : 0;
  }

 private:
  std::int64_t ascend(std::int64_t turns) {
    std::int64_t best = 0, since = 0;
    std::int64_t step = loss_[2] * scale / 8;
    for (std::int64_t turn = 0; turn < turns; ++turn) {
      std::int64_t const value = evaluate();
      if (value > best) {
        best = value;
        since = 0;
      } else if (++since > 30) {
        since = 0;
        step = std::max<std::int64_t>(step * 4 / 5, 1);
      }
      climb(step);
    }
    return best;
  }

  // The first two rows are those of meeting_bound.hpp, so its answer is where the ascent begins.
  void start_from_the_plain_bound() {
    Multipliers const plain = best_multipliers(count_meetings(problem_), loss_);
    is_.rows[0].multiplier = plain.u * scale / plain.scale;
    if (is_.rows[1].of_overlaps) is_.rows[1].multiplier = plain.v * scale / plain.scale;
  }

  // The bound of the current multipliers, and in slack_ how far each row is from holding.
  std::int64_t evaluate() {
    std::int64_t value = 0;
    slack_.assign(is_.rows.size(), 0);
    for (std::size_t row = 0; row < is_.rows.size(); ++row) {
      ClassRow const& one = is_.rows[row];
      std::int64_t const side = one.multiplier >= 0 ? one.low : one.high;
      value += one.multiplier * side;
      slack_[row] = side;
    }
    for (ClassPair const& pair : is_.pairs) {
      std::int64_t price = 0, overlap = 0;
      for (std::uint32_t row : pair.rows) price += is_.rows[row].multiplier;
      for (std::uint32_t row : pair.overlaps) overlap += is_.rows[row].multiplier;
      std::int64_t least = 0, meetings = 0;
      for (std::int64_t m = 1; m <= rounds_; ++m) {
        std::int64_t const cost =
            loss_[static_cast<std::size_t>(m)] * scale - m * price - choose_two(m) * overlap;
        if (cost < least) {
          least = cost;
          meetings = m;
        }
      }
      value += least;
      if (meetings == 0) continue;
      for (std::uint32_t row : pair.rows) slack_[row] -= meetings;
      for (std::uint32_t row : pair.overlaps) slack_[row] -= choose_two(meetings);
    }
    return value;
  }

  // Each row moves by its slack, taken per pair so that large and small classes move alike.
  void climb(std::int64_t step) {
    for (std::size_t row = 0; row < is_.rows.size(); ++row) {
      ClassRow& one = is_.rows[row];
      one.multiplier += step * slack_[row] / std::max<std::int64_t>(one.pairs, 1);
      if (one.of_overlaps) one.multiplier = std::max<std::int64_t>(one.multiplier, 0);
    }
  }

  Problem const& problem_;
  std::vector<std::int64_t> const& loss_;
  std::int64_t rounds_ = 0;
  ClassRows is_{};
  std::vector<std::int64_t> slack_{};
};

}  // namespace

std::int64_t least_loss_by_class(Problem const& problem, std::vector<std::int64_t> const& loss) {
  bool const plain = problem.rounds > 1 && problem.absent.empty() && problem.first_round == 0;
  if (!plain || problem.people.size() > most_people) return 0;
  return ClassBound(problem, loss).best();
}

}  // namespace klantendag::grouping
