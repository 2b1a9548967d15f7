// SPDX-License-Identifier: EUPL-1.2
// Decisions about editions: which phase may follow which, what a copy takes along, how the key is
// made, and when each block of the programme begins.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/editions/model.hpp"

namespace klantendag::editions {

[[nodiscard]] std::string_view name_of(Phase phase);
[[nodiscard]] std::optional<Phase> phase_named(std::string_view name);

// One step on, or one step back while it is not closed. Error: conflict/editions.phase_step.
[[nodiscard]] Result<Phase> move_to(Edition const& edition, Phase phase);
// A closed edition is read only. Error: conflict/editions.closed.
[[nodiscard]] Result<void> may_change(Edition const& edition);
// What is still missing before this phase may end, as text keys.
[[nodiscard]] std::vector<std::string_view> missing_for_next_phase(Edition const& edition);

// Which of two was, or will be, held first: by its day; as long as that is not known at the end of its year.
[[nodiscard]] bool is_before(Edition const& one, Edition const& other);
// Not only planned: its day has begun.
[[nodiscard]] bool was_held(Edition const& edition);

// "Klantendag Noord" and 2027 -> "klantendag-noord-2027".
[[nodiscard]] std::string key_for(std::string_view name, int year);

// Next year's edition from this one: form, programme, sponsors, team and place; not the day itself.
struct CopyAs {
  std::string name{};
  int year = 0;
};
[[nodiscard]] Edition copy_of(Edition const& edition, CopyAs const& as);

struct Block {
  TimeOfDay begins_at{};
  TimeOfDay ends_at{};
  ProgrammeItem item{};
};
// The programme with its times. Stays within one day; what would pass midnight ends at 23:59.
[[nodiscard]] std::vector<Block> timetable(Edition const& edition);

inline constexpr std::array<audit::Transition, 8> edition_steps = {{
    {"", "preparing"},
    {"preparing", "inviting"},
    {"inviting", "day"},
    {"day", "following_up"},
    {"following_up", "closed"},
    {"inviting", "preparing"},
    {"day", "inviting"},
    {"following_up", "day"},
}};

}  // namespace klantendag::editions
