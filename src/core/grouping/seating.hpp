// SPDX-License-Identifier: EUPL-1.2
// The state of the search: a plan with everything counted, so that the cost of two people changing
// places is known without touching the rest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/grouping/encounters.hpp"
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

// Two exchanges between the same two tables at once: where every exchange by itself upsets a balance,
// two together may keep it.
struct Chain {
  std::size_t round = 0;
  std::array<std::size_t, 2> first{};   // at one table
  std::array<std::size_t, 2> second{};  // at the other
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

  [[nodiscard]] Cost cost() const { return {meeting_ + rest_}; }
  // All but who meets whom.
  [[nodiscard]] Cost rest() const { return {rest_}; }
  // What an exchange costs in two parts: by who meets whom, quickly known, and by what tables hold.
  // When only tables matter in it, the second is never below `least_rest`.
  [[nodiscard]] std::int64_t meeting_cost(Exchange const& exchange) const;
  [[nodiscard]] bool rest_is_tables() const { return !extras_.used(); }
  [[nodiscard]] bool has_balances() const { return counted_ > 1; }
  [[nodiscard]] std::int64_t least_rest(Exchange const& exchange) const;
  [[nodiscard]] std::int64_t rest_cost(Exchange const& exchange);
  [[nodiscard]] std::int64_t cost_of(Exchange const& exchange) {
    return meeting_cost(exchange) + rest_cost(exchange);
  }
  [[nodiscard]] std::int64_t meeting_cost(Step const& step) const;
  [[nodiscard]] std::int64_t rest_cost(Step const& step);
  // Only when tables alone matter.
  [[nodiscard]] std::int64_t meeting_cost(Chain const& chain) const;
  // Nothing when it is certain to cost more than `most`.
  [[nodiscard]] std::optional<std::int64_t> rest_cost(Chain const& chain, std::int64_t most) const;
  // Makes the change, whose costs are known.
  void make(Exchange const& exchange, std::int64_t meeting, std::int64_t rest);
  void make(Step const& step, std::int64_t meeting, std::int64_t rest);
  void make(Chain const& chain, std::int64_t meeting, std::int64_t rest);

  [[nodiscard]] Plan plan() const;
  [[nodiscard]] Score score() const;

  static constexpr std::uint16_t absent = 0xffff;

 private:
  [[nodiscard]] std::int64_t full_meeting_cost() const;
  [[nodiscard]] std::int64_t full_rest_cost() const;
  [[nodiscard]] std::int64_t goal_cost(std::size_t goal) const;
  [[nodiscard]] std::int64_t moves() const;
  [[nodiscard]] std::int64_t rounds_of_both(std::size_t one, std::size_t other) const;
  [[nodiscard]] std::int64_t pairs_broken_before() const;
  [[nodiscard]] std::int64_t price(std::size_t round, std::size_t person, std::size_t group) const;
  [[nodiscard]] Encounters::Table table(std::size_t round, std::size_t group) const;
  [[nodiscard]] std::int64_t trait_change(std::size_t table, std::size_t trait, int change) const;
  void relocate(Step const& step);
  void enter(std::size_t round, std::size_t person, std::size_t group);
  void leave(std::size_t round, std::size_t person, std::size_t group);
  void reprice(std::size_t round, std::size_t group, std::size_t trait);

  Problem const& problem_;
  Prices const& prices_;
  Extras extras_;
  Encounters encounters_;
  std::size_t people_ = 0;
  std::size_t groups_ = 0;
  std::size_t counted_ = 0;
  std::vector<std::uint16_t> group_{};    // [round * people + person]
  std::vector<std::uint16_t> place_{};    // index in members_
  std::vector<std::uint16_t> members_{};  // [(round * groups + group) * people + place]
  std::vector<std::uint16_t> size_{};     // [round * groups + group]
  std::vector<std::uint16_t> count_{};    // [(round * groups + group) * counted + trait]
  // What one more and one less of a trait cost a table now, and what all its traits cost together.
  struct Change {
    std::int64_t more = 0;
    std::int64_t less = 0;
  };
  std::vector<Change> change_{};            // [(round * groups + group) * counted + trait]
  std::vector<std::int64_t> trait_cost_{};  // [round * groups + group]
  std::int64_t meeting_ = 0;
  std::int64_t rest_ = 0;
};

}  // namespace klantendag::grouping
