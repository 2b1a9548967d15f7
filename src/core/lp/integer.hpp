// SPDX-License-Identifier: EUPL-1.2
// Branch and bound over a simplex whose columns and row activities are whole numbers. Depth first, so
// that every node starts warm; keeps the tree with each leaf's multipliers, so the bound can be checked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/lp/problem.hpp"
#include "core/lp/simplex.hpp"

namespace klantendag::lp {

// One node of the proof. A branch splits `variable` into <= split and >= split + 1; a leaf carries
// multipliers per row that bound the objective (or, for `contradiction`, show that nothing is there).
struct ProofNode {
  bool leaf = true;
  bool contradiction = false;
  std::size_t variable = 0;
  std::int64_t split = 0;
  std::size_t below = 0;  // places in the list of nodes
  std::size_t above = 0;
  std::vector<double> multipliers{};
};

// dive: any, with several columns rounded up at once where that works; what it does not find may exist.
enum class Goal { best, any, dive };

struct IntegerSearch {
  Goal goal = Goal::best;
  bool keep_proof = false;
  // Only values above this interest the caller; the objective takes whole values when `whole`.
  double above = -1e300;
  bool whole = false;
  // Columns from here on are decided before the others, which only have to follow: to whole numbers,
  // or over fractions when `rest_whole` is false.
  std::size_t leading = static_cast<std::size_t>(-1);
  bool rest_whole = true;
};

struct IntegerResult {
  Status status = Status::infeasible;  // optimal: `columns` holds the best (or any) whole solution
  std::vector<std::int64_t> columns{};
  double objective = 0;
  std::vector<ProofNode> proof{};  // the first is the root
};

// Leaves the simplex's bounds as they were.
[[nodiscard]] IntegerResult search_integer(Simplex& simplex, IntegerSearch const& search,
                                           Budget& budget);

}  // namespace klantendag::lp
