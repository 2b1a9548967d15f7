// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "platform/http/router.hpp"

namespace klantendag::obligations {

[[nodiscard]] std::vector<http::Route> feed_routes();

}  // namespace klantendag::obligations
