// SPDX-License-Identifier: EUPL-1.2
// What was released, judged and sealed without the answers: they may be gone.
#pragma once

#include <string>
#include <vector>

#include "modules/survey/model.hpp"

namespace klantendag::survey {

// The verdict on two marks; kept with the survey that was released last.
inline constexpr std::string_view compared_part = "compared";

// Figures from which, by what stands in them and beside them, the answers of fewer than k people follow,
// or that nobody can read. Of a mean any marks with its sum stand for the true ones.
[[nodiscard]] std::vector<Released> that_give_away(Survey const& survey,
                                                   std::vector<Released> const& figures);

// One text of all figures in any order, to be sealed.
[[nodiscard]] std::string text_of(std::vector<Released> figures);

}  // namespace klantendag::survey
