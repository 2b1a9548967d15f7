// SPDX-License-Identifier: EUPL-1.2
// Who leads each group in each round: of several who could, the one who carried least so far.
#pragma once

#include <cstdint>
#include <vector>

#include "core/grouping/plan.hpp"

namespace klantendag::grouping {

// [round][group]: a person, or -1 when nobody at that table can lead; empty without Problem::lead.
[[nodiscard]] std::vector<std::vector<std::int32_t>> name_leads(Problem const& problem,
                                                                Plan const& plan);

}  // namespace klantendag::grouping
