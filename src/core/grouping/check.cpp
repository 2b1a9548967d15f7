// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/check.hpp"

namespace klantendag::grouping {
namespace {

class Checker {
 public:
  Checker(Problem const& problem, Plan const& plan) : problem_(problem), plan_(plan) {}

  [[nodiscard]] bool shape() {
    std::vector<std::vector<bool>> away(problem_.rounds,
                                        std::vector<bool>(problem_.people.size(), false));
    for (Absence const& absence : problem_.absent) away[absence.round][absence.person] = true;
    if (plan_.group_of.size() != problem_.rounds) return report({Fault::shape});
    for (std::size_t round = 0; round < problem_.rounds; ++round) {
      auto const& seats = plan_.group_of[round];
      if (seats.size() != problem_.people.size()) return report({Fault::shape, round});
      for (std::size_t person = 0; person < seats.size(); ++person) {
        std::int32_t const seat = seats[person];
        if (seat < -1 || seat >= static_cast<std::int32_t>(problem_.groups)) {
          report({Fault::no_group, round, 0, person});
        } else if (seat == -1 && !away[round][person]) {
          report({Fault::missing, round, 0, person});
        } else if (seat != -1 && away[round][person]) {
          report({Fault::not_there, round, 0, person});
        }
      }
    }
    return findings.empty();
  }

  void rules() {
    for (std::size_t round = 0; round < problem_.first_round; ++round) stays(round);
    for (std::size_t round = problem_.first_round; round < problem_.rounds; ++round) {
      for (std::size_t group = 0; group < problem_.groups; ++group) table(round, group);
      for (PairRule const& pair : problem_.apart) {
        if (at(round, pair.first) == -1 || at(round, pair.first) != at(round, pair.second))
          continue;
        report({Fault::apart, round, 0, pair.first, pair.rule});
      }
      for (PairRule const& pair : problem_.together) {
        if (at(round, pair.first) == -1 || at(round, pair.second) == -1) continue;
        if (at(round, pair.first) == at(round, pair.second)) continue;
        report({Fault::together, round, 0, pair.first, pair.rule});
      }
      for (BarRule const& bar : problem_.bars) {
        if (at(round, bar.person) != static_cast<std::int32_t>(bar.group)) continue;
        report({Fault::room, round, bar.group, bar.person, bar.rule});
      }
    }
    for (SeatRule const& seat : problem_.seats) {
      if (seat.round < problem_.first_round) continue;
      std::int32_t const is = at(seat.round, seat.person);
      if (is == -1 || is == static_cast<std::int32_t>(seat.group)) continue;
      report({Fault::seat, seat.round, seat.group, seat.person, seat.rule});
    }
  }

  void leads(std::vector<std::vector<std::int32_t>> const& named) {
    if (!problem_.lead) return;
    auto const& able = problem_.traits[*problem_.lead].amounts;
    for (std::size_t round = 0; round < problem_.rounds; ++round) {
      for (std::size_t group = 0; group < problem_.groups; ++group) {
        bool const some = amount(round, group, able) > 0;
        bool const listed = round < named.size() && group < named[round].size();
        std::int32_t const lead = listed ? named[round][group] : -1;
        bool right = !some && lead == -1;
        if (lead >= 0 && lead < static_cast<std::int32_t>(able.size())) {
          auto const person = static_cast<std::size_t>(lead);
          right = able[person] != 0 && at(round, person) == static_cast<std::int32_t>(group);
        }
        if (!right) report({Fault::lead, round, group});
      }
    }
  }

  [[nodiscard]] std::int64_t cost(Goal const& goal) const {
    std::int64_t sum = 0;
    switch (goal.kind) {
      case GoalKind::moves:
        return moves();
      case GoalKind::load:
        return load();
      case GoalKind::meetings:
        return meetings();
      case GoalKind::closeness:
        return closeness();
      case GoalKind::spread:
      case GoalKind::level:
      case GoalKind::company:
      case GoalKind::gather:
        break;
    }
    for (std::size_t trait : goal.traits) {
      auto const& amounts = problem_.traits[trait].amounts;
      for (std::size_t round = 0; round < problem_.rounds; ++round) {
        std::int64_t total = 0, most = 0;
        for (std::size_t group = 0; group < problem_.groups; ++group) {
          total += amount(round, group, amounts);
          most += size(round, group);
        }
        for (std::size_t group = 0; group < problem_.groups; ++group) {
          std::int64_t const here = amount(round, group, amounts);
          if (goal.kind == GoalKind::gather && here > 0) ++sum;
          if (goal.kind == GoalKind::company && here == 1 && total > 1) ++sum;
          if (goal.kind == GoalKind::spread || goal.kind == GoalKind::level) {
            sum += outside(here, total, most, group);
          }
        }
      }
    }
    return sum;
  }

  std::vector<Finding> findings{};

 private:
  bool report(Finding finding) {
    findings.push_back(finding);
    return false;
  }

  [[nodiscard]] std::int32_t at(std::size_t round, std::size_t person) const {
    return plan_.group_of[round][person];
  }

  [[nodiscard]] std::int64_t size(std::size_t round, std::size_t group) const {
    std::int64_t people = 0;
    for (std::int32_t seat : plan_.group_of[round]) {
      if (seat == static_cast<std::int32_t>(group)) ++people;
    }
    return people;
  }

  [[nodiscard]] std::int64_t amount(std::size_t round, std::size_t group,
                                    std::vector<std::int32_t> const& amounts) const {
    std::int64_t sum = 0;
    for (std::size_t person = 0; person < amounts.size(); ++person) {
      if (at(round, person) == static_cast<std::int32_t>(group)) sum += amounts[person];
    }
    return sum;
  }

  void stays(std::size_t round) {
    for (std::size_t person = 0; person < problem_.people.size(); ++person) {
      if (at(round, person) == problem_.previous[round][person]) continue;
      report({Fault::over, round, 0, person});
    }
  }

  void table(std::size_t round, std::size_t group) {
    std::int64_t const people = size(round, group);
    std::int64_t away = 0;
    for (std::int32_t seat : plan_.group_of[round]) away += seat == -1 ? 1 : 0;
    Size const& allowed = problem_.sizes[group];
    if (people > allowed.maximum || people < allowed.minimum - away) {
      report({Fault::size, round, group, 0, allowed.rule});
    }
    for (Limit const& limit : problem_.limits) {
      if (limit.group != group) continue;
      std::int64_t const here = amount(round, group, problem_.traits[limit.trait].amounts);
      if (here >= limit.minimum && here <= limit.maximum) continue;
      report({Fault::limit, round, group, 0, limit.rule});
    }
    for (EscortRule const& rule : problem_.escorts) {
      if (amount(round, group, problem_.traits[rule.trait].amounts) == 0) continue;
      if (amount(round, group, problem_.traits[rule.helper].amounts) > 0) continue;
      report({Fault::escort, round, group, 0, rule.rule});
    }
  }

  // Distance to the fair share of the most even size this group may have, whole people both ways.
  [[nodiscard]] std::int64_t outside(std::int64_t here, std::int64_t total, std::int64_t people,
                                     std::size_t group) const {
    if (people == 0) return 0;
    auto const groups = static_cast<std::int64_t>(problem_.groups);
    std::int64_t const missing = static_cast<std::int64_t>(problem_.people.size()) - people;
    std::int64_t least = problem_.sizes[group].minimum - missing;
    if (least < 0) least = 0;
    std::int64_t const most = problem_.sizes[group].maximum;
    auto const within = [&](std::int64_t value) {
      return value < least ? least : value > most ? most : value;
    };
    std::int64_t const even = people / groups;
    std::int64_t const small = within(even), large = within(people % groups == 0 ? even : even + 1);
    // here < total * small / people, compared without dividing; then the same above.
    std::int64_t off = 0;
    while ((here + off + 1) * people <= total * small) ++off;
    if (off > 0) return off;
    while ((here - off - 1) * people >= total * large) ++off;
    return off;
  }

  [[nodiscard]] std::int64_t moves() const {
    std::int64_t moved = 0;
    for (std::size_t round = 0; round < problem_.previous.size(); ++round) {
      for (std::size_t person = 0; person < problem_.people.size(); ++person) {
        std::int32_t const was = problem_.previous[round][person];
        if (was != -1 && at(round, person) != -1 && at(round, person) != was) ++moved;
      }
    }
    return moved;
  }

  [[nodiscard]] std::int64_t load() const {
    if (!problem_.lead) return 0;
    auto const& able = problem_.traits[*problem_.lead].amounts;
    std::int64_t squares = 0;
    for (std::size_t lead = 0; lead < able.size(); ++lead) {
      if (able[lead] == 0) continue;
      std::int64_t carried = 0;
      for (std::size_t round = 0; round < problem_.rounds; ++round) {
        for (std::size_t other = 0; other < able.size(); ++other) {
          if (other == lead || at(round, lead) == -1 || at(round, other) != at(round, lead))
            continue;
          carried += problem_.care.empty() ? 1 : problem_.care[other];
        }
      }
      squares += carried * carried;
    }
    return squares;
  }

  [[nodiscard]] std::int64_t times_met(std::size_t one, std::size_t other) const {
    std::int64_t times = 0;
    for (auto const& seats : plan_.group_of) {
      if (seats[one] != -1 && seats[one] == seats[other]) ++times;
    }
    return times;
  }

  [[nodiscard]] std::int64_t meetings() const {
    std::int64_t lost = 0;
    if (problem_.rounds < 2) return 0;
    for (std::size_t one = 0; one < problem_.people.size(); ++one) {
      for (std::size_t other = one + 1; other < problem_.people.size(); ++other) {
        std::size_t const times = static_cast<std::size_t>(times_met(one, other));
        for (std::size_t k = 1; k < times; ++k) {
          std::size_t const last = problem_.novelty.size() - 1;
          lost += problem_.novelty[0] - problem_.novelty[k < last ? k : last];
        }
      }
    }
    return lost;
  }

  [[nodiscard]] std::int64_t closeness() const {
    std::int64_t sum = 0;
    std::size_t const people = problem_.people.size();
    for (std::size_t one = 0; one < people; ++one) {
      for (std::size_t other = one + 1; other < people; ++other) {
        sum -= times_met(one, other) * problem_.closeness[one * people + other];
      }
    }
    return sum;
  }

  Problem const& problem_;
  Plan const& plan_;
};

}  // namespace

Score recount(Problem const& problem, Plan const& plan) {
  Checker checker(problem, plan);
  checker.rules();
  Score score;
  score.broken = static_cast<std::int64_t>(checker.findings.size());
  for (Goal const& goal : problem.goals) score.costs.push_back(checker.cost(goal));
  return score;
}

std::vector<Finding> check(Problem const& problem, Claim const& claim) {
  Checker checker(problem, claim.plan);
  if (!checker.shape()) return checker.findings;
  checker.rules();
  checker.leads(claim.leads);
  std::size_t const goals = problem.goals.size();
  if (claim.score.costs.size() != goals || claim.bound.costs.size() != goals) {
    checker.findings.push_back({Fault::score});
    return checker.findings;
  }
  if (claim.score.broken != 0) checker.findings.push_back({Fault::score});
  bool reached = true;
  for (std::size_t goal = 0; goal < goals; ++goal) {
    std::int64_t const cost = checker.cost(problem.goals[goal]);
    if (cost != claim.score.costs[goal]) checker.findings.push_back({Fault::score, 0, goal});
    // In order of importance a bound holds only for plans that reach the bounds before it.
    bool const holds = problem.weighed || reached;
    if (holds && cost < claim.bound.costs[goal]) {
      checker.findings.push_back({Fault::bound, 0, goal});
    }
    reached = reached && cost == claim.bound.costs[goal];
  }
  if (claim.proven && !claim.by_exhaustion && !reached) checker.findings.push_back({Fault::proof});
  return checker.findings;
}

}  // namespace klantendag::grouping
