// SPDX-License-Identifier: EUPL-1.2
// The day itself: who is here, what the listeners asked and promised. A presence: here ⇄ away, for
// when somebody was ticked by mistake; the row stays, so that a count of the day can be proven later.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "modules/participants/model.hpp"
#include "modules/stories/model.hpp"

namespace klantendag::day {

// How we know that somebody is here. walk_up: came without being on the list.
enum class Way { list, code, walk_up };
inline constexpr std::array every_way = {Way::list, Way::code, Way::walk_up};

enum class Presence { here, away };
inline constexpr std::array every_presence = {Presence::here, Presence::away};

struct CheckIn {
  ParticipantId participant{};
  EditionId edition{};
  Presence presence = Presence::here;
  Way way = Way::list;
  std::int64_t group = 0;  // of a walk-up, who has no seat in the plan; 0: none
  Instant at{};
};

// Why a client who is here told no story. From a list: free text would soon hold the story.
enum class NoStory { did_not_wish, had_to_leave, rather_listened };
inline constexpr std::array every_no_story = {NoStory::did_not_wish, NoStory::had_to_leave,
                                              NoStory::rather_listened};

// Somebody with a seat, by first name and role; and whether they are here.
struct Guest {
  ParticipantId id{};
  participants::Role role = participants::Role::employee;
  std::string first_name{};
  std::int64_t group = 0;  // 0: nowhere
  std::optional<CheckIn> check_in{};

  [[nodiscard]] bool is_here() const { return check_in && check_in->presence == Presence::here; }
};
// Who came, not who meant to.
[[nodiscard]] inline std::int64_t count_here(std::vector<Guest> const& guests,
                                             participants::Role role) {
  return std::count_if(guests.begin(), guests.end(), [role](Guest const& guest) {
    return guest.is_here() && guest.role == role;
  });
}

// What is typed during a story. The first two are the story's own words; the questions that the
// listeners asked stand beside it.
struct Sheet {
  std::string told{};
  std::string struck{};
  std::string questions{};

  bool operator==(Sheet const&) const = default;
};

}  // namespace klantendag::day
