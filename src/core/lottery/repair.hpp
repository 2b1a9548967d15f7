// SPDX-License-Identifier: EUPL-1.2
// From a panel that nearly meets the rules to one that does: exchanges of one seat for another that
// bring the quotas nearer, ties by wish. What left or came just now stays so for a while (tabu search).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/lottery/model.hpp"

namespace klantendag::lottery {

// The classes that may have seats, and how much each is wished for; one `nearly` for each: its seats in
// a solution over fractions.
struct Nearly {
  std::vector<std::int32_t> const& classes;
  std::vector<double> const& wishes;  // per class of the instance
  std::vector<double> nearly{};
};

// A panel within `bounds` that is like the given one. Nothing when the exchanges lead nowhere.
[[nodiscard]] std::optional<Panel> repair(Instance const& instance, Bounds const& bounds,
                                          Nearly const& start, lp::Budget& budget);

}  // namespace klantendag::lottery
