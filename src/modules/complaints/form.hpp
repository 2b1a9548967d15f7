// SPDX-License-Identifier: EUPL-1.2
// From what an organiser typed to settings and mappings, or every problem with its field at once.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "modules/complaints/columns.hpp"
#include "modules/complaints/left_out.hpp"
#include "modules/complaints/settings.hpp"
#include "platform/http/request.hpp"

namespace klantendag::complaints {

// Ticked boxes "skip" by name of exclusion, "weeks".
[[nodiscard]] Result<Settings> parse_settings(http::Fields const& fields);

// "reference", or name with address and year of birth, or "phone"; and "reason".
struct BlockWish {
  Person person{};
  BlockReason reason = BlockReason::blocked;
};
[[nodiscard]] Result<BlockWish> parse_block(http::Fields const& fields);

// One choice a field, "column-phone": a header, or nothing when the file does not have it. Errors at
// the required fields that got no column.
[[nodiscard]] Result<Mapping> parse_columns(http::Fields const& fields);

}  // namespace klantendag::complaints
