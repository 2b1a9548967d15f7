// SPDX-License-Identifier: EUPL-1.2
// One connection to the database file, with the settings of security.md 1.2 set and read back.
#pragma once

#include <memory>
#include <string>

#include "platform/sql/connection.hpp"
#include "platform/sql/sqlite_session.hpp"

namespace klantendag::sql {

enum class SqliteRole { writer, reader };

class SqliteConnection final : public Connection {
 public:
  // The writer makes the file when it is not there. Errors: internal/sql.corrupt,
  // internal/sql.not_ours, unavailable/sql.cannot_open, unavailable/sql.setting_refused.
  [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(std::string const& file,
                                                                      SqliteRole role);
  ~SqliteConnection() override;
  SqliteConnection(SqliteConnection const&) = delete;
  SqliteConnection& operator=(SqliteConnection const&) = delete;

  [[nodiscard]] Session& session() override { return *session_; }
  [[nodiscard]] Result<void> begin_write() override;
  [[nodiscard]] Result<void> begin_read() override;
  [[nodiscard]] Result<void> savepoint() override;
  [[nodiscard]] Result<void> keep() override;
  [[nodiscard]] Result<void> undo() override;
  [[nodiscard]] Result<void> commit() override;
  void rollback() override;
  [[nodiscard]] bool in_transaction() const override;
  // Moves the log into the file once it is long, or when the disk is full, so that the log's room can be
  // used again; nobody else does (decision 0003).
  [[nodiscard]] Result<void> tidy(Room room) override;

  // Every page can be read and fits; the quick way leaves out whether indexes agree with tables.
  enum class Care { quick, full };
  [[nodiscard]] Result<void> check(Care care);
  [[nodiscard]] sqlite3* handle() { return handle_; }

 private:
  SqliteConnection(sqlite3* handle, std::string file);
  [[nodiscard]] Result<void> set_up(SqliteRole role);
  [[nodiscard]] Result<void> claim_file(SqliteRole role);
  [[nodiscard]] Result<void> run(std::string_view sql);

  sqlite3* handle_;
  std::string file_;
  std::unique_ptr<SqliteSession> session_;
  int pages_in_log_ = 0;
};

}  // namespace klantendag::sql
