// SPDX-License-Identifier: EUPL-1.2
// People and wishes become a problem in numbers. What cannot be meant (an unknown id, more groups than
// people, a pair both apart and together) is told at once, every problem in its own sentence.
#pragma once

#include "core/grouping/people.hpp"
#include "core/grouping/plan.hpp"
#include "core/grouping/problem.hpp"
#include "core/grouping/wishes.hpp"

namespace klantendag::grouping {

[[nodiscard]] Result<Problem> compose(People const& people, Wishes const& wishes);

[[nodiscard]] std::string_view name_of(GoalKind kind);

}  // namespace klantendag::grouping
