// SPDX-License-Identifier: EUPL-1.2
// Where each person may sit in each round: fixed seats, rooms, rounds that are over. The search never leaves it, so
// these rules cannot be broken on the way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/random.hpp"
#include "core/grouping/plan.hpp"
#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

class Domain {
 public:
  explicit Domain(Problem const& problem);

  [[nodiscard]] bool allows(std::size_t round, std::size_t person, std::size_t group) const {
    return allowed_[(round * people_ + person) * groups_ + group] != 0;
  }
  // Those who are present and have a choice.
  [[nodiscard]] std::vector<std::uint16_t> const& free(std::size_t round) const {
    return free_[round];
  }
  // Does any free person of this round have fewer than all groups to choose from?
  [[nodiscard]] bool restricted(std::size_t round) const { return restricted_[round]; }

 private:
  void pin(std::size_t round, std::size_t person, std::size_t group);

  std::size_t people_ = 0;
  std::size_t groups_ = 0;
  std::vector<std::uint8_t> allowed_{};
  std::vector<std::vector<std::uint16_t>> free_{};
  std::vector<bool> restricted_{};
};

// A random plan within the domain and, unless rooms and fixed seats forbid it, the sizes. With
// `like`, everybody who was somewhere stays there.
[[nodiscard]] Plan random_plan(Problem const& problem, Domain const& domain, Rng& rng);
[[nodiscard]] Plan plan_like(Problem const& problem, Domain const& domain, Rng& rng);

}  // namespace klantendag::grouping
