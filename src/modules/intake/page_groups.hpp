// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "modules/intake/pages.hpp"

namespace klantendag::intake {

[[nodiscard]] std::vector<http::Route> api_routes(PageParts const& parts);
[[nodiscard]] std::vector<http::Route> file_routes(PageParts const& parts);
[[nodiscard]] std::vector<http::Route> sender_routes(PageParts const& parts);

}  // namespace klantendag::intake
