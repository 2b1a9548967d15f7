// SPDX-License-Identifier: EUPL-1.2
// Backup and restore on PostgreSQL, by the server's own programs pg_dump and pg_restore.
#pragma once

#include <string>

#include "base/result.hpp"
#include "platform/sql/postgres_connection.hpp"

namespace klantendag::sql {

// Errors: conflict/sql.backup_exists {file}, unavailable/sql.no_dump_program {program},
// unavailable/sql.dump_failed {program}.
[[nodiscard]] Result<void> dump_postgres(PostgresAddress const& address, std::string const& file);

}  // namespace klantendag::sql
