// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "platform/http/router.hpp"

namespace klantendag::obligations {

// `origin` begins the addresses that are shown; empty: as the browser came.
[[nodiscard]] std::vector<http::Route> feed_routes(std::string origin);

}  // namespace klantendag::obligations
