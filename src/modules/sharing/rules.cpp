// SPDX-License-Identifier: EUPL-1.2
#include "modules/sharing/rules.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::sharing {

std::string_view name_of(PackState state) {
  switch (state) {
    case PackState::released:
      return "released";
    case PackState::replaced:
      return "replaced";
    case PackState::withdrawn:
      return "withdrawn";
  }
  return "";
}

std::optional<PackState> pack_state_named(std::string_view name) {
  for (PackState const state : {PackState::released, PackState::replaced, PackState::withdrawn}) {
    if (name_of(state) == name) return state;
  }
  return std::nullopt;
}

std::vector<std::string> lines_in(std::string_view typed) {
  std::vector<std::string> lines;
  for (std::string_view const line : split(typed, '\n')) {
    if (!trim(line).empty()) lines.emplace_back(trim(line));
  }
  return lines;
}

Result<void> check(Draft const& draft) {
  std::vector<Error> problems;
  auto const most = [](std::size_t count) {
    return std::vector<Parameter>{{"most", std::to_string(count)}};
  };
  if (draft.tomorrow.empty()) {
    problems.push_back(invalid_field("tomorrow", "sharing.tomorrow_missing"));
  }
  if (draft.tomorrow.size() > most_tomorrow) {
    problems.push_back(invalid_field("tomorrow", "sharing.tomorrow_many", most(most_tomorrow)));
  }
  bool const long_line = std::any_of(
      draft.tomorrow.begin(), draft.tomorrow.end(),
      [](std::string const& line) { return count_code_points(line) > longest_tomorrow; });
  if (long_line) {
    problems.push_back(invalid_field("tomorrow", "sharing.tomorrow_long", most(longest_tomorrow)));
  }
  if (draft.quotes.size() > most_quotes) {
    problems.push_back(invalid_field("quote", "sharing.quotes_many", most(most_quotes)));
  }
  if (problems.empty()) return {};
  return all_of(std::move(problems));
}

}  // namespace klantendag::sharing
