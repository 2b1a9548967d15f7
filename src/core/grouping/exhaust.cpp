// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/exhaust.hpp"

#include <algorithm>

#include "core/grouping/domain.hpp"
#include "core/grouping/share.hpp"

namespace klantendag::grouping {
namespace {

// Seats people one by one, round after round. A half-seated plan costs at least what its tables and
// pairs cost already; that is enough to cut off most of the tree.
class Exhauster {
 public:
  Exhauster(Problem const& problem, std::int64_t nodes, Best& best)
      : problem_(problem), domain_(problem), best_(best), nodes_(nodes) {
    present_ = attendance(problem);
    people_ = problem.people.size();
    for (auto const& here : present_) {
      amounts_here_.push_back(std::count(here.begin(), here.end(), true));
      sizes_.push_back(sizes_in(problem, static_cast<std::int32_t>(amounts_here_.back())));
    }
    plan_.group_of.assign(problem.rounds, std::vector<std::int32_t>(people_, nowhere));
    met_.assign(people_ * people_, 0);
    partner_.assign(people_ * people_, 0);
    for (PairRule const& rule : problem.apart) flag(rule, 1);
    for (PairRule const& rule : problem.together) flag(rule, 2);
    interchangeable_ = groups_alike();
  }

  bool run() {
    seat(0, 0);
    return nodes_ > 0;
  }

  [[nodiscard]] std::int64_t left() const { return nodes_; }

 private:
  void flag(PairRule const& rule, std::uint8_t bit) {
    partner_[rule.first * people_ + rule.second] |= bit;
    partner_[rule.second * people_ + rule.first] |= bit;
  }

  // No rule tells one group from another: an empty group is as good as any other empty one.
  [[nodiscard]] bool groups_alike() const {
    if (!problem_.seats.empty() || !problem_.bars.empty() || !problem_.previous.empty())
      return false;
    for (Size const& size : problem_.sizes) {
      if (size.minimum != problem_.sizes[0].minimum) return false;
      if (size.maximum != problem_.sizes[0].maximum) return false;
    }
    for (Limit const& limit : problem_.limits) {
      std::size_t same = 0;
      for (Limit const& other : problem_.limits) {
        if (other.trait == limit.trait && other.minimum == limit.minimum &&
            other.maximum == limit.maximum && other.rule == limit.rule) {
          ++same;
        }
      }
      if (same % problem_.groups != 0) return false;
    }
    return true;
  }

  void seat(std::size_t round, std::size_t person) {
    if (--nodes_ <= 0) return;
    while (round < problem_.rounds && person < people_ && !present_[round][person]) ++person;
    if (person == people_) {
      if (!round_possible(round)) return;
      if (round + 1 == problem_.rounds) return finish();
      return seat(round + 1, 0);
    }
    bool tried_empty = false;
    for (std::size_t group = 0; group < problem_.groups; ++group) {
      if (!domain_.allows(round, person, group)) continue;
      auto const taken = static_cast<std::int32_t>(std::count(plan_.group_of[round].begin(),
                                                              plan_.group_of[round].end(),
                                                              static_cast<std::int32_t>(group)));
      if (!over(round) && taken >= sizes_[round][group].maximum) continue;
      if (taken == 0 && interchangeable_) {
        if (tried_empty) continue;
        tried_empty = true;
      }
      if (!fits(round, person, group)) continue;
      enter(round, person, group, 1);
      if (!hopeless()) seat(round, person + 1);
      enter(round, person, group, -1);
      if (nodes_ <= 0) return;
    }
  }

  [[nodiscard]] bool over(std::size_t round) const { return round < problem_.first_round; }

  // Pairs that are settled as soon as both sit.
  [[nodiscard]] bool fits(std::size_t round, std::size_t person, std::size_t group) const {
    if (over(round)) return true;
    for (std::size_t other = 0; other < person; ++other) {
      std::uint8_t const rule = partner_[person * people_ + other];
      if (rule == 0 || !present_[round][other]) continue;
      bool const same = plan_.group_of[round][other] == static_cast<std::int32_t>(group);
      if (same && (rule & 1) != 0) return false;
      if (!same && (rule & 2) != 0) return false;
    }
    return true;
  }

  void enter(std::size_t round, std::size_t person, std::size_t group, int sign) {
    if (sign < 0) plan_.group_of[round][person] = nowhere;
    for (std::size_t other = 0; other < person; ++other) {
      if (plan_.group_of[round][other] != static_cast<std::int32_t>(group)) continue;
      std::int32_t& met = met_[person * people_ + other];
      auto const& values = problem_.novelty;
      std::size_t const before = static_cast<std::size_t>(sign > 0 ? met : met - 1);
      if (!values.empty() && problem_.rounds > 1) {
        lost_ += sign * (values[0] - values[std::min(before, values.size() - 1)]);
      }
      met += sign;
    }
    if (sign > 0) plan_.group_of[round][person] = static_cast<std::int32_t>(group);
  }

  [[nodiscard]] std::int64_t amount(std::size_t round, std::size_t group, std::size_t trait) const {
    std::int64_t sum = 0;
    for (std::size_t person = 0; person < people_; ++person) {
      if (plan_.group_of[round][person] == static_cast<std::int32_t>(group)) {
        sum += problem_.traits[trait].amounts[person];
      }
    }
    return sum;
  }

  [[nodiscard]] bool round_possible(std::size_t round) const {
    if (over(round)) return true;
    for (std::size_t group = 0; group < problem_.groups; ++group) {
      std::int64_t const taken =
          std::count(plan_.group_of[round].begin(), plan_.group_of[round].end(),
                     static_cast<std::int32_t>(group));
      if (taken < sizes_[round][group].minimum) return false;
    }
    for (Limit const& limit : problem_.limits) {
      std::int64_t const here = amount(round, limit.group, limit.trait);
      if (here < limit.minimum || here > limit.maximum) return false;
    }
    for (EscortRule const& rule : problem_.escorts) {
      for (std::size_t group = 0; group < problem_.groups; ++group) {
        if (amount(round, group, rule.trait) > 0 && amount(round, group, rule.helper) == 0) {
          return false;
        }
      }
    }
    return true;
  }

  // What the seats so far cost for certain: people above a fair share, and repeated meetings.
  [[nodiscard]] bool hopeless() const {
    if (!best_.found || best_.score.broken > 0) return false;
    Score least;
    for (Goal const& goal : problem_.goals) {
      std::int64_t cost = 0;
      if (goal.kind == GoalKind::meetings) cost = lost_;
      if (goal.kind == GoalKind::spread) cost = above_share(goal);
      if (goal.kind == GoalKind::closeness) return false;
      least.costs.push_back(cost);
    }
    return !better(problem_, least, best_.score);
  }

  [[nodiscard]] std::int64_t above_share(Goal const& goal) const {
    std::int64_t above = 0;
    for (std::size_t trait : goal.traits) {
      for (std::size_t round = 0; round < problem_.rounds; ++round) {
        std::int64_t all = 0;
        for (std::size_t person = 0; person < people_; ++person) {
          if (present_[round][person]) all += problem_.traits[trait].amounts[person];
        }
        for (std::size_t group = 0; group < problem_.groups; ++group) {
          Share const share = fair_share(all, sizes_[round][group], amounts_here_[round],
                                         static_cast<std::int64_t>(problem_.groups));
          above += std::max<std::int64_t>(0, amount(round, group, trait) - share.high);
        }
      }
    }
    return above;
  }

  void finish() {
    Weights const weights = first_weights(problem_);
    Prices const prices(problem_, weights);
    Score score = Seating(problem_, prices, weights, plan_).score();
    if (best_.found && !better(problem_, score, best_.score)) return;
    best_.found = true;
    best_.score = std::move(score);
    best_.plan = plan_;
  }

  Problem const& problem_;
  Domain domain_;
  Best& best_;
  std::int64_t nodes_ = 0;
  std::size_t people_ = 0;
  std::vector<std::vector<bool>> present_{};
  std::vector<std::ptrdiff_t> amounts_here_{};  // people present, per round
  std::vector<std::vector<Size>> sizes_{};
  std::vector<std::uint8_t> partner_{};  // 1 apart, 2 together
  std::vector<std::int32_t> met_{};
  std::int64_t lost_ = 0;
  bool interchangeable_ = false;
  Plan plan_{};
};

}  // namespace

bool is_small(Problem const& problem) {
  std::size_t const seats = problem.people.size() * problem.rounds;
  return seats <= 24 && problem.groups <= 6;
}

bool exhaust(Problem const& problem, std::int64_t nodes, Best& best, std::int64_t& used) {
  // The costs of load, gather and the like count only at the end; their bound is 0 until then.
  Exhauster exhauster(problem, nodes, best);
  bool const done = exhauster.run();
  used += nodes - exhauster.left();
  return done;
}

}  // namespace klantendag::grouping
