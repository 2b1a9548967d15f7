// SPDX-License-Identifier: EUPL-1.2
// The fixed files of the pages, from the folder assets/, as part of the binary.
#pragma once

#include <vector>

#include "platform/http/server.hpp"

namespace klantendag::app {

[[nodiscard]] std::vector<http::Asset> all_assets();

}  // namespace klantendag::app
