// SPDX-License-Identifier: EUPL-1.2
// The pages of a PDF: ask for it, wait for it, take it.
#pragma once

#include <vector>

#include "modules/letters/pages.hpp"

namespace klantendag::letters {

[[nodiscard]] std::vector<http::Route> print_routes(PageParts const& parts);

}  // namespace klantendag::letters
