// SPDX-License-Identifier: EUPL-1.2
// The fixed files of the pages, from the folder assets/, as part of the binary.
#pragma once

#include <string_view>
#include <vector>

#include "platform/http/server.hpp"

namespace klantendag::app {

[[nodiscard]] std::vector<http::Asset> all_assets();
// The bytes of one, which must be there: "app.css".
[[nodiscard]] std::string_view asset(std::string_view name);

}  // namespace klantendag::app
