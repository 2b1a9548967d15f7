// SPDX-License-Identifier: EUPL-1.2
// A change on the day itself: rounds that are over stay as they were, whatever the rules say of them,
// and in the others as few people as possible change tables.
#pragma once

#include "core/grouping/plan.hpp"
#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

enum class Sizes {
  may_follow,  // a table that lost somebody may stay that much smaller, so that nobody moves for it
  asked_for    // the organiser chose them, so they hold
};

struct Earlier {
  Plan plan{};
  std::size_t from_round = 0;  // the first round that is not over, from 0
  Sizes sizes = Sizes::may_follow;
};
void keep_close_to(Problem& problem, Earlier const& earlier);

}  // namespace klantendag::grouping
