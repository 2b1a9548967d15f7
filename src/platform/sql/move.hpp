// SPDX-License-Identifier: EUPL-1.2
// All rows of one database into another, of either kind: the way from a file to a server and back.
#pragma once

#include <cstdint>

#include "base/result.hpp"
#include "platform/sql/database.hpp"

namespace klantendag::sql {

struct Moved {
  std::int64_t tables = 0;
  std::int64_t rows = 0;
  std::int64_t documents = 0;  // in the search index
};

// All of it or nothing, from one snapshot. Both stand at the same migration and `to` holds no rows.
// Errors: conflict/sql.versions_differ {from, to}, conflict/sql.not_empty {table}, those of the sessions.
[[nodiscard]] Result<Moved> move_all(Database& from, Database& to);

}  // namespace klantendag::sql
