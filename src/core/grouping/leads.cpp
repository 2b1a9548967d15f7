// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/leads.hpp"

namespace klantendag::grouping {

std::vector<std::vector<std::int32_t>> name_leads(Problem const& problem, Plan const& plan) {
  if (!problem.lead) return {};
  std::vector<std::int64_t> carried(problem.people.size(), 0);
  std::vector<std::vector<std::int32_t>> leads;
  for (auto const& seats : plan.group_of) {
    auto& named = leads.emplace_back(problem.groups, nowhere);
    std::vector<std::int64_t> care(problem.groups, 0);
    for (std::size_t person = 0; person < seats.size(); ++person) {
      if (seats[person] == nowhere) continue;
      auto const group = static_cast<std::size_t>(seats[person]);
      care[group] += problem.care.empty() ? 1 : problem.care[person];
      if (problem.traits[*problem.lead].amounts[person] == 0) continue;
      std::int32_t& lead = named[group];
      if (lead == nowhere || carried[person] < carried[static_cast<std::size_t>(lead)]) {
        lead = static_cast<std::int32_t>(person);
      }
    }
    for (std::size_t group = 0; group < problem.groups; ++group) {
      if (named[group] != nowhere) carried[static_cast<std::size_t>(named[group])] += care[group];
    }
  }
  return leads;
}

}  // namespace klantendag::grouping
