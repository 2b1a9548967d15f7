// SPDX-License-Identifier: EUPL-1.2
// From what an organiser typed to a command, or every problem with its field at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "modules/editions/model.hpp"
#include "platform/http/request.hpp"

namespace klantendag::editions {

struct NewEdition {
  std::string name{};
  int year = 0;
  Preset preset = Preset::klantendag;
};

struct Details {
  std::string name{};
  std::optional<Date> held_on{};
  std::string place{};
  std::vector<std::string> sponsors{};  // one a line
  std::vector<TeamMember> team{};       // one a line: name, task
};

struct Programme {
  TimeOfDay begins_at{};
  std::vector<ProgrammeItem> items{};
};

[[nodiscard]] Result<NewEdition> parse_new_edition(http::Fields const& fields);
[[nodiscard]] Result<Details> parse_details(http::Fields const& fields);
// Rows title-1, minutes-1, led-1, title-2 …; a row without a title is left out.
[[nodiscard]] Result<Programme> parse_programme(http::Fields const& fields);
[[nodiscard]] Result<Phase> parse_phase(http::Fields const& fields);

// Spare rows that the programme's form shows below the last block.
inline constexpr int spare_rows = 3;
inline constexpr int most_rows = 40;

}  // namespace klantendag::editions
