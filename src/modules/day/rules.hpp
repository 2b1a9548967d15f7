// SPDX-License-Identifier: EUPL-1.2
// Decisions of the day: names of states, who matches what was typed, which block of the programme is
// going on, and whether a sheet was changed by somebody else meanwhile.
#pragma once

#include <span>
#include <string_view>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/day/model.hpp"
#include "modules/editions/model.hpp"

namespace klantendag::day {

[[nodiscard]] std::string_view name_of(Way way);
[[nodiscard]] std::optional<Way> way_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Presence presence);
[[nodiscard]] std::optional<Presence> presence_named(std::string_view name);
[[nodiscard]] std::string_view name_of(NoStory reason);
[[nodiscard]] std::optional<NoStory> no_story_named(std::string_view name);

// Every word typed begins a part of the name: "wil vri" finds Willem de Vries. Nothing typed: everybody.
[[nodiscard]] bool matches(participants::Person const& person, std::string_view typed);

struct Block {
  TimeOfDay begins_at{};
  TimeOfDay ends_at{};
  editions::ProgrammeItem item{};
  bool now = false;  // going on, on the day itself
};
[[nodiscard]] std::vector<Block> agenda(editions::Edition const& edition, Instant now);

// Two sheets are the same when their versions are; short, and says nothing of what is in it.
[[nodiscard]] std::string version_of(Sheet const& sheet);

inline constexpr std::array<audit::Transition, 3> presence_steps = {{
    {"", "here"},
    {"here", "away"},
    {"away", "here"},
}};

}  // namespace klantendag::day
