// SPDX-License-Identifier: EUPL-1.2
// A copy of the database file while work goes on, and the way back.
#pragma once

#include <string>

#include "base/result.hpp"

namespace klantendag::sql {

class SqliteConnection;

// Errors: conflict/sql.backup_exists {file}, storage_full, unavailable.
[[nodiscard]] Result<void> back_up_sqlite(SqliteConnection& from, std::string const& file);

// The copy becomes the database of the folder, after a full check. Errors:
// conflict/sql.database_exists {file}, internal/sql.corrupt {file}, conflict/sql.folder_in_use.
[[nodiscard]] Result<void> restore_sqlite(std::string const& data_folder, std::string const& file);

}  // namespace klantendag::sql
