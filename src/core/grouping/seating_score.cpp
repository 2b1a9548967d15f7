// SPDX-License-Identifier: EUPL-1.2
// Seating, counted as a whole: the cost of the start and the score of a plan that was found. The
// checker recounts both from the plan alone (check.cpp).
#include <algorithm>

#include "core/grouping/seating.hpp"
#include "core/grouping/share.hpp"

namespace klantendag::grouping {

std::int64_t Seating::full_cost() const {
  std::size_t const counted = prices_.counted.size();
  std::int64_t cost = extras_.total();
  for (std::size_t table = 0; table < size_.size(); ++table) {
    std::size_t const round = table / groups_, group = table % groups_;
    if (group == 0) cost += prices_.empty_price(round);
    std::int64_t const* steps = prices_.size_rise(round, group);
    for (std::size_t size = 0; size < size_[table]; ++size) cost += steps[size];
    for (std::size_t trait = 1; trait < counted; ++trait) {
      cost += prices_.total(round, group, trait, count_[table * counted + trait]);
    }
  }
  for (std::size_t one = 0; one < people_; ++one) {
    for (std::size_t other = one + 1; other < people_; ++other) {
      std::uint8_t state = pair_[one * people_ + other];
      if (!problem_.closeness.empty()) {
        cost -= (state & pair_meetings) * problem_.closeness[one * people_ + other];
      }
      for (; (state & pair_meetings) != 0; --state) cost -= prices_.part[state];
      if ((state & pair_together) != 0) cost += rounds_of_both(one, other) * broken_unit;
    }
  }
  return cost + extras_.move_weight() * moves();
}

std::int64_t Seating::rounds_of_both(std::size_t one, std::size_t other) const {
  std::int64_t rounds = 0;
  for (std::size_t round = 0; round < problem_.rounds; ++round) {
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
  std::size_t const counted = prices_.counted.size();
  std::int64_t cost = 0;
  switch (wanted.kind) {
    case GoalKind::spread:
    case GoalKind::company:
    case GoalKind::gather:
      for (std::size_t trait = 1; trait < counted; ++trait) {
        std::size_t const problem_trait = prices_.counted[trait];
        if (std::count(wanted.traits.begin(), wanted.traits.end(), problem_trait) == 0) continue;
        for (std::size_t table = 0; table < size_.size(); ++table) {
          std::int64_t const count = count_[table * counted + trait];
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
      return -closeness_;
    case GoalKind::meetings:
      return meeting_cost();
  }
  return cost;
}

std::int64_t Seating::meeting_cost() const {
  if (problem_.rounds < 2) return 0;
  auto const& values = problem_.novelty;
  std::int64_t cost = 0, loss = 0;
  for (std::size_t k = 1; k < pairs_met_.size(); ++k) {
    loss += values[0] - values[std::min(k - 1, values.size() - 1)];
    cost += loss * pairs_met_[k];
  }
  return cost;
}

}  // namespace klantendag::grouping
