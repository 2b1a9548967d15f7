// SPDX-License-Identifier: EUPL-1.2
// What the answers to a survey that was shared become: figures and pictures of the article.
#pragma once

#include <string>
#include <vector>

#include "modules/retrospective/model.hpp"
#include "modules/retrospective/texts.hpp"
#include "modules/survey/survey.hpp"

namespace klantendag::retrospective {

void add_answers(Facts& facts, Texts const& texts, survey::Results const& results);

// "a, b en c"
[[nodiscard]] std::string joined(Texts const& texts, std::vector<std::string> const& words);

}  // namespace klantendag::retrospective
