// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/sqlite_backup.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <memory>

#include "platform/sql/finished_file.hpp"
#include "platform/sql/folder_lock.hpp"
#include "platform/sql/sqlite_checksum.hpp"
#include "platform/sql/sqlite_connection.hpp"
#include "platform/sql/sqlite_database.hpp"
#include "platform/sql/sqlite_error.hpp"

namespace klantendag::sql {
namespace {

namespace fs = std::filesystem;

struct CloseHandle {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseHandle>;

// A bare connection: the settings of a running database do not belong in a copy.
Result<Handle> open_bare(std::string const& file, int flags) {
  sqlite3* handle = nullptr;
  int const code =
      sqlite3_open_v2(file.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE, checksum_vfs());
  Handle owned(handle);
  if (code == SQLITE_OK) return owned;
  return unavailable("sql.cannot_open", {{"reason", sqlite3_errstr(code)}});
}

// All pages in one step. The source reads one snapshot of the log meanwhile, so the writer goes on;
// in smaller steps each write would start the copy again.
Result<void> copy_pages(sqlite3* from, sqlite3* to) {
  sqlite3_backup* const backup = sqlite3_backup_init(to, "main", from, "main");
  if (backup == nullptr) return sqlite_error(to, sqlite3_extended_errcode(to), "backup");
  sqlite3_backup_step(backup, -1);
  int const code = sqlite3_backup_finish(backup);
  if (code == SQLITE_OK) return {};
  return sqlite_error(to, code, "backup");
}

// One file without a log beside it, that was read whole.
Result<void> finish_copy(sqlite3* handle) {
  SqliteSession session(handle);
  RETURN_IF_ERROR(session.query("PRAGMA journal_mode = DELETE", {}));
  ASSIGN_OR_RETURN(Row const answer, session.one("PRAGMA integrity_check(1)"));
  if (answer.text(0) != "ok") return corrupt_database("");
  return {};
}

Result<void> copy_to(sqlite3* from, std::string const& file) {
  std::string const partial = file + ".partial";
  std::error_code ignored;
  fs::remove(partial, ignored);
  Result<void> copied = [&]() -> Result<void> {
    ASSIGN_OR_RETURN(Handle const to,
                     open_bare(partial, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    RETURN_IF_ERROR(copy_pages(from, to.get()));
    return finish_copy(to.get());
  }();
  if (copied) copied = put_in_place(partial, file);
  if (!copied) fs::remove(partial, ignored);
  return copied;
}

}  // namespace

Result<void> back_up_sqlite(SqliteConnection& from, std::string const& file) {
  if (fs::exists(file)) return conflict("sql.backup_exists", {{"file", file}});
  return copy_to(from.handle(), file);
}

Result<void> restore_sqlite(std::string const& data_folder, std::string const& file) {
  ASSIGN_OR_RETURN(FolderLock const lock, FolderLock::take(data_folder));
  std::string const target = data_folder + "/" + std::string(sqlite_file_name);
  if (fs::exists(target)) return conflict("sql.database_exists", {{"file", target}});
  if (!fs::exists(file)) return not_found("sql.no_backup", {{"file", file}});
  ASSIGN_OR_RETURN(Handle const from, open_bare(file, SQLITE_OPEN_READONLY));
  Result<void> copied = copy_to(from.get(), target);
  if (!copied && copied.error().key == "sql.corrupt") return corrupt_database(file);
  return copied;
}

}  // namespace klantendag::sql
