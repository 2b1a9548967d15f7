// SPDX-License-Identifier: EUPL-1.2
// The database in one file of the data folder: the default, on one machine.
#pragma once

#include <memory>
#include <string>

#include "platform/sql/database.hpp"

namespace klantendag::sql {

inline constexpr std::string_view sqlite_file_name = "klantendag.db";

[[nodiscard]] Result<std::unique_ptr<Database>> open_sqlite(Location const& location);

}  // namespace klantendag::sql
