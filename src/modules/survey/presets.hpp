// SPDX-License-Identifier: EUPL-1.2
// The two ready questionnaires (domain.md E 6 and 7). Their keys stay the same over the years.
#pragma once

#include <vector>

#include "modules/survey/model.hpp"

namespace klantendag::survey {

[[nodiscard]] std::vector<Question> usual_questions(Audience audience);

}  // namespace klantendag::survey
