// SPDX-License-Identifier: EUPL-1.2
// The days that figures are quoted for: the 31 people of 2012 and 24 others in full, larger ones by
// the same recipe, and the classic schedules in which nobody meets twice.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/grouping/problem.hpp"

namespace klantendag::grouping::reference {

struct Hall {
  std::size_t groups = 1;
  std::size_t rounds = 1;
};

[[nodiscard]] Problem people_of_2012(
    Hall hall);                                // "kd31": 8 clients, 21 employees, 2 council members
[[nodiscard]] Problem twenty_four(Hall hall);  // "kd24"

struct Crowd {
  std::int64_t clients = 0;
  std::int64_t employees = 0;
  std::int64_t council = 0;
};
// Random gender, age and department; two case handlers a client; a manager for eight employees.
[[nodiscard]] Problem crowd(Crowd crowd, Hall hall);

// A word per person, a letter per field to spread; no rules.
[[nodiscard]] Problem coded(std::string_view words, Hall hall);

// groups * size people and nothing but new meetings.
[[nodiscard]] Problem golfers(Hall hall, std::size_t size);

// The lines "i j distance" of the MDGP library, in thousandths; sizes from its first line.
[[nodiscard]] Problem diverse_groups(std::string_view file);

}  // namespace klantendag::grouping::reference
