// SPDX-License-Identifier: EUPL-1.2
// What is said of a figure that was counted of a question with options: on the results page, and shorter
// in the article. "Zegt ja" only of a question that asks for a ja.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "core/stats/sentences.hpp"
#include "modules/survey/model.hpp"

namespace klantendag::survey {

// One figure of a question, and how many people were asked.
struct Counted {
  Question const& question;
  Released const& figure;
  std::int64_t people = 0;
};

// Every sentence, in order; of all counts only what the chart beside it does not say.
[[nodiscard]] std::vector<std::string> said_of(Language language, Counted const& counted,
                                               stats::Who const& who);
// The same for the article, in one line.
[[nodiscard]] std::string said_shortly(Language language, Counted const& counted,
                                       stats::Who const& who);

}  // namespace klantendag::survey
