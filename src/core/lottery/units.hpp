// SPDX-License-Identifier: EUPL-1.2
// Shares as whole units of one denominator: the small one that makes them exact when there is one,
// else 10^18.
#pragma once

#include "core/lottery/handout.hpp"
#include "core/lottery/mixture.hpp"

namespace klantendag::lottery {

[[nodiscard]] WholeMixture in_units(Mixture mixture);

}  // namespace klantendag::lottery
