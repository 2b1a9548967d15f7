// SPDX-License-Identifier: EUPL-1.2
// Recomputes what a certificate proves, in exact fractions. Weak duality and counting, nothing else;
// shares no code with the solver and trusts nothing it says.
#pragma once

#include <optional>
#include <vector>

#include "core/lottery/certificate.hpp"
#include "core/lottery/instance.hpp"
#include "core/lottery/verify/big.hpp"

namespace klantendag::lottery::verify {

// Of each stage the chance that the rules allow at most to everybody still open; and of each class the
// stage at which it stopped (-1: never).
struct Proven {
  std::vector<Fraction> levels{};
  std::vector<std::int32_t> stage_of_class{};

  // That no panel holds anybody of this class.
  [[nodiscard]] bool is_hopeless(std::size_t cls) const;
  // At most this for everybody who can be drawn at all: the first level above 0, or 1 without one.
  [[nodiscard]] Fraction bound() const;
};

// Nothing when the certificate is malformed or proves nothing.
[[nodiscard]] std::optional<Proven> prove_levels(Instance const& instance,
                                                 std::vector<Stage> const& stages);

// The largest weight any panel can have. Nothing when a case is missing or not closed.
// Classes in `never` are known to have no seats.
[[nodiscard]] std::optional<Fraction> heaviest_panel(Instance const& instance, Stage const& stage,
                                                     std::vector<bool> const& never = {});

// For nash: no lottery's product of chances is larger than that of `chances` (per class) by more than
// this factor per person. The last stage weighs the classes by `scale` / chance, the ones before prove
// who can never be drawn. Nothing when a weight is too small or somebody's chance of 0 is not proven.
[[nodiscard]] std::optional<Fraction> prove_nash(Instance const& instance,
                                                 std::vector<Stage> const& stages,
                                                 std::int64_t scale,
                                                 std::vector<Fraction> const& chances);

}  // namespace klantendag::lottery::verify
