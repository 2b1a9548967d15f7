// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/prices.hpp"

#include <algorithm>
#include <numeric>

#include "core/grouping/share.hpp"

namespace klantendag::grouping {
namespace {

bool counts_people(Goal const& goal) {
  return goal.kind == GoalKind::spread || goal.kind == GoalKind::company ||
         goal.kind == GoalKind::gather;
}

std::int64_t amount_present(Trait const& trait, std::vector<bool> const& present) {
  std::int64_t amount = 0;
  for (std::size_t person = 0; person < present.size(); ++person) {
    if (present[person]) amount += trait.amounts[person];
  }
  return amount;
}

// Gathering has a smooth part, so that a table with one less is better before it is empty.
std::int64_t gather_price(std::int64_t count, std::int64_t weight) {
  if (count == 0) return 0;
  std::int64_t const slope = std::max<std::int64_t>(1, weight / 4);
  return weight + slope * std::min<std::int64_t>(count, 3);
}

struct Place {  // of one price list
  std::size_t trait = 0;
  std::size_t group = 0;
  std::int64_t amount = 0;
  Share share{};
  std::size_t width = 0;
  bool over = false;  // no hard rule counts
};

std::vector<std::int64_t> price_list(Problem const& problem, Weights const& weights,
                                     Place const& place) {
  std::vector<std::int64_t> price(place.width, 0);
  for (std::size_t goal = 0; goal < problem.goals.size(); ++goal) {
    Goal const& wanted = problem.goals[goal];
    if (!counts_people(wanted)) continue;
    if (std::count(wanted.traits.begin(), wanted.traits.end(), place.trait) == 0) continue;
    std::int64_t const weight = weights.goals[goal];
    for (std::size_t count = 0; count < place.width; ++count) {
      auto const number = static_cast<std::int64_t>(count);
      if (wanted.kind == GoalKind::spread) price[count] += weight * place.share.off(number);
      if (wanted.kind == GoalKind::gather) price[count] += gather_price(number, weight);
      if (wanted.kind == GoalKind::company && number == 1 && place.amount > 1) price[1] += weight;
    }
  }
  for (Limit const& limit : problem.limits) {
    if (place.over || limit.group != place.group || limit.trait != place.trait) continue;
    Share const allowed{limit.minimum, limit.maximum};
    for (std::size_t count = 0; count < place.width; ++count) {
      price[count] += broken_unit * allowed.off(static_cast<std::int64_t>(count));
    }
  }
  return price;
}

}  // namespace

Weights first_weights(Problem const& problem) {
  Weights weights;
  for (Goal const& goal : problem.goals) {
    std::int64_t unit = 96;
    switch (goal.kind) {
      case GoalKind::moves:
        unit = 400;
        break;
      case GoalKind::spread:
        unit = 128;
        break;
      case GoalKind::level:
        unit = 8;
        break;
      case GoalKind::company:
        unit = 48;
        break;
      case GoalKind::gather:
        unit = 160;
        break;
      case GoalKind::meetings:
        unit = 1;
        break;
      case GoalKind::load:
        unit = 1;
        break;
      case GoalKind::closeness:
        unit = 1;
        break;
    }
    weights.goals.push_back(problem.weighed ? goal.weight : unit);
  }
  return weights;
}

Prices::Prices(Problem const& problem, Weights const& weights)
    : groups_(problem.groups), people_(problem.people.size()) {
  auto const present = attendance(problem);
  for (std::size_t round = 0; round < problem.rounds; ++round) {
    auto const same = std::find_if(sample_.begin(), sample_.end(), [&](std::size_t other) {
      bool const both = (other < problem.first_round) == (round < problem.first_round);
      return both && present[other] == present[round];
    });
    variant_.push_back(static_cast<std::size_t>(same - sample_.begin()));
    if (same == sample_.end()) sample_.push_back(round);
  }
  make_slots(problem);
  price_counts(problem, weights);
  price_sizes(problem);
  price_meetings(problem, weights);
}

std::int64_t Prices::total(std::size_t round, std::size_t group, std::size_t trait,
                           std::int64_t count) const {
  std::size_t const at = (variant_[round] * groups_ + group) * counted.size() + trait;
  std::int64_t const* steps = rise_.data() + at * width;
  return std::accumulate(steps, steps + count, start_[at]);
}

void Prices::make_slots(Problem const& problem) {
  std::vector<bool> needed(problem.traits.size(), false);
  for (Goal const& goal : problem.goals) {
    if (!counts_people(goal)) continue;
    for (std::size_t trait : goal.traits) needed[trait] = true;
  }
  for (Limit const& limit : problem.limits) needed[limit.trait] = true;

  counted.assign(1, problem.traits.size());
  std::vector<std::vector<std::uint16_t>> filled;  // [slot][person]
  for (std::size_t trait = 0; trait < needed.size(); ++trait) {
    if (!needed[trait]) continue;
    auto const& amounts = problem.traits[trait].amounts;
    auto const free = std::find_if(filled.begin(), filled.end(), [&](auto const& slot) {
      for (std::size_t person = 0; person < people_; ++person) {
        if (amounts[person] != 0 && slot[person] != 0) return false;
      }
      return true;
    });
    auto& slot = free == filled.end() ? filled.emplace_back(people_, std::uint16_t{0}) : *free;
    for (std::size_t person = 0; person < people_; ++person) {
      if (amounts[person] != 0) slot[person] = static_cast<std::uint16_t>(counted.size());
    }
    counted.push_back(trait);
  }
  slots = filled.size();
  slot_of.resize(people_ * slots);
  for (std::size_t slot = 0; slot < slots; ++slot) {
    for (std::size_t person = 0; person < people_; ++person) {
      slot_of[person * slots + slot] = filled[slot][person];
    }
  }
}

void Prices::price_counts(Problem const& problem, Weights const& weights) {
  auto const present = attendance(problem);
  width = count_width(problem);
  std::size_t const block = counted.size();
  std::size_t const lists = sample_.size() * groups_ * block;
  rise_.assign(lists * width, 0);
  start_.assign(lists, 0);
  shares_.assign(lists, Share{});
  amounts_.assign(sample_.size() * block, 0);
  for (std::size_t variant = 0; variant < sample_.size(); ++variant) {
    auto const& here = present[sample_[variant]];
    auto const people = std::count(here.begin(), here.end(), true);
    auto const sizes = sizes_in(problem, static_cast<std::int32_t>(people));
    for (std::size_t trait = 1; trait < block; ++trait) {
      std::int64_t const amount = amount_present(problem.traits[counted[trait]], here);
      amounts_[variant * block + trait] = amount;
      for (std::size_t group = 0; group < groups_; ++group) {
        std::size_t const at = (variant * groups_ + group) * block + trait;
        shares_[at] = fair_share(amount, sizes[group], people, static_cast<std::int64_t>(groups_));
        std::vector<std::int64_t> const price =
            price_list(problem, weights,
                       {counted[trait], group, amount, shares_[at], width,
                        sample_[variant] < problem.first_round});
        start_[at] = price[0];
        for (std::size_t count = 0; count + 1 < width; ++count) {
          rise_[at * width + count] = price[count + 1] - price[count];
        }
      }
    }
  }
}

// Counts may reach the number of people with the trait, or one above the largest table: a person
// enters before another leaves. With fixed seats a start may overfill a table.
std::size_t Prices::count_width(Problem const& problem) const {
  std::size_t largest = 0, room = 0;
  for (std::size_t trait = 1; trait < counted.size(); ++trait) {
    auto const& amounts = problem.traits[counted[trait]].amounts;
    auto const without = std::count(amounts.begin(), amounts.end(), 0);
    largest = std::max(largest, people_ - static_cast<std::size_t>(without));
  }
  for (Size const& size : problem.sizes) {
    room = std::max(room, static_cast<std::size_t>(size.maximum));
  }
  bool const may_overflow =
      problem.seats.size() + problem.bars.size() + problem.previous.size() > 0;
  return (may_overflow ? largest : std::min(largest, room)) + 3;
}

void Prices::price_sizes(Problem const& problem) {
  auto const present = attendance(problem);
  size_rise_.assign(sample_.size() * groups_ * (people_ + 1), 0);
  empty_.assign(sample_.size(), 0);
  for (std::size_t variant = 0; variant < sample_.size(); ++variant) {
    if (sample_[variant] < problem.first_round) continue;
    auto const& here = present[sample_[variant]];
    auto const sizes =
        sizes_in(problem, static_cast<std::int32_t>(std::count(here.begin(), here.end(), true)));
    for (std::size_t group = 0; group < groups_; ++group) {
      Share const allowed{sizes[group].minimum, sizes[group].maximum};
      empty_[variant] += broken_unit * allowed.off(0);
      std::int64_t* rises = size_rise_.data() + (variant * groups_ + group) * (people_ + 1);
      for (std::size_t size = 0; size <= people_; ++size) {
        auto const number = static_cast<std::int64_t>(size);
        rises[size] = broken_unit * (allowed.off(number + 1) - allowed.off(number));
      }
    }
  }
}

void Prices::price_meetings(Problem const& problem, Weights const& weights) {
  std::vector<std::int64_t> loss(65, 0);  // of the k-th meeting against a first one
  for (std::size_t goal = 0; goal < problem.goals.size(); ++goal) {
    if (problem.goals[goal].kind != GoalKind::meetings || problem.rounds < 2) continue;
    for (std::size_t k = 0; k < loss.size(); ++k) {
      auto const& values = problem.novelty;
      loss[k] += weights.goals[goal] * (values[0] - values[std::min(k, values.size() - 1)]);
    }
    pairs_matter = true;
  }
  pairs_matter = pairs_matter || !problem.apart.empty() || !problem.together.empty();
  for (std::size_t state = 0; state < meet.size(); ++state) {
    std::size_t const meetings = state & pair_meetings;
    std::int64_t rule = 0;
    if ((state & pair_apart) != 0) rule += broken_unit;
    if ((state & pair_together) != 0) rule -= broken_unit;
    meet[state] = loss[meetings] + rule;
    part[state] = meetings == 0 ? 0 : -loss[meetings - 1] - rule;
  }
  meet[pair_self] = part[pair_self] = 0;
}

}  // namespace klantendag::grouping
