// SPDX-License-Identifier: EUPL-1.2
// Migrations: numbered steps, forward only, each in its transaction with number and checksum.
// Four type words stand for both databases: INT64, FLOAT64, BYTES, BOOL01 (architecture 7).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "platform/sql/database.hpp"

namespace klantendag::sql {

struct Migration {
  std::int64_t number = 0;  // from the file name: 0001_accounts.sql
  std::string name{};       // accounts
  std::string sql{};
};

// The migrations of this program, in order (embedded from migrations/).
[[nodiscard]] std::vector<Migration> all_migrations();

// Steps that are still to be done. Errors: conflict/sql.newer_database {version} when the database
// was made by a newer program, internal/sql.changed_migration {number} when a checksum differs.
[[nodiscard]] Result<std::vector<Migration>> pending(Database& database,
                                                     std::span<Migration const> migrations);

// The highest number that was done; 0 when none was or nobody can tell.
[[nodiscard]] std::int64_t schema_version(Database& database);

// Does them, each in its own transaction; answers how many. Running it again does nothing.
[[nodiscard]] Result<int> migrate(Database& database, std::span<Migration const> migrations);

}  // namespace klantendag::sql
