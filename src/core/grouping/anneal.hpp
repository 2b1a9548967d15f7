// SPDX-License-Identifier: EUPL-1.2
// Simulated annealing over a seating: two people change places, or one moves, and a change for the
// worse is accepted less and less often (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983).
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>

#include "base/random.hpp"
#include "core/grouping/cooling.hpp"
#include "core/grouping/domain.hpp"
#include "core/grouping/seating.hpp"

namespace klantendag::grouping {

// The best plan seen, and when to stop looking.
struct Best {
  Plan plan{};
  Score score{};
  bool found = false;
  Score bound{};  // no plan is better than this: reaching it is a proof
  std::atomic<bool> const* stop = nullptr;

  [[nodiscard]] bool proven() const { return found && score == bound; }
};

struct Run {
  std::int64_t steps = 0;
  std::int64_t hot = 0;  // points * 256
  std::int64_t cold = 0;
  // Ends as soon as no rule is broken and so many of the first goals are at their bounds.
  std::optional<std::size_t> goals_reached{};
};

// Returns the number of steps used. Ends early when the bound is reached or somebody asks to stop.
std::int64_t anneal(Problem const& problem, Domain const& domain, Weights const& weights,
                    Seating& seating, Run const& run, Rng& rng, Best& best);

}  // namespace klantendag::grouping
