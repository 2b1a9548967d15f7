// SPDX-License-Identifier: EUPL-1.2
// The three groups of account pages, each with its own route table.
#pragma once

#include <vector>

#include "modules/accounts/pages.hpp"
#include "platform/html/filled.hpp"

namespace klantendag::accounts {

[[nodiscard]] std::vector<http::Route> entrance_routes(PageParts const& parts);
[[nodiscard]] std::vector<http::Route> people_routes(PageParts const& parts);
[[nodiscard]] std::vector<http::Route> own_account_routes(PageParts const& parts);

}  // namespace klantendag::accounts
