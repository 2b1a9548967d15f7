// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/extras.hpp"

#include <algorithm>

#include "core/grouping/share.hpp"

namespace klantendag::grouping {

Extras::Extras(Problem const& problem, Weights const& weights)
    : groups_(problem.groups),
      people_(problem.people.size()),
      first_round_(problem.first_round),
      concerns_(people_, 0) {
  auto const present = attendance(problem);
  for (EscortRule const& rule : problem.escorts) {
    std::size_t const trait = sum_of(problem, rule.trait);
    std::size_t const helper = sum_of(problem, rule.helper);
    escorts_.push_back({trait, helper});
  }
  for (std::size_t goal = 0; goal < problem.goals.size(); ++goal) {
    Goal const& wanted = problem.goals[goal];
    if (wanted.kind == GoalKind::moves && !problem.previous.empty()) {
      previous_ = problem.previous;
      move_weight_ = weights.goals[goal];
      std::fill(concerns_.begin(), concerns_.end(), std::uint8_t{1});
    }
    if (wanted.kind == GoalKind::load && problem.lead) {
      loads_ = true;
      load_weight_ = weights.goals[goal];
      std::fill(concerns_.begin(), concerns_.end(), std::uint8_t{1});
    }
    if (wanted.kind != GoalKind::level) continue;
    for (std::size_t trait : wanted.traits) {
      Sum& sum = sums_[sum_of(problem, trait)];
      sum.levels = true;
      sum.weight = weights.goals[goal];
      for (std::size_t round = 0; round < problem.rounds; ++round) {
        std::int64_t people = 0, amount = 0;
        for (std::size_t person = 0; person < people_; ++person) {
          if (!present[round][person]) continue;
          ++people;
          amount += problem.traits[trait].amounts[person];
        }
        for (Size const& size : sizes_in(problem, static_cast<std::int32_t>(people))) {
          Share const share = fair_share(amount, size, people, static_cast<std::int64_t>(groups_));
          sum.low.push_back(share.low);
          sum.high.push_back(share.high);
        }
      }
    }
  }
  for (Sum const& sum : sums_) {
    for (std::size_t person = 0; person < people_; ++person) {
      if (sum.amounts[person] != 0) concerns_[person] = 1;
    }
  }
  care_ = problem.care.empty() ? std::vector<std::int32_t>(people_, 1) : problem.care;
  leads_.assign(people_, 0);
  if (loads_) {
    for (std::size_t person = 0; person < people_; ++person) {
      if (problem.traits[*problem.lead].amounts[person] == 0) continue;
      leads_[person] = 1;
      all_leads_.push_back(person);
    }
  }
  load_.assign(people_, 0);
  table_care_.assign(problem.rounds * groups_, 0);
  table_leads_.resize(problem.rounds * groups_);
  amount_.assign(problem.rounds * groups_ * sums_.size(), 0);
  used_ = std::any_of(concerns_.begin(), concerns_.end(), [](auto flag) { return flag != 0; });
}

std::size_t Extras::sum_of(Problem const& problem, std::size_t trait) {
  auto const& amounts = problem.traits[trait].amounts;
  for (std::size_t known = 0; known < sums_.size(); ++known) {
    if (sums_[known].amounts == amounts && !sums_[known].levels) return known;
  }
  sums_.emplace_back().amounts = amounts;
  return sums_.size() - 1;
}

void Extras::add(std::size_t round, std::size_t person, std::size_t group, std::int64_t sign) {
  std::int32_t* amounts = amount_.data() + (round * groups_ + group) * sums_.size();
  for (std::size_t sum = 0; sum < sums_.size(); ++sum) {
    amounts[sum] += static_cast<std::int32_t>(sign) * sums_[sum].amounts[person];
  }
}

// What the facilitators of a table gain when its care changes; a facilitator does not carry himself.
std::int64_t Extras::carry(std::size_t round, std::size_t group, std::int64_t change) {
  std::int64_t cost = 0;
  table_care_[round * groups_ + group] += change;
  for (std::size_t lead : table_leads_[round * groups_ + group]) {
    cost -= load_[lead] * load_[lead];
    load_[lead] += change;
    cost += load_[lead] * load_[lead];
  }
  return cost;
}

void Extras::enter(std::size_t round, std::size_t person, std::size_t group) {
  add(round, person, group, 1);
  if (!loads_) return;
  carry(round, group, care_[person]);
  if (leads_[person] == 0) return;
  load_[person] += table_care_[round * groups_ + group] - care_[person];
  table_leads_[round * groups_ + group].push_back(person);
}

std::int64_t Extras::take(Step const& step) {
  auto const [round, person, from, to] = step;
  std::int64_t cost = seat_cost(round, person, to) - seat_cost(round, person, from);
  if (!sums_.empty()) {
    cost -= table_cost(round, from) + table_cost(round, to);
    add(round, person, from, -1);
    add(round, person, to, 1);
    cost += table_cost(round, from) + table_cost(round, to);
  }
  if (!loads_) return cost;

  std::int64_t squares = 0;
  if (leads_[person] != 0) {
    auto& left = table_leads_[round * groups_ + from];
    left.erase(std::find(left.begin(), left.end(), person));
    squares -= load_[person] * load_[person];
    load_[person] +=
        table_care_[round * groups_ + to] + care_[person] - table_care_[round * groups_ + from];
    squares += load_[person] * load_[person];
  }
  squares += carry(round, from, -care_[person]) + carry(round, to, care_[person]);
  if (leads_[person] != 0) table_leads_[round * groups_ + to].push_back(person);
  return cost + load_weight_ * squares;
}

std::int64_t Extras::table_cost(std::size_t round, std::size_t group) const {
  std::size_t const table = round * groups_ + group;
  std::int32_t const* amounts = amount_.data() + table * sums_.size();
  std::int64_t cost = 0;
  for (std::size_t sum = 0; sum < sums_.size(); ++sum) {
    if (!sums_[sum].levels) continue;
    cost +=
        sums_[sum].weight * Share{sums_[sum].low[table], sums_[sum].high[table]}.off(amounts[sum]);
  }
  for (Escort const& escort : escorts_) {
    if (round < first_round_) break;
    if (amounts[escort.trait] > 0 && amounts[escort.helper] == 0) cost += broken_unit;
  }
  return cost;
}

std::int64_t Extras::seat_cost(std::size_t round, std::size_t person, std::size_t group) const {
  if (move_weight_ == 0) return 0;
  std::int32_t const before = previous_[round][person];
  return before != nowhere && before != static_cast<std::int32_t>(group) ? move_weight_ : 0;
}

std::int64_t Extras::load() const {
  std::int64_t squares = 0;
  for (std::size_t lead : all_leads_) squares += load_[lead] * load_[lead];
  return squares;
}

std::int64_t Extras::level() const {
  std::int64_t off = 0;
  for (std::size_t table = 0; table < table_care_.size(); ++table) {
    for (std::size_t sum = 0; sum < sums_.size(); ++sum) {
      if (!sums_[sum].levels) continue;
      off += Share{sums_[sum].low[table], sums_[sum].high[table]}.off(
          amount_[table * sums_.size() + sum]);
    }
  }
  return off;
}

std::int64_t Extras::total() const {
  std::int64_t cost = load_weight_ * load();
  for (std::size_t table = 0; table < table_care_.size(); ++table) {
    cost += table_cost(table / groups_, table % groups_);
  }
  return cost;
}

}  // namespace klantendag::grouping
