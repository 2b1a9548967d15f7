// SPDX-License-Identifier: EUPL-1.2
// What the solver hands over as proof: for each level whole-number multipliers of the rules. It only
// proposes; verify/ recomputes every level from them in exact fractions and decides.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace klantendag::lottery {

// Multipliers of the rules: one per quota, one of the size, and of some shared homes. Divided by
// `scale`.
struct Multipliers {
  std::vector<std::int64_t> quotas{};
  std::int64_t size = 0;
  std::vector<std::pair<std::int32_t, std::int64_t>> homes{};  // (home, multiplier)
  std::int64_t scale = 1;
};

enum class CaseOn { cls, quota, home };

// A node of a case distinction: seats of a class, of a quota or of a shared home, at most `split` or
// more.
struct CaseNode {
  bool leaf = true;
  bool contradiction = false;  // no panel at all is in this case
  CaseOn on = CaseOn::cls;
  std::int32_t place = 0;  // of the class, quota or home
  std::int64_t split = 0;
  std::int32_t below = 0;
  std::int32_t above = 0;
  Multipliers multipliers{};
};

// One level of the leximin. Without `weights` the weight of a class is the sum of its rules'
// multipliers where positive. With them, `cases` proves that no panel weighs more than the bound that
// the verifier finds in the leaves.
struct Stage {
  std::vector<std::int64_t> weights{};  // per class, or empty
  std::vector<CaseNode> cases{};        // the first is the root; exactly one leaf without weights
};

}  // namespace klantendag::lottery
