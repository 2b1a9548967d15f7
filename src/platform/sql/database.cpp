// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/database.hpp"

#include "platform/sql/postgres_database.hpp"
#include "platform/sql/sqlite_backup.hpp"
#include "platform/sql/sqlite_database.hpp"

namespace klantendag::sql {

Result<std::unique_ptr<Database>> open(Location const& location) {
  return location.url.empty() ? open_sqlite(location) : open_postgres(location);
}

Result<void> restore(Location const& location, std::string_view file) {
  if (location.url.empty()) return restore_sqlite(location.data_folder, std::string(file));
  return restore_postgres(location, std::string(file));
}

}  // namespace klantendag::sql
