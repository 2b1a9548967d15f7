// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/compose_notes.hpp"

namespace klantendag::grouping {

void ComposeNotes::report(std::string_view key, std::vector<Parameter> parameters) {
  problems.push_back(invalid(key, std::move(parameters)));
}

std::size_t ComposeNotes::rule(std::string_view key, std::vector<Parameter> parameters,
                               std::int64_t line) {
  problem.rules.push_back({std::string(key), std::move(parameters), line});
  return problem.rules.size() - 1;
}

std::optional<std::size_t> ComposeNotes::person(std::string const& id, std::int64_t line) {
  std::size_t const found = people.find(id);
  if (found < people.people.size()) return found;
  report("grouping.unknown_id", {{"id", id}, {"line", std::to_string(line)}});
  return std::nullopt;
}

bool ComposeNotes::group_fits(std::int64_t number, std::int64_t line) {
  return number_fits(number, problem.groups, "grouping.unknown_group", line);
}

std::vector<std::size_t> ComposeNotes::rounds_of(std::vector<std::int64_t> const& given,
                                                 std::int64_t line) {
  std::vector<std::size_t> rounds;
  for (std::int64_t round : given) {
    if (number_fits(round, problem.rounds, "grouping.unknown_round", line)) {
      rounds.push_back(static_cast<std::size_t>(round - 1));
    }
  }
  for (std::size_t round = 0; given.empty() && round < problem.rounds; ++round) {
    rounds.push_back(round);
  }
  return rounds;
}

bool ComposeNotes::number_fits(std::int64_t number, std::size_t most, std::string_view key,
                               std::int64_t line) {
  if (number >= 1 && number <= static_cast<std::int64_t>(most)) return true;
  report(key, {{"number", std::to_string(number)},
               {"most", std::to_string(most)},
               {"line", std::to_string(line)}});
  return false;
}

}  // namespace klantendag::grouping
