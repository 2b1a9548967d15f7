// SPDX-License-Identifier: EUPL-1.2
// When no plan keeps all rules: a smallest set of rules that cannot hold together, found through
// what must be left out (hitting sets: Reiter 1987; smallest sets: Ignatiev and others, CP 2015).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/grouping/problem.hpp"

namespace klantendag::grouping {

struct Contradiction {
  std::size_t round = 0;
  std::vector<std::size_t> rules{};  // indices in Problem::rules; together impossible
  bool smallest = false;             // proven: no smaller set is impossible
};

// Nothing: every round is possible, or the budget was too small to tell.
[[nodiscard]] std::optional<Contradiction> find_contradiction(Problem const& problem);

}  // namespace klantendag::grouping
