// SPDX-License-Identifier: EUPL-1.2
// A sharper count of unavoidable repeats for three rounds and more: when every table holds its fair
// share of every value, most pairs of a round are fixed class by class (women with men, clients with
// employees), and some classes have fewer pairs left than seats to fill with them.
#pragma once

#include <cstdint>
#include <vector>

#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

// The least total loss of plans in which spread costs nothing; 0 when the day is not of that kind
// (absences, too large). Valid for every choice of multipliers, so found by plain ascent, in integers.
[[nodiscard]] std::int64_t least_loss_by_class(Problem const& problem,
                                               std::vector<std::int64_t> const& loss);

}  // namespace klantendag::grouping
