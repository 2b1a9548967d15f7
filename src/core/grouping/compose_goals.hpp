// SPDX-License-Identifier: EUPL-1.2
// The goals part of compose.hpp: columns become traits, names of goals become goals in their order.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/grouping/people.hpp"
#include "core/grouping/problem.hpp"
#include "core/grouping/wishes.hpp"

namespace klantendag::grouping {

// The trait "column is value" (compared without case and accents), added when it is new. Nothing when
// nobody has it.
[[nodiscard]] std::optional<std::size_t> trait_of(People const& people, std::string_view column,
                                                  std::string_view value, Problem& problem);

void compose_goals(People const& people, Wishes const& wishes, Problem& problem,
                   std::vector<Error>& problems);

}  // namespace klantendag::grouping
