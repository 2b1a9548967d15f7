// SPDX-License-Identifier: EUPL-1.2
// Who was missed on the day becomes what the next one aims at: functions that released answers name, as
// targets of the next edition. Pure; what was planned by hand stays.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "modules/participants/participants.hpp"
#include "modules/survey/results.hpp"
#include "modules/survey/survey.hpp"

namespace klantendag::survey {

struct Missed {
  Option function{};
  std::int64_t times = 0;

  bool operator==(Missed const&) const = default;
};

// What released results say of the question "missed", most often first; nobody stands for "somebody else".
[[nodiscard]] std::vector<Missed> missed_in(Results const& results);
// Of both audiences together.
void add_missed(std::vector<Missed>& all, std::vector<Missed> const& more);

struct Aims {
  std::vector<participants::Target> targets{};  // all of the edition, as they should be
  std::vector<std::string> added{};             // names of new ones
  std::vector<std::string> kept{};              // names of those that aim at this function already
  std::vector<std::string> left_out{};          // there was no room

  [[nodiscard]] bool changes() const { return !added.empty(); }
};
[[nodiscard]] Aims aim_at(std::vector<participants::Target> targets,
                          std::vector<Missed> const& missed);

}  // namespace klantendag::survey
