// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/sqlite_connection.hpp"

#include <sqlite3.h>

#include <array>
#include <utility>

#include "platform/sql/sqlite_checksum.hpp"
#include "platform/sql/sqlite_error.hpp"

namespace klantendag::sql {
namespace {

constexpr std::int64_t our_application_id = 0x4b4c4447;  // "KLDG"
constexpr int wait_for_lock_ms = 5'000;
// 4 MiB with pages of 4 KiB, SQLite's own default.
constexpr int long_log_pages = 1'000;

struct Setting {
  std::string_view set;
  std::string_view ask;
  std::string_view expected;
};

constexpr std::array writer_settings = {
    Setting{"PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal"},
    Setting{"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2"},
    Setting{"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
    Setting{"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1"},
    Setting{"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"},
    Setting{"PRAGMA wal_autocheckpoint = 0", "PRAGMA wal_autocheckpoint", "0"},
};
constexpr std::array reader_settings = {
    Setting{"PRAGMA query_only = ON", "PRAGMA query_only", "1"},
    Setting{"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"},
};

std::string shown(Value const& value) {
  if (auto const* number = std::get_if<std::int64_t>(&value.variant())) {
    return std::to_string(*number);
  }
  auto const* text = std::get_if<std::string>(&value.variant());
  return text != nullptr ? *text : std::string();
}

Result<void> apply(Session& session, Setting const& setting) {
  RETURN_IF_ERROR(session.query(setting.set));
  ASSIGN_OR_RETURN(Row const row, session.one(setting.ask));
  if (shown(row[0]) == setting.expected) return {};
  return unavailable("sql.setting_refused", {{"setting", std::string(setting.set)}});
}

}  // namespace

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(std::string const& file,
                                                                 SqliteRole role) {
  sqlite3* handle = nullptr;
  int const mode = role == SqliteRole::writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                              : SQLITE_OPEN_READONLY;
  int const code = sqlite3_open_v2(
      file.c_str(), &handle, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, checksum_vfs());
  std::unique_ptr<SqliteConnection> connection(new SqliteConnection(handle, file));
  if (code != SQLITE_OK) {
    return unavailable("sql.cannot_open", {{"reason", sqlite3_errstr(code)}});
  }
  Result<void> ready = connection->set_up(role);
  if (!ready && ready.error().key == "sql.corrupt") return corrupt_database(file);
  if (!ready) return std::move(ready).error();
  return connection;
}

SqliteConnection::SqliteConnection(sqlite3* handle, std::string file)
    : handle_(handle), file_(std::move(file)), session_(std::make_unique<SqliteSession>(handle)) {}

SqliteConnection::~SqliteConnection() {
  session_.reset();  // statements before their connection
  sqlite3_close_v2(handle_);
}

Result<void> SqliteConnection::set_up(SqliteRole role) {
  sqlite3_busy_timeout(handle_, wait_for_lock_ms);
  for (auto const& [option, on] :
       {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_DQS_DDL, 0},
        std::pair{SQLITE_DBCONFIG_DQS_DML, 0}}) {
    int now = -1;
    if (sqlite3_db_config(handle_, option, on, &now) != SQLITE_OK || now != on) {
      return unavailable("sql.setting_refused", {{"setting", "defensive"}});
    }
  }
  RETURN_IF_ERROR(claim_file(role));
  auto const apply_all = [&](auto const& settings) -> Result<void> {
    for (Setting const& setting : settings) RETURN_IF_ERROR(apply(*session_, setting));
    return {};
  };
  RETURN_IF_ERROR(role == SqliteRole::writer ? apply_all(writer_settings)
                                             : apply_all(reader_settings));
  // As PostgreSQL compares; it can be set but not asked for.
  RETURN_IF_ERROR(session_->query("PRAGMA case_sensitive_like = ON", {}));
  sqlite3_wal_hook(
      handle_,
      [](void* pages, sqlite3*, char const*, int count) {
        *static_cast<int*>(pages) = count;
        return SQLITE_OK;
      },
      &pages_in_log_);
  return {};
}

Result<void> SqliteConnection::claim_file(SqliteRole role) {
  ASSIGN_OR_RETURN(Row const id, session_->one("PRAGMA application_id"));
  if (id.integer(0) == our_application_id) return {};
  ASSIGN_OR_RETURN(Row const tables, session_->one("SELECT COUNT(*) FROM sqlite_master"));
  if (role == SqliteRole::reader || id.integer(0) != 0 || tables.integer(0) != 0) {
    return Error{.key = "sql.not_ours", .parameters = {{"file", file_}}};
  }
  int reserved = checksum_size;
  sqlite3_file_control(handle_, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
  return run("PRAGMA application_id = " + std::to_string(our_application_id));
}

Result<void> SqliteConnection::begin_write() {
  return run("BEGIN IMMEDIATE");
}
Result<void> SqliteConnection::begin_read() {
  return run("BEGIN");
}
Result<void> SqliteConnection::savepoint() {
  return run("SAVEPOINT unit");
}
Result<void> SqliteConnection::keep() {
  return run("RELEASE unit");
}

Result<void> SqliteConnection::undo() {
  RETURN_IF_ERROR(run("ROLLBACK TO unit"));
  return run("RELEASE unit");
}

Result<void> SqliteConnection::commit() {
  return run("COMMIT");
}

void SqliteConnection::rollback() {
  // Can only fail when the transaction has ended already.
  if (in_transaction()) (void)run("ROLLBACK");
}

bool SqliteConnection::in_transaction() const {
  return sqlite3_get_autocommit(handle_) == 0;
}

Result<void> SqliteConnection::tidy(Room room) {
  if (pages_in_log_ < (room == Room::plenty ? long_log_pages : 1)) return {};
  int const code =
      sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  if (code == SQLITE_OK) pages_in_log_ = 0;
  if (code == SQLITE_OK || code == SQLITE_BUSY) return {};
  return sqlite_error(handle_, code, "checkpoint");
}

Result<void> SqliteConnection::check(Care care) {
  std::string_view const sql =
      care == Care::quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)";
  Result<Row> const answer = session_->one(sql);
  if (!answer && answer.error().key != "sql.corrupt") return answer.error();
  if (!answer || answer->text(0) != "ok") return corrupt_database(file_);
  if (care == Care::quick) return {};
  ASSIGN_OR_RETURN(Rows const dangling, session_->query("PRAGMA foreign_key_check", {}));
  if (!dangling.empty()) return corrupt_database(file_);
  return {};
}

Result<void> SqliteConnection::run(std::string_view sql) {
  Result<std::int64_t> done = session_->exec(sql, {});
  if (!done) return std::move(done).error();
  return {};
}

}  // namespace klantendag::sql
