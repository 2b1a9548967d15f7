// SPDX-License-Identifier: EUPL-1.2
// From a solution to the published lottery: seats handed out to people, chances counted, and the
// certificate filled in with what the verifier finds, not with what the solver says.
#pragma once

#include <string>
#include <vector>

#include "core/lottery/merkle.hpp"
#include "core/lottery/record.hpp"
#include "core/lottery/solution.hpp"

namespace klantendag::lottery {

[[nodiscard]] Record publish(Instance instance, Solution const& solution);

// The leaves' hashes of the tree over all panels; their root is Record::root.
[[nodiscard]] std::vector<Sha256> panel_hashes(Record const& record);
// The panel's leaf: its place, numbers and members.
[[nodiscard]] Leaf leaf_of(Record const& record, std::size_t place);

// The geometric mean, from exact steps only (no library logarithm), zeros left out.
[[nodiscard]] double geometric_mean(std::vector<double> const& values);

}  // namespace klantendag::lottery
