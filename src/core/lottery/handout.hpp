// SPDX-License-Identifier: EUPL-1.2
// From seats per class to people: everybody in a class gets exactly the same chance, nobody sits in two
// seats of one panel, and homes take turns (McNaughton's wrap-around rule, 1959).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/lottery/instance.hpp"

namespace klantendag::lottery {

// Shares in whole units that add up to `denominator`.
struct WholeMixture {
  std::vector<Panel> panels{};
  std::vector<std::int64_t> units{};
  std::int64_t denominator = 0;
};

// A panel of people (places in Instance::ids, rising) and its units.
using TakePanel = std::function<void(std::span<std::int32_t const> people, std::int64_t units)>;

// The denominator grows until everybody's part is whole, where that fits; else parts differ by a unit.
void make_divisible(Instance const& instance, WholeMixture& mixture);
void hand_out(Instance const& instance, WholeMixture const& mixture, TakePanel const& take);

}  // namespace klantendag::lottery
