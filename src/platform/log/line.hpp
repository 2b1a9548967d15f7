// SPDX-License-Identifier: EUPL-1.2
// What a line of the log looks like, in both formats.
#pragma once

#include <string>
#include <string_view>

#include "platform/log/log.hpp"

namespace klantendag::log {

void append_word(std::string& line, std::string_view name, std::string_view word, Format format);
[[nodiscard]] std::string error_fields(Error const& problem, Format format);
[[nodiscard]] std::string whole_line(Instant at, Level level, std::string_view fields,
                                     Format format);

}  // namespace klantendag::log
