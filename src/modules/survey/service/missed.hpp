// SPDX-License-Identifier: EUPL-1.2
// What the button would do and does: targets of the next edition from who was missed.
#pragma once

#include <optional>
#include <vector>

#include "modules/editions/model.hpp"
#include "modules/survey/missed.hpp"

namespace klantendag::survey {

struct MissedPlan {
  std::vector<Missed> missed{};             // of both audiences, released
  std::optional<editions::Edition> next{};  // the first later one that is not closed
  Aims aims{};                              // nothing without a next one
};
// Needs manage_survey; aims only for who also has manage_participants.
[[nodiscard]] Result<MissedPlan> plan_of_missed(Work& work, crypto::Keys const& keys,
                                                EditionId edition);
// The same, and does it; again changes nothing. Needs both. Errors: conflict/survey.nobody_missed,
// conflict/survey.no_next_edition.
[[nodiscard]] Result<MissedPlan> aim_at_missed(Work& work, crypto::Keys const& keys,
                                               EditionId edition);

}  // namespace klantendag::survey
