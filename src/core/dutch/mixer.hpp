// SPDX-License-Identifier: EUPL-1.2
// The second model and the thresholds, from sentences whose sums a model gave that had not seen them.
#pragma once

#include <span>
#include <vector>

#include "core/dutch/lessons.hpp"

namespace klantendag::dutch {

// A fresh part with the sums of its rows.
struct Scored {
  Lessons const* lessons = nullptr;
  std::vector<Outputs> sums{};  // of `clean`
};

// Logistic regression by steps over all rows at once, with weight decay.
void learn_mix(std::span<Scored const* const> parts, Model& model);

// By conformal risk control (Angelopoulos et al., 2022): the highest probability below which at most a
// given share of the asks lies, one more miss counted.
void choose_thresholds(std::span<Scored const* const> parts, Model& model);

}  // namespace klantendag::dutch
