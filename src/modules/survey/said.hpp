// SPDX-License-Identifier: EUPL-1.2
// What is said of a figure that was counted of a question with options: on the results page, shorter in
// the article, shortest over the years. "Zegt ja" only of a question that asks for a ja.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "core/stats/figure.hpp"
#include "core/stats/sentences.hpp"
#include "modules/survey/model.hpp"

namespace klantendag::survey {

// One figure of a question, and how many people were asked.
struct Counted {
  Question const& question;
  Released const& figure;
  std::int64_t people = 0;
};

// How many chose an option: counted, or kept as nearly all (true) or hardly anybody (false).
struct Amount {
  std::optional<stats::Share> counted{};
  std::optional<bool> nearly_all{};
};
[[nodiscard]] Amount amount_in(Released const& figure);
// "7 van de 21", "bijna iedereen", "bijna niemand"; nothing where it is not known.
[[nodiscard]] std::string said_of(Language language, Amount const& amount);

// "Iemand anders" was missed: that does not say whom to ask next time.
[[nodiscard]] bool is_somebody_else(Question const& question, Option const& option);

// Every sentence, in order; of all counts only what the chart beside it does not say.
[[nodiscard]] std::vector<std::string> said_of(Language language, Counted const& counted,
                                               stats::Who const& who);
// The same for the article, in one line.
[[nodiscard]] std::string said_shortly(Language language, Counted const& counted,
                                       stats::Who const& who);

}  // namespace klantendag::survey
