// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/seating.hpp"

#include <algorithm>

namespace klantendag::grouping {

Seating::Seating(Problem const& problem, Prices const& prices, Weights const& weights,
                 Plan const& plan)
    : problem_(problem),
      prices_(prices),
      extras_(problem, weights),
      encounters_(problem, prices),
      people_(problem.people.size()),
      groups_(problem.groups),
      counted_(prices.counted.size()),
      group_(problem.rounds * people_, absent),
      place_(problem.rounds * people_, 0),
      members_(problem.rounds * groups_ * people_, 0),
      size_(problem.rounds * groups_, 0),
      count_(problem.rounds * groups_ * counted_, 0),
      change_(problem.rounds * groups_ * counted_),
      trait_cost_(problem.rounds * groups_, 0) {
  for (std::size_t table = 0; table < size_.size(); ++table) {
    for (std::size_t trait = 1; trait < counted_; ++trait) {
      trait_cost_[table] += prices.total(table / groups_, table % groups_, trait, 0);
      reprice(table / groups_, table % groups_, trait);
    }
  }
  for (std::size_t round = 0; round < problem.rounds; ++round) {
    for (std::size_t person = 0; person < people_; ++person) {
      std::int32_t const group = plan.group_of[round][person];
      if (group == nowhere) continue;
      enter(round, person, static_cast<std::size_t>(group));
      extras_.enter(round, person, static_cast<std::size_t>(group));
    }
  }
  meeting_ = full_meeting_cost();
  rest_ = full_rest_cost();
}

Encounters::Table Seating::table(std::size_t round, std::size_t group) const {
  std::size_t const at = round * groups_ + group;
  return {members_.data() + at * people_, size_[at]};
}

void Seating::reprice(std::size_t round, std::size_t group, std::size_t trait) {
  std::size_t const at = (round * groups_ + group) * counted_ + trait;
  std::int64_t const* rise = prices_.rise(round, group) + trait * prices_.width;
  change_[at].more = rise[count_[at]];
  change_[at].less = count_[at] > 0 ? -rise[count_[at] - 1] : 0;
}

void Seating::enter(std::size_t round, std::size_t person, std::size_t group) {
  std::size_t const at = round * groups_ + group;
  encounters_.enter(person, {round, group}, table(round, group));
  members_[at * people_ + size_[at]] = static_cast<std::uint16_t>(person);
  group_[round * people_ + person] = static_cast<std::uint16_t>(group);
  place_[round * people_ + person] = size_[at]++;
  for (std::size_t slot = 0; slot < prices_.slots; ++slot) {
    std::size_t const trait = prices_.slot_of[person * prices_.slots + slot];
    if (trait == 0) continue;
    trait_cost_[at] += change_[at * counted_ + trait].more;
    ++count_[at * counted_ + trait];
    reprice(round, group, trait);
  }
}

void Seating::leave(std::size_t round, std::size_t person, std::size_t group) {
  std::size_t const at = round * groups_ + group;
  std::size_t const place = place_[round * people_ + person];
  std::uint16_t const last = members_[at * people_ + --size_[at]];
  members_[at * people_ + place] = last;
  place_[round * people_ + last] = static_cast<std::uint16_t>(place);
  encounters_.leave(person, {round, group}, table(round, group));
  for (std::size_t slot = 0; slot < prices_.slots; ++slot) {
    std::size_t const trait = prices_.slot_of[person * prices_.slots + slot];
    if (trait == 0) continue;
    trait_cost_[at] += change_[at * counted_ + trait].less;
    --count_[at * counted_ + trait];
    reprice(round, group, trait);
  }
}

void Seating::relocate(Step const& step) {
  leave(step.round, step.person, step.from);
  enter(step.round, step.person, step.to);
  if (extras_.used()) extras_.take(step);
}

std::int64_t Seating::price(std::size_t round, std::size_t person, std::size_t group) const {
  return encounters_.price(person, table(round, group), group_[round * people_ + person] == group);
}

std::int64_t Seating::meeting_cost(Exchange const& exchange) const {
  auto const [round, first, second] = exchange;
  if (!encounters_.matter()) return 0;
  std::size_t const a = group(round, first), b = group(round, second);
  // At the other's table they would still meet each other, which they do not.
  std::int64_t const both = 2 * encounters_.price_together(first, second);
  if (!encounters_.kept()) {
    return price(round, first, b) + price(round, second, a) - price(round, first, a) -
           price(round, second, b) - both;
  }
  return encounters_.price(first, {round, b}) + encounters_.price(second, {round, a}) -
         encounters_.price(first, {round, a}) - encounters_.price(second, {round, b}) - both;
}

// Tables cannot cost less than nothing.
std::int64_t Seating::least_rest(Exchange const& exchange) const {
  auto const [round, first, second] = exchange;
  return -trait_cost_[round * groups_ + group(round, first)] -
         trait_cost_[round * groups_ + group(round, second)];
}

std::int64_t Seating::rest_cost(Exchange const& exchange) {
  auto const [round, first, second] = exchange;
  std::size_t const a = group(round, first), b = group(round, second);
  Change const* at_a = change_.data() + (round * groups_ + a) * counted_;
  Change const* at_b = change_.data() + (round * groups_ + b) * counted_;
  std::uint16_t const* slots_first = prices_.slot_of.data() + first * prices_.slots;
  std::uint16_t const* slots_second = prices_.slot_of.data() + second * prices_.slots;
  std::int64_t cost = 0;
  for (std::size_t slot = 0; slot < prices_.slots; ++slot) {
    std::size_t const x = slots_first[slot], y = slots_second[slot];
    if (x != y) cost += at_b[x].more + at_a[x].less + at_a[y].more + at_b[y].less;
  }
  if (extras_.used() && (extras_.concerns(first) || extras_.concerns(second))) {
    cost += extras_.take({round, first, a, b}) + extras_.take({round, second, b, a});
    extras_.take({round, second, a, b});
    extras_.take({round, first, b, a});
  }
  return cost;
}

std::int64_t Seating::meeting_cost(Step const& step) const {
  auto const [round, person, from, to] = step;
  if (!encounters_.matter()) return 0;
  if (!encounters_.kept()) return price(round, person, to) - price(round, person, from);
  return encounters_.price(person, {round, to}) - encounters_.price(person, {round, from});
}

std::int64_t Seating::rest_cost(Step const& step) {
  auto const [round, person, from, to] = step;
  std::size_t const a = round * groups_ + from, b = round * groups_ + to;
  std::int64_t cost =
      prices_.size_rise(round, to)[size_[b]] - prices_.size_rise(round, from)[size_[a] - 1];
  for (std::size_t slot = 0; slot < prices_.slots; ++slot) {
    std::size_t const trait = prices_.slot_of[person * prices_.slots + slot];
    cost += change_[b * counted_ + trait].more + change_[a * counted_ + trait].less;
  }
  if (extras_.used() && extras_.concerns(person)) {
    cost += extras_.take(step);
    extras_.take({round, person, to, from});
  }
  return cost;
}

void Seating::make(Exchange const& exchange, std::int64_t meeting, std::int64_t rest) {
  auto const [round, first, second] = exchange;
  std::size_t const a = group(round, first), b = group(round, second);
  relocate({round, first, a, b});
  relocate({round, second, b, a});
  meeting_ += meeting;
  rest_ += rest;
}

void Seating::make(Step const& step, std::int64_t meeting, std::int64_t rest) {
  relocate(step);
  meeting_ += meeting;
  rest_ += rest;
}

Plan Seating::plan() const {
  Plan plan;
  plan.group_of.assign(problem_.rounds, std::vector<std::int32_t>(people_, nowhere));
  for (std::size_t round = 0; round < problem_.rounds; ++round) {
    for (std::size_t person = 0; person < people_; ++person) {
      if (!present(round, person)) continue;
      plan.group_of[round][person] = static_cast<std::int32_t>(group(round, person));
    }
  }
  return plan;
}

}  // namespace klantendag::grouping
