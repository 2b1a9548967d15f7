// SPDX-License-Identifier: EUPL-1.2
// What the rules say about one sentence: per kind the signs together as a noisy-or (Pearl, 1988), the
// chance that not all of them are wrong, after "geen" rules have taken back what they may.
#pragma once

#include <array>
#include <vector>

#include "core/dutch/matcher.hpp"

namespace klantendag::dutch {

struct KindEvidence {  // of one kind in one sentence
  double doubt = 1;    // the chance that no sign the model knows is right
  double floor = 0;    // what rules that the model never met say by themselves
  std::uint32_t strongest = HashIndex::none;  // rule
  double strength = 0;
  Hit best{};

  [[nodiscard]] bool found() const { return strongest != HashIndex::none; }
};

struct RuleEvidence {
  std::array<KindEvidence, kind_count> kinds{};
  bool taken_back = false;  // a "geen" rule spoke in this sentence
  bool author = true;       // the sentence is the writer's own
  bool answered = false;    // a question that the writer answers in the next sentence
  bool question = false;
  // Kinds (bits) that a "geen" rule takes back in the whole message.
  std::uint8_t denied = 0;
};

[[nodiscard]] bool overlap(Hit const& left, Hit const& right);
[[nodiscard]] RuleEvidence weigh_rules(Rules const& rules, std::vector<Hit> const& hits);

}  // namespace klantendag::dutch
