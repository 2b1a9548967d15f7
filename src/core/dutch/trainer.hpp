// SPDX-License-Identifier: EUPL-1.2
// Learns the model from labelled messages and chooses its thresholds on others. The same messages in the
// same order give the same bytes again: one order of steps, no threads.
#pragma once

#include <span>
#include <string>

#include "core/dutch/labelled.hpp"
#include "core/dutch/model.hpp"

namespace klantendag::dutch {

// Logistic regression on sentences by AdaGrad (Duchi et al., 2011); every message also counts in the
// noisy versions that change its words or signs.
[[nodiscard]] Model train(std::span<Labelled const> messages);

// Marked: from the lowest confidence on, 0.4 or more, at which 90 % of the marked messages have an ask.
// Unsure: conformal risk control (Angelopoulos et al., 2022), the highest confidence, 0.3 or more, below
// which at most 5 % of the asks lie, one more miss counted; it counts only when it is lower.
[[nodiscard]] Result<Model> calibrate(Model model, std::string_view rules,
                                      std::span<Labelled const> messages);

}  // namespace klantendag::dutch
