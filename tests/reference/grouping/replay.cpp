// SPDX-License-Identifier: EUPL-1.2
// Prints plans for some days and seeds. Built with every compiler and level, the bytes must be alike.
#include <cstdio>

#include "core/grouping/solve.hpp"
#include "days.hpp"

using namespace klantendag::grouping;
using namespace klantendag::grouping::reference;

int main() {
  Problem const days[] = {people_of_2012({3, 1}), people_of_2012({3, 3}), twenty_four({4, 4}),
                          crowd({16, 40, 4}, {6, 4}), golfers({5, 7}, 3)};
  for (Problem const& day : days) {
    for (char const* seed : {"1", "klantendag"}) {
      Outcome const outcome = search(day, {600'000, seed, nullptr});
      for (auto const& seats : outcome.plan.group_of) {
        for (auto seat : seats) std::printf("%d ", static_cast<int>(seat));
      }
      for (auto cost : outcome.score.costs) std::printf("| %lld ", static_cast<long long>(cost));
      std::printf("used %lld\n", static_cast<long long>(outcome.used));
    }
  }
  return 0;
}
