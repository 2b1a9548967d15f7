// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/late_change.hpp"

#include <algorithm>

#include "core/grouping/share.hpp"

namespace klantendag::grouping {
namespace {

void follow_sizes(Problem& problem) {
  for (std::size_t group = 0; group < problem.groups; ++group) {
    Size& size = problem.sizes[group];
    for (std::size_t round = problem.first_round; round < problem.rounds; ++round) {
      auto const& seats = problem.previous[round];
      auto const here = static_cast<std::int32_t>(
          std::count(seats.begin(), seats.end(), static_cast<std::int32_t>(group)));
      size.minimum = std::min(size.minimum, here);
      size.maximum = std::max(size.maximum, here);
    }
  }
}

}  // namespace

void keep_close_to(Problem& problem, Earlier const& earlier) {
  problem.previous = earlier.plan.group_of;
  problem.first_round = std::min(earlier.from_round, problem.rounds);
  // Who was not in a round that is over cannot come to it any more.
  auto const present = attendance(problem);
  for (std::size_t round = 0; round < problem.first_round; ++round) {
    for (std::size_t person = 0; person < problem.people.size(); ++person) {
      std::int32_t& was = problem.previous[round][person];
      if (!present[round][person]) was = nowhere;
      if (present[round][person] && was == nowhere) problem.absent.push_back({person, round});
    }
  }
  if (earlier.sizes == Sizes::may_follow) follow_sizes(problem);
  problem.goals.insert(problem.goals.begin(), Goal{GoalKind::moves, {}, 640});
}

}  // namespace klantendag::grouping
