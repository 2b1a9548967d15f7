// SPDX-License-Identifier: EUPL-1.2
// The database on a PostgreSQL server, for several application nodes.
#pragma once

#include <memory>
#include <string>

#include "platform/sql/database.hpp"

namespace klantendag::sql {

// Works in the schema, or in the one that the server's settings name when it is empty.
[[nodiscard]] Result<std::unique_ptr<Database>> open_postgres(Location const& location,
                                                              std::string const& schema = "");
[[nodiscard]] Result<void> restore_postgres(Location const& location, std::string const& file);

// For tests: each in a schema of its own.
[[nodiscard]] Result<void> create_schema(std::string const& url, std::string const& schema);
void drop_schema(std::string const& url, std::string const& schema);

}  // namespace klantendag::sql
