// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/domain.hpp"

#include <algorithm>
#include <numeric>

#include "core/grouping/share.hpp"

namespace klantendag::grouping {

Domain::Domain(Problem const& problem)
    : people_(problem.people.size()),
      groups_(problem.groups),
      allowed_(problem.rounds * people_ * groups_, 1),
      free_(problem.rounds),
      restricted_(problem.rounds, false) {
  for (BarRule const& bar : problem.bars) {
    for (std::size_t round = problem.first_round; round < problem.rounds; ++round) {
      allowed_[(round * people_ + bar.person) * groups_ + bar.group] = 0;
    }
  }
  // A person with two different seats in one round keeps the first here; that the rules contradict
  // each other is found elsewhere (contradiction.cpp).
  for (SeatRule const& seat : problem.seats) {
    if (seat.round >= problem.first_round) pin(seat.round, seat.person, seat.group);
  }
  auto const present = attendance(problem);
  for (std::size_t round = 0; round < problem.first_round; ++round) {
    for (std::size_t person = 0; person < people_; ++person) {
      std::int32_t const was = problem.previous[round][person];
      if (was != nowhere) pin(round, person, static_cast<std::size_t>(was));
    }
  }
  for (std::size_t round = 0; round < problem.rounds; ++round) {
    for (std::size_t person = 0; person < people_; ++person) {
      std::size_t choices = 0;
      for (std::size_t group = 0; group < groups_; ++group) {
        if (allows(round, person, group)) ++choices;
      }
      if (!present[round][person] || choices < 2) continue;
      free_[round].push_back(static_cast<std::uint16_t>(person));
      if (choices < groups_) restricted_[round] = true;
    }
  }
}

void Domain::pin(std::size_t round, std::size_t person, std::size_t group) {
  auto const from =
      allowed_.begin() + static_cast<std::ptrdiff_t>((round * people_ + person) * groups_);
  std::fill(from, from + static_cast<std::ptrdiff_t>(groups_), std::uint8_t{0});
  from[static_cast<std::ptrdiff_t>(group)] = 1;
}

namespace {

// Fills the tables of one round; `seats` holds who already sits somewhere.
class Filler {
 public:
  Filler(Problem const& problem, Domain const& domain, std::size_t round, std::int32_t present)
      : problem_(problem),
        domain_(domain),
        round_(round),
        sizes_(sizes_in(problem, present)),
        taken_(problem.groups, 0) {}

  void take(std::size_t group) { ++taken_[group]; }

  // The allowed group that is furthest below its smallest size, else its largest; groups that are
  // equally far in turn, from a random one on.
  [[nodiscard]] std::int32_t choose(std::size_t person, std::size_t offset) const {
    std::int32_t best = nowhere;
    std::int32_t best_need = 0;
    for (std::size_t i = 0; i < problem_.groups; ++i) {
      std::size_t const group = (i + offset) % problem_.groups;
      if (!domain_.allows(round_, person, group)) continue;
      std::int32_t const below = sizes_[group].minimum - taken_[group];
      std::int32_t const need = below > 0 ? 10000 + below : sizes_[group].maximum - taken_[group];
      if (best != nowhere && need <= best_need) continue;
      best = static_cast<std::int32_t>(group);
      best_need = need;
    }
    return best;
  }

 private:
  Problem const& problem_;
  Domain const& domain_;
  std::size_t round_ = 0;
  std::vector<Size> sizes_{};
  std::vector<std::int32_t> taken_{};
};

std::vector<std::int32_t> fill_round(Problem const& problem, Domain const& domain,
                                     std::size_t round, std::vector<std::int32_t> seats, Rng& rng) {
  auto const present = attendance(problem)[round];
  Filler filler(problem, domain, round,
                static_cast<std::int32_t>(std::count(present.begin(), present.end(), true)));
  std::vector<std::size_t> order(problem.people.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  rng.shuffle(std::span<std::size_t>(order));
  auto const choices = [&](std::size_t person) {
    std::size_t count = 0;
    for (std::size_t group = 0; group < problem.groups; ++group) {
      if (domain.allows(round, person, group)) ++count;
    }
    return count;
  };
  if (domain.restricted(round) || domain.free(round).size() < order.size()) {
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
      return choices(left) < choices(right);
    });
  }
  for (std::size_t person : order) {
    if (!present[person]) seats[person] = nowhere;
    if (seats[person] == nowhere) continue;
    auto const group = static_cast<std::size_t>(seats[person]);
    if (domain.allows(round, person, group)) {
      filler.take(group);
    } else {
      seats[person] = nowhere;
    }
  }
  for (std::size_t person : order) {
    if (!present[person] || seats[person] != nowhere) continue;
    seats[person] = filler.choose(person, static_cast<std::size_t>(rng.below(problem.groups)));
    if (seats[person] != nowhere) filler.take(static_cast<std::size_t>(seats[person]));
  }
  return seats;
}

}  // namespace

Plan random_plan(Problem const& problem, Domain const& domain, Rng& rng) {
  Plan plan;
  for (std::size_t round = 0; round < problem.rounds; ++round) {
    std::vector<std::int32_t> nobody(problem.people.size(), nowhere);
    plan.group_of.push_back(fill_round(problem, domain, round, std::move(nobody), rng));
  }
  return plan;
}

Plan plan_like(Problem const& problem, Domain const& domain, Rng& rng) {
  Plan plan;
  for (std::size_t round = 0; round < problem.rounds; ++round) {
    plan.group_of.push_back(fill_round(problem, domain, round, problem.previous[round], rng));
  }
  return plan;
}

}  // namespace klantendag::grouping
