// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/problem.hpp"

#include <algorithm>

namespace klantendag::grouping {

std::vector<std::int64_t> new_people_first(std::size_t rounds) {
  // A first meeting is worth 64, the second 8, the third 7 and so on: what the k-th one loses rises
  // with k, so two pairs that meet twice are better than one that meets three times.
  std::vector<std::int64_t> values;
  values.push_back(64);
  for (std::size_t k = 1; k < std::max<std::size_t>(rounds, 2); ++k) {
    values.push_back(std::int64_t{9} - static_cast<std::int64_t>(k));
  }
  return values;
}

}  // namespace klantendag::grouping
