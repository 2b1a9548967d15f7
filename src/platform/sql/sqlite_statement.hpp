// SPDX-License-Identifier: EUPL-1.2
// A prepared statement of SQLite, kept for the next time it is asked for.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "platform/sql/packed.hpp"
#include "platform/sql/session.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace klantendag::sql {

class SqliteStatement {
 public:
  [[nodiscard]] static Result<SqliteStatement> prepare(sqlite3* handle, std::string_view sql);
  ~SqliteStatement();
  SqliteStatement(SqliteStatement&& other) noexcept;
  SqliteStatement& operator=(SqliteStatement&&) = delete;

  // The values must live until reset: text and bytes are not copied.
  [[nodiscard]] Result<void> bind(Values const& values);
  // One value; the same holds for it.
  [[nodiscard]] Result<void> bind(std::size_t at, PackedReader::Value const& value);
  // True when there is a row.
  [[nodiscard]] Result<bool> step();
  [[nodiscard]] Row row() const;
  void rewind();  // for the next values
  void reset();   // and forgets these

 private:
  SqliteStatement(sqlite3* handle, sqlite3_stmt* statement)
      : handle_(handle), statement_(statement) {}
  [[nodiscard]] int bind_one(int place, Value const& value);
  [[nodiscard]] Error error(int code) const;

  sqlite3* handle_;
  sqlite3_stmt* statement_;
};

}  // namespace klantendag::sql
