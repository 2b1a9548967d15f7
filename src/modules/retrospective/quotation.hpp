// SPDX-License-Identifier: EUPL-1.2
// Do a client's own words stand in an article? However they were typed there: over two lines, with or
// without the signs of Markdown. Not in another language: a translation is not found.
#pragma once

#include <string_view>

#include "modules/retrospective/model.hpp"

namespace klantendag::retrospective {

// One or two words ("Nee", "Bel terug") only where they are a whole quotation: anybody writes those.
[[nodiscard]] bool quotes(Article const& article, std::string_view words);

}  // namespace klantendag::retrospective
