// SPDX-License-Identifier: EUPL-1.2
// Seating, counted as a whole: the cost of the start and the score of a plan that was found. The
// checker recounts both from the plan alone (check.cpp).
#include <algorithm>
#include <set>
#include <utility>

#include "core/grouping/seating.hpp"
#include "core/grouping/share.hpp"

namespace klantendag::grouping {
namespace {

// A pair with two rules alike costs once.
std::set<std::pair<std::size_t, std::size_t>> distinct(std::vector<PairRule> const& rules) {
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (PairRule const& rule : rules) pairs.emplace(std::minmax(rule.first, rule.second));
  return pairs;
}

}  // namespace

std::int64_t Seating::full_meeting_cost() const {
  std::int64_t cost = encounters_.total() - broken_unit * pairs_broken_before();
  for (auto const& [one, other] : distinct(problem_.together)) {
    cost += rounds_of_both(one, other) * broken_unit;
  }
  return cost;
}

std::int64_t Seating::full_rest_cost() const {
  std::int64_t cost = extras_.total() + extras_.move_weight() * moves();
  for (std::size_t table = 0; table < size_.size(); ++table) {
    std::size_t const round = table / groups_, group = table % groups_;
    if (group == 0) cost += prices_.empty_price(round);
    std::int64_t const* steps = prices_.size_rise(round, group);
    for (std::size_t size = 0; size < size_[table]; ++size) cost += steps[size];
    for (std::size_t trait = 1; trait < counted_; ++trait) {
      cost += prices_.total(round, group, trait, count_[table * counted_ + trait]);
    }
  }
  return cost;
}

// Rules about pairs do not count in rounds that are over, but a pair's price knows no rounds. Two who
// belong together and met there have paid too little, two who should stay apart too much.
std::int64_t Seating::pairs_broken_before() const {
  std::int64_t broken = 0;
  auto const apart = distinct(problem_.apart), together = distinct(problem_.together);
  for (std::size_t round = 0; round < problem_.first_round; ++round) {
    auto const met = [&](std::pair<std::size_t, std::size_t> const& pair) {
      return present(round, pair.first) && group(round, pair.first) == group(round, pair.second);
    };
    broken += std::count_if(apart.begin(), apart.end(), met);
    broken -= std::count_if(together.begin(), together.end(), met);
  }
  return broken;
}

std::int64_t Seating::rounds_of_both(std::size_t one, std::size_t other) const {
  std::int64_t rounds = 0;
  for (std::size_t round = problem_.first_round; round < problem_.rounds; ++round) {
    if (present(round, one) && present(round, other)) ++rounds;
  }
  return rounds;
}

std::int64_t Seating::moves() const {
  std::int64_t moves = 0;
  for (std::size_t round = 0; round < problem_.previous.size(); ++round) {
    for (std::size_t person = 0; person < people_; ++person) {
      std::int32_t const before = problem_.previous[round][person];
      if (before == nowhere || !present(round, person)) continue;
      if (before != static_cast<std::int32_t>(group(round, person))) ++moves;
    }
  }
  return moves;
}

Score Seating::score() const {
  Score score;
  score.broken = cost().broken();
  for (std::size_t goal = 0; goal < problem_.goals.size(); ++goal) {
    score.costs.push_back(goal_cost(goal));
  }
  return score;
}

std::int64_t Seating::goal_cost(std::size_t goal) const {
  Goal const& wanted = problem_.goals[goal];
  std::int64_t cost = 0;
  switch (wanted.kind) {
    case GoalKind::spread:
    case GoalKind::company:
    case GoalKind::gather:
      for (std::size_t trait = 1; trait < counted_; ++trait) {
        std::size_t const problem_trait = prices_.counted[trait];
        if (std::count(wanted.traits.begin(), wanted.traits.end(), problem_trait) == 0) continue;
        for (std::size_t table = 0; table < size_.size(); ++table) {
          std::int64_t const count = count_[table * counted_ + trait];
          std::size_t const round = table / groups_, group = table % groups_;
          if (wanted.kind == GoalKind::spread)
            cost += prices_.share(round, group, trait).off(count);
          if (wanted.kind == GoalKind::gather && count > 0) ++cost;
          if (wanted.kind == GoalKind::company && count == 1 && prices_.amount(round, trait) > 1) {
            ++cost;
          }
        }
      }
      return cost;
    case GoalKind::level:
      return extras_.level();
    case GoalKind::load:
      return extras_.load();
    case GoalKind::moves:
      return moves();
    case GoalKind::closeness:
      return -encounters_.closeness();
    case GoalKind::meetings:
      return encounters_.repeats();
  }
  return cost;
}

}  // namespace klantendag::grouping
