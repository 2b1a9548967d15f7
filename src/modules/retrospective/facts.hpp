// SPDX-License-Identifier: EUPL-1.2
// The figures that an article may use, as printed in one language; and the first article made of them.
// Values in, values out.
#pragma once

#include <string>

#include "modules/retrospective/material.hpp"
#include "modules/retrospective/model.hpp"
#include "modules/retrospective/texts.hpp"

namespace klantendag::retrospective {

// Only figures that there are: what is hidden or not known yet has no name.
[[nodiscard]] Facts facts_of(Texts const& texts, Material const& material);

// In the tone of a staff magazine. A sentence whose figures are not there is left out; what only a
// person can write stands between [[ and ]].
[[nodiscard]] Article draft_of(Texts const& texts, Material const& material, Facts const& facts);

[[nodiscard]] std::string write_facts(Facts const& facts);
// Error: internal when they were changed by hand.
[[nodiscard]] Result<Facts> read_facts(std::string_view text);

}  // namespace klantendag::retrospective
