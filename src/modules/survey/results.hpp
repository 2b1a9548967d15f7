// SPDX-License-Identifier: EUPL-1.2
// From sheets to the figures that may be shown. What few people gave, or all alike, is left out here
// and nowhere else (core/stats/ledger.hpp, docs/algorithms/small-numbers.md).
#pragma once

#include <optional>
#include <vector>

#include "base/result.hpp"
#include "core/stats/figure.hpp"
#include "core/stats/ledger.hpp"
#include "modules/survey/model.hpp"

namespace klantendag::survey {

// In the order of the questions; a question of which nothing may be shown is not in it.
[[nodiscard]] std::vector<Released> figures_of(Survey const& survey,
                                               std::vector<Sheet> const& sheets,
                                               stats::Policy policy = {});

// The mark of the day; none when it may not be shown.
[[nodiscard]] std::optional<stats::Tally> tally_of(std::vector<Sheet> const& sheets,
                                                   std::string_view question);

// Beside the first option, what is a "yes" too: who makes room for a colleague is not dissatisfied.
[[nodiscard]] bool makes_room(Question const& question, Option const& option);

// Whether it was kept as "nearly all" (true) or "hardly anybody" (false); nothing when it was counted.
[[nodiscard]] std::optional<bool> nearly_all(Released const& figure);

// Back from what was printed. Errors: internal when it was changed by hand.
[[nodiscard]] Result<stats::MarkFigure> mark_in(Released const& figure, std::int64_t people);
[[nodiscard]] Result<stats::ShareFigure> share_in(Released const& figure, std::int64_t people);
[[nodiscard]] Result<std::vector<std::int64_t>> counts_in(Released const& figure);

// Every open answer, question by question, sorted by its letters.
[[nodiscard]] std::vector<Remark> open_answers(Survey const& survey,
                                               std::vector<Sheet> const& sheets);

}  // namespace klantendag::survey
