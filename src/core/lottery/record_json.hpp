// SPDX-License-Identifier: EUPL-1.2
// lottery.json, written and read. Written piece by piece, as a large pool's panels fill many megabytes.
#pragma once

#include <functional>
#include <string_view>

#include "base/result.hpp"
#include "core/lottery/record.hpp"

namespace klantendag::lottery {

void write_record(Record const& record, std::function<void(std::string_view)> const& out);

// Errors: json.malformed, lottery.record_member with {member}.
[[nodiscard]] Result<Record> read_record(std::string_view text);

}  // namespace klantendag::lottery
