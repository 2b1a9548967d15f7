// SPDX-License-Identifier: EUPL-1.2
// The costs that no price list can hold because they look at two traits, at sums, at a person's own
// seat or at several rounds: escorts, numbers, moves, and the load of facilitators.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/grouping/plan.hpp"
#include "core/grouping/prices.hpp"
#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

struct Step {  // in `round`, `person` goes from one group to another
  std::size_t round = 0;
  std::size_t person = 0;
  std::size_t from = 0;
  std::size_t to = 0;
};

class Extras {
 public:
  Extras(Problem const& problem, Weights const& weights);

  [[nodiscard]] bool used() const { return used_; }
  // Does this person's seat touch any of these costs?
  [[nodiscard]] bool concerns(std::size_t person) const { return concerns_[person] != 0; }

  // Enters without asking what it costs.
  void enter(std::size_t round, std::size_t person, std::size_t group);
  // Takes the step and returns what it costs. Taking it back returns the opposite.
  std::int64_t take(Step const& step);

  // All but the moves.
  [[nodiscard]] std::int64_t total() const;
  [[nodiscard]] std::int64_t load() const;   // sum of squares
  [[nodiscard]] std::int64_t level() const;  // amounts outside the fair share
  [[nodiscard]] std::int64_t move_weight() const { return move_weight_; }

 private:
  [[nodiscard]] std::int64_t table_cost(std::size_t round, std::size_t group) const;
  [[nodiscard]] std::int64_t seat_cost(std::size_t round, std::size_t person,
                                       std::size_t group) const;
  std::int64_t carry(std::size_t round, std::size_t group, std::int64_t change);
  void add(std::size_t round, std::size_t person, std::size_t group, std::int64_t sign);

  struct Sum {  // a trait of which the amount at each table is kept
    std::vector<std::int32_t> amounts{};
    bool levels = false;  // of goal level; else of an escort
    std::int64_t weight = 0;
    std::vector<std::int32_t> low{}, high{};  // [round * groups + group]
  };
  struct Escort {
    std::size_t trait = 0;  // index into sums_
    std::size_t helper = 0;
  };
  [[nodiscard]] std::size_t sum_of(Problem const& problem, std::size_t trait);

  std::size_t groups_ = 0;
  std::size_t people_ = 0;
  std::size_t first_round_ = 0;
  std::vector<Sum> sums_{};
  std::vector<Escort> escorts_{};
  std::vector<std::int32_t> amount_{};  // [(round * groups + group) * sums + sum]
  std::vector<std::uint8_t> concerns_{};
  std::vector<std::vector<std::int32_t>> previous_{};
  std::int64_t move_weight_ = 0;

  bool loads_ = false;  // load is a goal, of whatever weight
  std::int64_t load_weight_ = 0;
  std::vector<std::int32_t> care_{};
  std::vector<std::uint8_t> leads_{};
  std::vector<std::int64_t> load_{};        // per person
  std::vector<std::int64_t> table_care_{};  // [round * groups + group]
  std::vector<std::vector<std::size_t>> table_leads_{};
  std::vector<std::size_t> all_leads_{};
  bool used_ = false;
};

}  // namespace klantendag::grouping
