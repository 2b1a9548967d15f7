// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/bound.hpp"

#include <algorithm>
#include <functional>

#include "core/grouping/domain.hpp"
#include "core/grouping/meeting_bound.hpp"
#include "core/grouping/share.hpp"

namespace klantendag::grouping {
namespace {

constexpr std::int64_t beyond = INT64_MAX / 4;

// The counts of one trait that a group may have in one round.
struct Range {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

struct TraitRound {
  std::int64_t amount = 0;
  std::vector<Share> shares{};
  std::vector<Range> ranges{};  // by the hard rules, or as it was in a round that is over
};

TraitRound look_at(Problem const& problem, std::size_t trait, std::size_t round,
                   std::vector<bool> const& present) {
  TraitRound found;
  std::int64_t people = 0;
  for (std::size_t person = 0; person < present.size(); ++person) {
    if (!present[person]) continue;
    ++people;
    found.amount += problem.traits[trait].amounts[person];
  }
  auto const sizes = sizes_in(problem, static_cast<std::int32_t>(people));
  for (std::size_t group = 0; group < problem.groups; ++group) {
    found.shares.push_back(
        fair_share(found.amount, sizes[group], people, static_cast<std::int64_t>(problem.groups)));
    found.ranges.push_back({0, std::min<std::int64_t>(found.amount, sizes[group].maximum)});
  }
  if (round < problem.first_round) {
    found.ranges.assign(problem.groups, Range{});
    for (std::size_t person = 0; person < present.size(); ++person) {
      if (!present[person]) continue;
      Range& range = found.ranges[static_cast<std::size_t>(problem.previous[round][person])];
      range.low += problem.traits[trait].amounts[person];
      range.high = range.low;
    }
    return found;
  }
  for (Limit const& limit : problem.limits) {
    if (limit.trait != trait) continue;
    Range& range = found.ranges[limit.group];
    range.low = std::max<std::int64_t>(range.low, limit.minimum);
    range.high = std::min<std::int64_t>(range.high, limit.maximum);
  }
  return found;
}

std::int64_t spread_of(TraitRound const& here) {
  std::int64_t off = 0;
  for (std::size_t group = 0; group < here.shares.size(); ++group) {
    off += std::max<std::int64_t>(0, std::max(here.ranges[group].low - here.shares[group].high,
                                              here.shares[group].low - here.ranges[group].high));
  }
  return off;
}

// The fewest tables, by `price(count)`, over all ways to seat the amount within the ranges.
std::int64_t cheapest(TraitRound const& here, std::vector<Range> const& ranges,
                      std::int64_t (*price)(std::int64_t)) {
  auto const amount = static_cast<std::size_t>(here.amount);
  std::vector<std::int64_t> cost(amount + 1, beyond);
  cost[0] = 0;
  for (Range const& range : ranges) {
    std::vector<std::int64_t> next(amount + 1, beyond);
    for (std::size_t seated = 0; seated <= amount; ++seated) {
      if (cost[seated] >= beyond) continue;
      for (std::int64_t count = range.low; count <= range.high; ++count) {
        std::size_t const total = seated + static_cast<std::size_t>(count);
        if (total > amount) break;
        next[total] = std::min(next[total], cost[seated] + price(count));
      }
    }
    cost = std::move(next);
  }
  return cost[amount] >= beyond ? 0 : cost[amount];
}

std::int64_t one_alone(std::int64_t count) {
  return count == 1 ? 1 : 0;
}
std::int64_t one_table(std::int64_t count) {
  return count > 0 ? 1 : 0;
}

// Is this trait's spread a more important goal, so that its shares may be taken for granted?
bool spread_before(Problem const& problem, std::size_t goal, std::size_t trait) {
  if (problem.weighed) return false;
  for (std::size_t earlier = 0; earlier < goal; ++earlier) {
    Goal const& other = problem.goals[earlier];
    if (other.kind != GoalKind::spread) continue;
    if (std::count(other.traits.begin(), other.traits.end(), trait) != 0) return true;
  }
  return false;
}

std::int64_t table_bound(Problem const& problem, std::size_t goal) {
  Goal const& wanted = problem.goals[goal];
  std::int64_t bound = 0;
  auto const present = attendance(problem);
  for (std::size_t round = 0; round < problem.rounds; ++round) {
    for (std::size_t trait : wanted.traits) {
      TraitRound const here = look_at(problem, trait, round, present[round]);
      std::int64_t const spread = spread_of(here);
      if (wanted.kind == GoalKind::spread) {
        bound += spread;
        continue;
      }
      std::vector<Range> ranges = here.ranges;
      if (spread == 0 && spread_before(problem, goal, trait)) {
        for (std::size_t group = 0; group < ranges.size(); ++group) {
          ranges[group].low = std::max<std::int64_t>(ranges[group].low, here.shares[group].low);
          ranges[group].high = std::min<std::int64_t>(ranges[group].high, here.shares[group].high);
        }
      }
      if (wanted.kind == GoalKind::gather) bound += cheapest(here, ranges, one_table);
      if (wanted.kind == GoalKind::company && here.amount > 1) {
        bound += cheapest(here, ranges, one_alone);
      }
    }
  }
  return bound;
}

// Everybody who does not lead is somebody's to look after, when every group has a lead.
std::int64_t load_bound(Problem const& problem) {
  if (!problem.lead) return 0;
  auto const& leads = problem.traits[*problem.lead].amounts;
  std::vector<bool> led(problem.groups, false);
  for (Limit const& limit : problem.limits) {
    if (limit.trait == *problem.lead && limit.minimum > 0) led[limit.group] = true;
  }
  if (std::count(led.begin(), led.end(), true) != static_cast<std::ptrdiff_t>(problem.groups)) {
    return 0;
  }
  std::int64_t care = 0;
  auto const present = attendance(problem);
  for (std::size_t round = problem.first_round; round < problem.rounds; ++round) {
    for (std::size_t person = 0; person < present[round].size(); ++person) {
      if (!present[round][person] || leads[person] != 0) continue;
      care += problem.care.empty() ? 1 : problem.care[person];
    }
  }
  auto const carriers =
      std::count_if(leads.begin(), leads.end(), [](auto lead) { return lead != 0; });
  if (carriers == 0) return 0;
  std::int64_t const small = care / carriers, extra = care % carriers;
  return extra * (small + 1) * (small + 1) + (carriers - extra) * small * small;
}

std::int64_t moves_bound(Problem const& problem) {
  Domain const domain(problem);
  auto const present = attendance(problem);
  std::int64_t moves = 0;
  for (std::size_t round = 0; round < problem.previous.size(); ++round) {
    for (std::size_t person = 0; person < problem.people.size(); ++person) {
      std::int32_t const before = problem.previous[round][person];
      if (before == nowhere || !present[round][person]) continue;
      if (!domain.allows(round, person, static_cast<std::size_t>(before))) ++moves;
    }
  }
  return moves;
}

// At best the closest pairs of all sit together, as many as the largest tables have room for.
std::int64_t closeness_bound(Problem const& problem) {
  std::size_t const people = problem.people.size();
  std::vector<std::int64_t> values;
  for (std::size_t one = 0; one < people; ++one) {
    for (std::size_t other = one + 1; other < people; ++other) {
      values.push_back(problem.closeness[one * people + other]);
    }
  }
  std::sort(values.begin(), values.end(), std::greater<>());
  std::size_t room = 0;
  for (Size const& size : problem.sizes) {
    auto const most = static_cast<std::size_t>(size.maximum);
    room += most * (most - std::min<std::size_t>(most, 1)) / 2;
  }
  std::int64_t best = 0;
  for (std::size_t i = 0; i < std::min(room, values.size()); ++i) {
    best += std::max<std::int64_t>(values[i], 0);
  }
  return -best * static_cast<std::int64_t>(problem.rounds);
}

}  // namespace

Score lower_bound(Problem const& problem) {
  Score bound;
  for (std::size_t goal = 0; goal < problem.goals.size(); ++goal) {
    std::int64_t least = 0;
    switch (problem.goals[goal].kind) {
      case GoalKind::spread:
      case GoalKind::company:
      case GoalKind::gather:
        least = table_bound(problem, goal);
        break;
      case GoalKind::level:
        break;
      case GoalKind::load:
        least = load_bound(problem);
        break;
      case GoalKind::moves:
        least = moves_bound(problem);
        break;
      case GoalKind::closeness:
        least = closeness_bound(problem);
        break;
      case GoalKind::meetings:
        if (problem.rounds > 1) least = least_loss(count_meetings(problem), novelty_loss(problem));
        break;
    }
    bound.costs.push_back(least);
  }
  return bound;
}

}  // namespace klantendag::grouping
