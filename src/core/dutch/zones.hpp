// SPDX-License-Identifier: EUPL-1.2
// Which lines of a message are quoted mail: begun with ">", or below "Van: … Verzonden: …", "Op … schreef
// …:" or "Oorspronkelijk bericht"; and which words stand between quotation marks as somebody's speech.
#pragma once

#include <vector>

#include "core/dutch/tokens.hpp"

namespace klantendag::dutch {

// For every token whether it is quoted. `out` is cleared first.
void find_quoted(Tokens const& tokens, std::vector<bool>& out);

}  // namespace klantendag::dutch
