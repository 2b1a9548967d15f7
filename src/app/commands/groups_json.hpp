// SPDX-License-Identifier: EUPL-1.2
// The JSON of `klantendag groups`, out and (an earlier result) in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "core/grouping/check.hpp"
#include "core/grouping/contradiction.hpp"
#include "core/grouping/people.hpp"
#include "core/grouping/solve.hpp"

namespace klantendag::app {

struct GroupsResult {
  grouping::People const& people;
  grouping::Problem const& problem;
  grouping::Outcome const& outcome;
  std::vector<std::vector<std::int32_t>> leads{};
  std::string seed{};
  std::int64_t steps = 0;
  bool stopped = false;                         // somebody asked for the best so far
  std::vector<grouping::Finding> violations{};  // what the checker found
};

[[nodiscard]] std::string groups_json(GroupsResult const& result, bool explained,
                                      Language language);
[[nodiscard]] std::string say_of_groups(Language language, std::string_view key);
[[nodiscard]] std::string contradiction_json(grouping::Problem const& problem,
                                             grouping::Contradiction const& found,
                                             Language language);
// People who are new, or gone, are nowhere in it.
[[nodiscard]] Result<grouping::Plan> read_plan(std::string_view json,
                                               grouping::Problem const& problem);

}  // namespace klantendag::app
