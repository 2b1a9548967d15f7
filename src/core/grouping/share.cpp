// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/share.hpp"

#include <algorithm>

namespace klantendag::grouping {

std::vector<std::vector<bool>> attendance(Problem const& problem) {
  std::vector<std::vector<bool>> present(problem.rounds,
                                         std::vector<bool>(problem.people.size(), true));
  for (Absence const& absence : problem.absent) present[absence.round][absence.person] = false;
  return present;
}

std::vector<Size> sizes_in(Problem const& problem, std::int32_t present) {
  std::int32_t const missing = static_cast<std::int32_t>(problem.people.size()) - present;
  std::vector<Size> sizes = problem.sizes;
  for (Size& size : sizes) size.minimum = std::max(0, size.minimum - missing);
  return sizes;
}

Share fair_share(std::int64_t amount, Size size, std::int64_t people, std::int64_t groups) {
  if (people == 0) return {};
  std::int64_t const low = std::int64_t{size.minimum}, high = std::int64_t{size.maximum};
  std::int64_t const smaller = std::clamp(people / groups, low, high);
  std::int64_t const larger = std::clamp((people + groups - 1) / groups, low, high);
  return {static_cast<std::int32_t>(amount * smaller / people),
          static_cast<std::int32_t>((amount * larger + people - 1) / people)};
}

}  // namespace klantendag::grouping
