// SPDX-License-Identifier: EUPL-1.2
// The first model: logistic regression on sentences by AdaGrad (Duchi et al., 2011) with weight decay.
#pragma once

#include <vector>

#include "core/dutch/lessons.hpp"

namespace klantendag::dutch {

// Bias, scale and weights; the rest of the model is left as it is. Noisy rows count for half.
[[nodiscard]] Model learn_text(std::vector<Lessons const*> const& lessons);

}  // namespace klantendag::dutch
