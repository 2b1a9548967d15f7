// SPDX-License-Identifier: EUPL-1.2
// From a problem to the best plan that a budget of steps finds, with what can be proven about it.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "core/grouping/plan.hpp"

namespace klantendag::grouping {

inline constexpr std::int64_t usual_steps = 30'000'000;

struct Budget {
  std::int64_t steps = usual_steps;  // tried changes; steps, not seconds, so that a run repeats
  std::string seed = "1";
  std::atomic<bool> const* stop = nullptr;  // set to true: give the best so far
};

struct Outcome {
  Plan plan{};
  Score score{};
  Score bound{};               // no plan scores better than this
  bool proven = false;         // no plan scores better than this one
  bool by_exhaustion = false;  // proven by trying everything, not by the bound
  bool impossible = false;     // the hard rules contradict each other for certain
  std::int64_t used = 0;
};

// The best plan found. Score::broken may be above zero: then contradiction.hpp tells why.
[[nodiscard]] Outcome search(Problem const& problem, Budget const& budget);

}  // namespace klantendag::grouping
