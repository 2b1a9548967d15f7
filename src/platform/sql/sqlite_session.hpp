// SPDX-License-Identifier: EUPL-1.2
// A session on one connection of SQLite, with its prepared statements.
#pragma once

#include <map>

#include "platform/sql/session.hpp"
#include "platform/sql/sqlite_statement.hpp"

namespace klantendag::sql {

class SqliteSession final : public Session {
 public:
  explicit SqliteSession(sqlite3* handle) : handle_(handle) {}

  [[nodiscard]] Dialect dialect() const override { return Dialect::sqlite; }
  [[nodiscard]] Result<Rows> query(std::string_view sql, Values const& values) override;
  [[nodiscard]] Result<void> each(std::string_view sql, Values const& values,
                                  std::function<Result<void>(Row const&)> const& take) override;
  [[nodiscard]] Result<std::int64_t> exec(std::string_view sql, Values const& values) override;
  [[nodiscard]] Result<void> insert_many(std::string_view table,
                                         std::span<std::string_view const> columns,
                                         std::span<Values const> rows) override;
  [[nodiscard]] Result<void> insert_packed(std::string_view table,
                                           std::span<std::string_view const> columns,
                                           PackedRows const& rows) override;

 private:
  [[nodiscard]] Result<SqliteStatement*> statement(std::string_view sql);

  sqlite3* handle_;
  std::map<std::string, SqliteStatement, std::less<>> statements_{};
};

}  // namespace klantendag::sql
