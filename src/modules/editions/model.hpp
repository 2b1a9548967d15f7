// SPDX-License-Identifier: EUPL-1.2
// An edition: one customer day with everything before and after it. Its phases, in order:
// preparing → inviting → day → following_up → closed. A step back is possible until it is closed;
// a closed edition is read only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"

namespace klantendag {
struct EditionRecord;  // the tag of an edition's id
using EditionId = Id<EditionRecord>;
}  // namespace klantendag

namespace klantendag::editions {

enum class Phase { preparing, inviting, day, following_up, closed };

// The form of the day (domain.md A3): roles, blocks and ground rules differ.
enum class Preset { klantendag, spiegelgesprek, klantarena, workshop };

struct TeamMember {
  std::string name{};
  std::string task{};

  bool operator==(TeamMember const&) const = default;
};

struct ProgrammeItem {
  std::string title{};
  int minutes = 0;       // 1 to 600
  std::string led_by{};  // may be empty

  bool operator==(ProgrammeItem const&) const = default;
};

struct Edition {
  EditionId id{};
  std::string key{};  // klantendag-2027
  std::string name{};
  int year = 0;  // 1990 to 2200
  Preset preset = Preset::klantendag;
  Phase phase = Phase::preparing;
  std::optional<Date> held_on{};
  TimeOfDay begins_at{12 * 60 + 30};
  std::string place{};
  std::optional<EditionId> copied_from{};
  std::vector<std::string> sponsors{};  // organisational units on whose behalf it is held
  std::vector<TeamMember> team{};
  std::vector<ProgrammeItem> programme{};
  Instant created_at{};
};

}  // namespace klantendag::editions
