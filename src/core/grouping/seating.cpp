// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/seating.hpp"

#include <algorithm>
#include <utility>

#include "core/grouping/share.hpp"

namespace klantendag::grouping {

Seating::Seating(Problem const& problem, Prices const& prices, Weights const& weights,
                 Plan const& plan)
    : problem_(problem),
      prices_(prices),
      extras_(problem, weights),
      people_(problem.people.size()),
      groups_(problem.groups),
      group_(problem.rounds * people_, absent),
      place_(problem.rounds * people_, 0),
      members_(problem.rounds * groups_ * people_, 0),
      size_(problem.rounds * groups_, 0),
      count_(problem.rounds * groups_ * prices.counted.size(), 0),
      pair_(people_ * people_, 0),
      pairs_met_(pair_meetings + 2, 0) {
  for (std::size_t person = 0; person < people_; ++person) {
    pair_[person * people_ + person] = pair_self;
  }
  auto const flag = [&](PairRule const& rule, std::uint8_t bit) {
    pair_[rule.first * people_ + rule.second] |= bit;
    pair_[rule.second * people_ + rule.first] |= bit;
  };
  for (PairRule const& rule : problem.apart) flag(rule, pair_apart);
  for (PairRule const& rule : problem.together) flag(rule, pair_together);
  for (std::size_t round = 0; round < problem.rounds; ++round) {
    for (std::size_t person = 0; person < people_; ++person) {
      std::int32_t const group = plan.group_of[round][person];
      if (group != nowhere) enter(round, person, static_cast<std::size_t>(group));
    }
  }
  cost_ = full_cost();
}

void Seating::enter(std::size_t round, std::size_t person, std::size_t group) {
  std::size_t const table = round * groups_ + group;
  for (std::size_t at = 0; at < size_[table]; ++at) {
    meet(person, members_[table * people_ + at], 1);
  }
  members_[table * people_ + size_[table]] = static_cast<std::uint16_t>(person);
  group_[round * people_ + person] = static_cast<std::uint16_t>(group);
  place_[round * people_ + person] = size_[table]++;
  for (std::size_t slot = 0; slot < prices_.slots; ++slot) {
    ++count_[table * prices_.counted.size() + prices_.slot_of[person * prices_.slots + slot]];
  }
  extras_.enter(round, person, group);
}

void Seating::meet(std::size_t one, std::size_t other, int change) {
  auto const to = [change](std::uint8_t state) {
    return static_cast<std::uint8_t>(state + change);
  };
  std::size_t const met = pair_[one * people_ + other] & pair_meetings;
  --pairs_met_[met];
  ++pairs_met_[change > 0 ? met + 1 : met - 1];
  if (!problem_.closeness.empty()) closeness_ += change * problem_.closeness[one * people_ + other];
  pair_[one * people_ + other] = to(pair_[one * people_ + other]);
  pair_[other * people_ + one] = to(pair_[other * people_ + one]);
}

std::int64_t Seating::pair_cost(Exchange const& exchange) const {
  auto const [round, first, second] = exchange;
  std::size_t const a = round * groups_ + group(round, first);
  std::size_t const b = round * groups_ + group(round, second);
  std::uint16_t const* at_a = members_.data() + a * people_;
  std::uint16_t const* at_b = members_.data() + b * people_;
  std::int64_t cost = 0;
  if (prices_.pairs_matter) {
    std::uint8_t const* of_first = pair_.data() + first * people_;
    std::uint8_t const* of_second = pair_.data() + second * people_;
    for (std::size_t at = 0; at < size_[a]; ++at) {
      std::size_t const other = at_a[at];
      cost += prices_.part[of_first[other]] + prices_.meet[of_second[other]];
    }
    for (std::size_t at = 0; at < size_[b]; ++at) {
      std::size_t const other = at_b[at];
      cost += prices_.part[of_second[other]] + prices_.meet[of_first[other]];
    }
    // Both loops let the two meet each other, which they do not.
    cost -= 2 * prices_.meet[of_first[second]];
  }
  if (!problem_.closeness.empty()) {
    std::int64_t const* of_first = problem_.closeness.data() + first * people_;
    std::int64_t const* of_second = problem_.closeness.data() + second * people_;
    for (std::size_t at = 0; at < size_[a]; ++at) cost += of_first[at_a[at]] - of_second[at_a[at]];
    for (std::size_t at = 0; at < size_[b]; ++at) cost += of_second[at_b[at]] - of_first[at_b[at]];
    cost += 2 * of_first[second];
  }
  return cost;
}

std::int64_t Seating::trait_cost(Exchange const& exchange) const {
  auto const [round, first, second] = exchange;
  std::size_t const a = group(round, first), b = group(round, second);
  std::size_t const counted = prices_.counted.size(), width = prices_.width;
  std::uint16_t const* count_a = count_.data() + (round * groups_ + a) * counted;
  std::uint16_t const* count_b = count_.data() + (round * groups_ + b) * counted;
  std::int64_t const* rise_a = prices_.rise(round, a);
  std::int64_t const* rise_b = prices_.rise(round, b);
  std::uint16_t const* slots_first = prices_.slot_of.data() + first * prices_.slots;
  std::uint16_t const* slots_second = prices_.slot_of.data() + second * prices_.slots;
  std::int64_t cost = 0;
  for (std::size_t slot = 0; slot < prices_.slots; ++slot) {
    std::size_t const x = slots_first[slot], y = slots_second[slot];
    if (x == y) continue;
    if (x != 0) cost += rise_b[x * width + count_b[x]] - rise_a[x * width + count_a[x] - 1];
    if (y != 0) cost += rise_a[y * width + count_a[y]] - rise_b[y * width + count_b[y] - 1];
  }
  return cost;
}

std::int64_t Seating::cost_of(Exchange const& exchange) {
  auto const [round, first, second] = exchange;
  std::int64_t cost = trait_cost(exchange) + pair_cost(exchange);
  if (extras_.used() && (extras_.concerns(first) || extras_.concerns(second))) {
    std::size_t const a = group(round, first), b = group(round, second);
    cost += extras_.take({round, first, a, b}) + extras_.take({round, second, b, a});
    extras_.take({round, second, a, b});
    extras_.take({round, first, b, a});
  }
  return cost;
}

std::int64_t Seating::cost_of(Step const& step) {
  auto const [round, person, from, to] = step;
  std::size_t const a = round * groups_ + from, b = round * groups_ + to;
  std::size_t const counted = prices_.counted.size(), width = prices_.width;
  std::int64_t cost =
      prices_.size_rise(round, to)[size_[b]] - prices_.size_rise(round, from)[size_[a] - 1];
  for (std::size_t slot = 0; slot < prices_.slots; ++slot) {
    std::size_t const trait = prices_.slot_of[person * prices_.slots + slot];
    if (trait == 0) continue;
    cost += prices_.rise(round, to)[trait * width + count_[b * counted + trait]] -
            prices_.rise(round, from)[trait * width + count_[a * counted + trait] - 1];
  }
  std::uint8_t const* pairs = pair_.data() + person * people_;
  for (std::size_t at = 0; at < size_[a]; ++at)
    cost += prices_.part[pairs[members_[a * people_ + at]]];
  for (std::size_t at = 0; at < size_[b]; ++at)
    cost += prices_.meet[pairs[members_[b * people_ + at]]];
  if (!problem_.closeness.empty()) {
    std::int64_t const* close = problem_.closeness.data() + person * people_;
    for (std::size_t at = 0; at < size_[a]; ++at) cost += close[members_[a * people_ + at]];
    for (std::size_t at = 0; at < size_[b]; ++at) cost -= close[members_[b * people_ + at]];
  }
  if (extras_.used() && extras_.concerns(person)) {
    cost += extras_.take(step);
    extras_.take({round, person, to, from});
  }
  return cost;
}

void Seating::relocate(Step const& step) {
  auto const [round, person, from, to] = step;
  std::size_t const a = round * groups_ + from, b = round * groups_ + to;
  std::size_t const place = place_[round * people_ + person];
  std::uint16_t const last = members_[a * people_ + --size_[a]];
  members_[a * people_ + place] = last;
  place_[round * people_ + last] = static_cast<std::uint16_t>(place);
  for (std::size_t at = 0; at < size_[a]; ++at) meet(person, members_[a * people_ + at], -1);
  for (std::size_t at = 0; at < size_[b]; ++at) meet(person, members_[b * people_ + at], 1);
  members_[b * people_ + size_[b]] = static_cast<std::uint16_t>(person);
  place_[round * people_ + person] = size_[b]++;
  group_[round * people_ + person] = static_cast<std::uint16_t>(to);
  std::size_t const counted = prices_.counted.size();
  for (std::size_t slot = 0; slot < prices_.slots; ++slot) {
    std::size_t const trait = prices_.slot_of[person * prices_.slots + slot];
    --count_[a * counted + trait];
    ++count_[b * counted + trait];
  }
  if (extras_.used()) extras_.take(step);
}

void Seating::make(Exchange const& exchange, std::int64_t cost) {
  auto const [round, first, second] = exchange;
  std::size_t const a = group(round, first), b = group(round, second);
  relocate({round, first, a, b});
  relocate({round, second, b, a});
  cost_ += cost;
}

void Seating::make(Step const& step, std::int64_t cost) {
  relocate(step);
  cost_ += cost;
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
