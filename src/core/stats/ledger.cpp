// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/ledger.hpp"

#include <algorithm>
#include <numeric>

#include "core/stats/crowds.hpp"
#include "core/stats/exact.hpp"

namespace klantendag::stats {
namespace {

// Beyond these the check would take long, and a page with so many overlapping groups is refused:
// chosen 2026 (12 breakdowns of 29 people stay below a tenth of them).
constexpr std::size_t most_sets = 200;
constexpr std::size_t most_crowds = 400;
constexpr std::int64_t most_unions = 200'000;

People who_answered(Question const& question, People const& people) {
  People found;
  for (std::size_t const person : people) {
    CHECK_PROMISE(person < question.answers.size());
    if (question.answers[person]) found.push_back(person);
  }
  return found;
}

// Everything shown about this question, with what is offered last.
struct Shown {
  std::vector<People> sets{};
  Told told = Told::sums;
};

Shown shown_with(Ledger const& ledger, Question const& question, Released const& offered) {
  Shown shown;
  auto const add = [&](Released const& released) {
    if (released.question != question.key) return;
    if (released.figure != Figure::mean) shown.told = Told::counts;
    People people = who_answered(question, released.people);
    if (std::find(shown.sets.begin(), shown.sets.end(), people) == shown.sets.end()) {
      shown.sets.push_back(std::move(people));
    }
  };
  for (Released const& released : ledger) add(released);
  add(offered);
  return shown;
}

// All unions of crowds with fewer than k people, one by one.
class SmallUnions {
 public:
  SmallUnions(Crowds const& all, std::int64_t k, std::vector<WholeVector> const& basis,
              std::vector<Move> const& moves, Uniformity uniformity)
      : all_(all), k_(k), basis_(basis), moves_(moves), uniformity_(uniformity) {}

  [[nodiscard]] Verdict check() {
    extend(0, 0);
    return worst_;
  }

 private:
  void extend(std::size_t from, std::int64_t people) {
    for (std::size_t at = from; at < all_.crowds.size() && worst_ == Verdict::shown; ++at) {
      std::int64_t const size = people + all_.crowds[at].size;
      if (size >= k_) continue;
      chosen_.push_back(at);
      judge();
      extend(at + 1, size);
      chosen_.pop_back();
    }
  }

  void judge() {
    if (++judged_ > most_unions) {
      worst_ = Verdict::too_complex;
    } else if (std::none_of(basis_.begin(), basis_.end(),
                            [this](WholeVector const& by) { return changes(by); })) {
      worst_ = Verdict::derivable;
    } else if (uniformity_ == Uniformity::harmful &&
               std::none_of(moves_.begin(), moves_.end(),
                            [this](Move const& move) { return changes(move.by); })) {
      worst_ = Verdict::too_uniform;
    }
  }

  [[nodiscard]] bool changes(WholeVector const& by) const {
    std::int64_t change = 0;
    for (std::size_t const at : chosen_) change += by[at];
    return change != 0;
  }

  Crowds const& all_;
  std::int64_t k_;
  std::vector<WholeVector> const& basis_;
  std::vector<Move> const& moves_;
  Uniformity uniformity_;
  std::vector<std::size_t> chosen_{};
  std::int64_t judged_ = 0;
  Verdict worst_ = Verdict::shown;
};

// Every crowd of two or more can hide who of them said what.
bool all_can_hide(Crowds const& all, Told told, std::vector<Move> const& moves) {
  for (std::size_t at = 0; at < all.crowds.size(); ++at) {
    if (all.crowds[at].size < 2 || varied(all.crowds[at], all.scale, told)) continue;
    if (std::none_of(moves.begin(), moves.end(),
                     [at](Move const& move) { return move.loosens[at]; })) {
      return false;
    }
  }
  return true;
}

Verdict judge(Shown const& shown, Policy policy, Question const& question) {
  if (shown.sets.size() > most_sets) return Verdict::too_complex;
  Crowds const all = crowds_of(question, shown.sets);
  if (all.crowds.size() > most_crowds) return Verdict::too_complex;
  auto const basis = null_space(all.rows, all.crowds.size());
  if (!basis) return Verdict::too_complex;
  std::vector<Move> const moves = possible_moves(all, shown.told, *basis);
  Verdict const verdict =
      SmallUnions(all, policy.smallest_group, *basis, moves, question.uniformity).check();
  if (verdict != Verdict::shown || question.uniformity == Uniformity::harmless) return verdict;
  return all_can_hide(all, shown.told, moves) ? Verdict::shown : Verdict::too_uniform;
}

}  // namespace

Verdict decide(Ledger const& ledger, Policy policy, Question const& question,
               Released const& offered) {
  CHECK_PROMISE(offered.question == question.key);
  if (std::find(ledger.begin(), ledger.end(), offered) != ledger.end()) return Verdict::shown;
  auto const answered = static_cast<std::int64_t>(who_answered(question, offered.people).size());
  std::int64_t const fewest = offered.figure == Figure::distribution
                                  ? std::max(policy.distribution_from, policy.smallest_group)
                                  : policy.smallest_group;
  if (answered < fewest || answered == 0) return Verdict::too_small;
  if (policy.smallest_group <= 1) return Verdict::shown;
  return judge(shown_with(ledger, question, offered), policy, question);
}

Verdict release(Ledger& ledger, Policy policy, Question const& question, Released offered) {
  Verdict const verdict = decide(ledger, policy, question, offered);
  bool const known = std::find(ledger.begin(), ledger.end(), offered) != ledger.end();
  if (verdict == Verdict::shown && !known) ledger.push_back(std::move(offered));
  return verdict;
}

std::vector<Verdict> release_breakdown(Ledger& ledger, Policy policy, Question const& question,
                                       Breakdown const& breakdown) {
  auto const offer = [&](People const& people) {
    return release(ledger, policy, question, {question.key, breakdown.figure, people});
  };
  std::vector<Verdict> verdicts(breakdown.cells.size() + 1);
  verdicts[0] = offer(breakdown.total);
  std::vector<std::size_t> order(breakdown.cells.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return breakdown.cells[a].size() > breakdown.cells[b].size();
  });
  for (std::size_t const cell : order) verdicts[cell + 1] = offer(breakdown.cells[cell]);
  return verdicts;
}

}  // namespace klantendag::stats
