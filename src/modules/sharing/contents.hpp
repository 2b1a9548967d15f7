// SPDX-License-Identifier: EUPL-1.2
// What a pack says as JSON, and back.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "modules/sharing/model.hpp"

namespace klantendag::sharing {

[[nodiscard]] std::string write_contents(Contents const& contents);
// Error: those of json::parse.
[[nodiscard]] Result<Contents> read_contents(std::string_view text);

}  // namespace klantendag::sharing
