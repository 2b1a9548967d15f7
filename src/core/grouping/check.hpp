// SPDX-License-Identifier: EUPL-1.2
// The independent checker: recounts a plan from nothing but the problem and who sits where, and holds
// what a result claims against it. Shares no code with the search, on purpose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/grouping/plan.hpp"

namespace klantendag::grouping {

enum class Fault {
  shape,      // not one seat for every person in every round
  no_group,   // a seat at a group that does not exist
  missing,    // somebody who is present sits nowhere
  not_there,  // somebody who is absent has a seat
  size,
  limit,
  apart,
  together,
  seat,
  room,
  escort,
  over,   // not where the person sat in a round that is over
  lead,   // the named lead is no lead of that table, or a table with a lead names none
  score,  // a cost is not what was claimed
  bound,  // a cost is below the claimed bound
  proof   // claimed as proven, but a cost is above its bound
};

struct Finding {
  Fault fault = Fault::shape;
  std::size_t round = 0;
  std::size_t group = 0;
  std::size_t person = 0;
  std::size_t rule = 0;  // index in Problem::rules, for rules

  bool operator==(Finding const&) const = default;
};

struct Claim {
  Plan plan{};
  std::vector<std::vector<std::int32_t>> leads{};  // [round][group]: person, or -1; empty: no leads
  Score score{};
  Score bound{};
  bool proven = false;
  bool by_exhaustion = false;  // proven by trying everything, so costs may be above the bound
};

// Everything that is wrong; empty when the plan keeps all rules and the claim is true.
[[nodiscard]] std::vector<Finding> check(Problem const& problem, Claim const& claim);

// The costs of a plan of the right shape.
[[nodiscard]] Score recount(Problem const& problem, Plan const& plan);

}  // namespace klantendag::grouping
