// SPDX-License-Identifier: EUPL-1.2
// The state of the search: a plan with everything counted, so that the cost of two people changing
// places is known without touching the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/grouping/extras.hpp"
#include "core/grouping/plan.hpp"
#include "core/grouping/prices.hpp"
#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

struct Exchange {  // in `round`, two people at different tables change places
  std::size_t round = 0;
  std::size_t first = 0;
  std::size_t second = 0;
};

class Seating {
 public:
  Seating(Problem const& problem, Prices const& prices, Weights const& weights, Plan const& plan);

  [[nodiscard]] std::size_t group(std::size_t round, std::size_t person) const {
    return group_[round * people_ + person];
  }
  [[nodiscard]] bool present(std::size_t round, std::size_t person) const {
    return group_[round * people_ + person] != absent;
  }
  [[nodiscard]] std::size_t size(std::size_t round, std::size_t group) const {
    return size_[round * groups_ + group];
  }
  [[nodiscard]] std::size_t member(std::size_t round, std::size_t group, std::size_t at) const {
    return members_[(round * groups_ + group) * people_ + at];
  }

  [[nodiscard]] Cost cost() const { return {cost_}; }
  [[nodiscard]] std::int64_t cost_of(Exchange const& exchange);
  [[nodiscard]] std::int64_t cost_of(Step const& step);
  void make(Exchange const& exchange, std::int64_t cost);
  void make(Step const& step, std::int64_t cost);

  [[nodiscard]] Plan plan() const;
  [[nodiscard]] Score score() const;

  static constexpr std::uint16_t absent = 0xffff;

 private:
  [[nodiscard]] std::int64_t full_cost() const;
  [[nodiscard]] std::int64_t pair_cost(Exchange const& exchange) const;
  [[nodiscard]] std::int64_t trait_cost(Exchange const& exchange) const;
  [[nodiscard]] std::int64_t goal_cost(std::size_t goal) const;
  [[nodiscard]] std::int64_t meeting_cost() const;
  [[nodiscard]] std::int64_t moves() const;
  [[nodiscard]] std::int64_t rounds_of_both(std::size_t one, std::size_t other) const;
  void relocate(Step const& step);
  void enter(std::size_t round, std::size_t person, std::size_t group);
  void meet(std::size_t one, std::size_t other, int change);

  Problem const& problem_;
  Prices const& prices_;
  Extras extras_;
  std::size_t people_ = 0;
  std::size_t groups_ = 0;
  std::vector<std::uint16_t> group_{};     // [round * people + person]
  std::vector<std::uint16_t> place_{};     // index in members_
  std::vector<std::uint16_t> members_{};   // [(round * groups + group) * people + place]
  std::vector<std::uint16_t> size_{};      // [round * groups + group]
  std::vector<std::uint16_t> count_{};     // [(round * groups + group) * counted + trait]
  std::vector<std::uint8_t> pair_{};       // [person * people + person], see pair_meetings
  std::vector<std::int64_t> pairs_met_{};  // [k]: pairs that meet k times
  std::int64_t closeness_ = 0;
  std::int64_t cost_ = 0;
};

}  // namespace klantendag::grouping
