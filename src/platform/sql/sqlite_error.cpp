// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/sqlite_error.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <string>

#include "platform/sql/connection.hpp"

namespace klantendag::sql {
namespace {

Error constraint_error(sqlite3* handle, int code, std::string_view sql) {
  std::string_view const message = sqlite3_errmsg(handle);
  if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY) {
    Error error = conflict("sql.already_there");
    // "UNIQUE constraint failed: people.email"
    auto const columns = message.find(": ");
    if (columns != std::string_view::npos) error.field = message.substr(columns + 2);
    return error;
  }
  if (message.starts_with("FOREIGN KEY")) return conflict("sql.still_used");
  return internal("sql", std::string(message) + " in " + std::string(sql));
}

// Besides a full disk: a quota, or a limit on the size of files.
bool has_no_room(sqlite3* handle) {
  int const reason = sqlite3_system_errno(handle);
  return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
}

}  // namespace

Error sqlite_error(sqlite3* handle, int code, std::string_view sql) {
  if (code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC) return unavailable(sync_failed);
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      return constraint_error(handle, code, sql);
    case SQLITE_FULL:
      return {.kind = ErrorKind::storage_full, .key = "sql.storage_full"};
    case SQLITE_IOERR:
      if (code == SQLITE_IOERR_DATA) return corrupt_database("");
      if (has_no_room(handle)) return {.kind = ErrorKind::storage_full, .key = "sql.storage_full"};
      return unavailable("sql.unavailable");
    case SQLITE_CANTOPEN:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_PROTOCOL:
    case SQLITE_INTERRUPT:
      return unavailable("sql.unavailable");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return corrupt_database("");
    default:
      return internal("sql", std::string(sqlite3_errmsg(handle)) + " in " + std::string(sql));
  }
}

Error corrupt_database(std::string_view file) {
  return {.kind = ErrorKind::internal,
          .key = "sql.corrupt",
          .parameters = {{"file", std::string(file)}}};
}

}  // namespace klantendag::sql
