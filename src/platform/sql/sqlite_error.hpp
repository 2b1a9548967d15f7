// SPDX-License-Identifier: EUPL-1.2
// What SQLite says, as one of our errors.
#pragma once

#include <string_view>

#include "base/error.hpp"

struct sqlite3;

namespace klantendag::sql {

// `code` is an extended result code; `sql` is the statement, for our own faults only.
[[nodiscard]] Error sqlite_error(sqlite3* handle, int code, std::string_view sql);

[[nodiscard]] Error corrupt_database(std::string_view file);

}  // namespace klantendag::sql
