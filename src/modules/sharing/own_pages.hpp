// SPDX-License-Identifier: EUPL-1.2
// The pages of cards: with a code, and at the desk.
#pragma once

#include "modules/sharing/pages.hpp"

namespace klantendag::sharing {

[[nodiscard]] std::vector<http::Route> card_routes(PageParts const& parts);

}  // namespace klantendag::sharing
