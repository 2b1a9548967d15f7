// SPDX-License-Identifier: EUPL-1.2
// The release ledger: every figure ever shown, as the set of people it covers. A new figure is shown
// only when, with all earlier ones, it gives away nothing about fewer than k people. The promise and
// its proof: docs/algorithms/small-numbers.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/stats/tally.hpp"

namespace klantendag::stats {

enum class Figure {
  mean,          // and the number of answers: the sum is known
  share,         // yes and no; three bands of a mark are a question of their own, answered in bands
  distribution,  // how often each answer was given
};

// Whether it harms somebody when all give the same answer and it is shown that they did.
enum class Uniformity { harmful, harmless };

// One question and what everybody answered: by respondent's place, nothing for the silent. Choices
// are numbered 0, 1, ….
struct Question {
  std::string key{};
  Scale scale{};
  std::vector<std::optional<std::int64_t>> answers{};
  Uniformity uniformity = Uniformity::harmful;
};

using People = std::vector<std::size_t>;  // places of respondents, rising

struct Policy {
  std::int64_t smallest_group = 5;      // k; 1 protects nobody
  std::int64_t distribution_from = 10;  // below it no histogram, only mean and share
};

// Plain data, kept by the caller; only grows.
struct Released {
  std::string question{};
  Figure figure = Figure::mean;
  People people{};

  bool operator==(Released const&) const = default;
};
using Ledger = std::vector<Released>;

enum class Verdict {
  shown,
  too_small,    // fewer than k people answered, or fewer than a distribution needs
  derivable,    // with earlier figures, the sum of fewer than k people would follow
  too_uniform,  // answers at an end or all alike would give fewer than k people away
  too_complex,  // too many overlapping groups to be sure: not shown
};

// The decision alone.
[[nodiscard]] Verdict decide(Ledger const& ledger, Policy policy, Question const& question,
                             Released const& offered);

// The decision, written down when the figure is shown.
[[nodiscard]] Verdict release(Ledger& ledger, Policy policy, Question const& question,
                              Released offered);

// A breakdown of `total` into cells: the total first, then the cells from large to small, so that
// what is suppressed besides the small cells is as little as can be told in one pass. Verdicts: the
// total's, then one for each cell.
struct Breakdown {
  Figure figure = Figure::mean;
  People total{};
  std::vector<People> cells{};
};
[[nodiscard]] std::vector<Verdict> release_breakdown(Ledger& ledger, Policy policy,
                                                     Question const& question,
                                                     Breakdown const& breakdown);

}  // namespace klantendag::stats
