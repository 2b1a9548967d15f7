// SPDX-License-Identifier: EUPL-1.2
// How a tip stands, for every page that says so; and counts of it that give nobody away.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "modules/actions/model.hpp"

namespace klantendag::retrospective {

enum class Stand { open, busy, done, not_doing };  // open: not decided, or not known
inline constexpr std::array every_stand = {Stand::open, Stand::busy, Stand::done, Stand::not_doing};

[[nodiscard]] Stand stand_of(std::optional<actions::State> const& decision);

using Givers = std::set<std::string>;
// Which cells are not shown, when the total is: those of fewer than five people, and as many beside
// them as it takes that nobody finds them by counting down.
[[nodiscard]] std::vector<bool> kept_back(std::vector<Givers> const& cells);

struct TipLine;
struct TipCounts {
  std::array<std::optional<std::int64_t>, every_stand.size()> by_stand{};
  std::optional<std::int64_t> told{};

  [[nodiscard]] std::optional<std::int64_t> of(Stand stand) const {
    return by_stand[static_cast<std::size_t>(stand)];
  }
};
[[nodiscard]] TipCounts count_tips(std::vector<TipLine> const& tips);

}  // namespace klantendag::retrospective
