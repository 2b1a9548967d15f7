// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/plan.hpp"

namespace klantendag::grouping {
namespace {

std::int64_t weighed(Problem const& problem, Score const& score) {
  std::int64_t sum = 0;
  for (std::size_t goal = 0; goal < score.costs.size(); ++goal) {
    sum += problem.goals[goal].weight * score.costs[goal];
  }
  return sum;
}

}  // namespace

bool better(Problem const& problem, Score const& left, Score const& right) {
  if (left.broken != right.broken) return left.broken < right.broken;
  if (problem.weighed) return weighed(problem, left) < weighed(problem, right);
  return left.costs < right.costs;
}

}  // namespace klantendag::grouping
