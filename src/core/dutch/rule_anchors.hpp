// SPDX-License-Identifier: EUPL-1.2
// Every pattern is looked at only when its rarest word occurs: that is what makes hundreds of rules cheap.
#pragma once

#include <map>
#include <vector>

#include "core/dutch/rules.hpp"

namespace klantendag::dutch {

using WordSets = std::map<std::vector<WordId>, SetId>;

// Fills anchors_of_word, patterns_of_anchor and patterns_without_anchor.
void choose_anchors(Rules& rules, WordSets const& sets);

}  // namespace klantendag::dutch
