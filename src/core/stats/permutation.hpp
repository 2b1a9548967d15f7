// SPDX-License-Identifier: EUPL-1.2
// Did two groups answer alike? Exactly: of all ways to hand the same marks to the two groups, how many
// differ at least as much. Counted by size and sum, so nothing is drawn and ties stay ties.
#pragma once

#include <cstdint>
#include <span>

namespace klantendag::stats {

enum class Method {
  exact,   // counted: whole numbers up to 2^53, rounded by one part in 10^13 beyond
  normal,  // too many to count within most_steps: by the permutation's own mean and variance
};

// Additions one test may cost; about 20 ms. Chosen 2026.
inline constexpr std::int64_t most_steps = 20'000'000;

struct PermutationTest {
  double difference = 0;    // mean of the first minus mean of the second
  double as_far = 0;        // ways with a difference at least as large, either way; 0 when normal
  double as_high = 0;       // ways with a difference at least as high
  double ways = 0;          // all of them
  double two_sided = 1;     // p
  double first_higher = 1;  // one-sided p
  Method method = Method::exact;
};

// Neither group empty.
[[nodiscard]] PermutationTest permutation_test(std::span<std::int64_t const> first,
                                               std::span<std::int64_t const> second);

// The same of the ranks (Wilcoxon), ties sharing their middle rank.
struct RankTest {
  PermutationTest test{};
  double w = 0;       // pairs in which the first is higher, ties for half: Mann and Whitney's
  double higher = 0;  // P(first > second) + ½ P(equal)
  double cliff = 0;   // 2 higher - 1
};
[[nodiscard]] RankTest rank_test(std::span<double const> first, std::span<double const> second);

// The same people twice: of all 2^n ways to swap before and after, how many differ at least as much.
// Only for answers that people allowed to be linked.
[[nodiscard]] PermutationTest sign_flip_test(std::span<std::int64_t const> differences);
struct SignedRankTest {
  PermutationTest test{};
  double v = 0;  // sum of the ranks of the differences above zero
};
[[nodiscard]] SignedRankTest signed_rank_test(std::span<double const> differences);

// The smallest two-sided p that groups of these sizes can ever give: when it is above 0.05, nothing
// could have been seen, and "too few to compare" is the only honest sentence.
[[nodiscard]] double smallest_possible_p(std::int64_t first, std::int64_t second);

}  // namespace klantendag::stats
