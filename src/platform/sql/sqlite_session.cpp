// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/sqlite_session.hpp"

#include <sqlite3.h>

#include <utility>

namespace klantendag::sql {
namespace {

// The product has some hundreds of statements; this bound is for those that are built (insert_many).
constexpr std::size_t most_statements = 500;

// Gives the statement back for the next use, also on an early return.
class Use {
 public:
  explicit Use(SqliteStatement& statement) : statement_(statement) {}
  ~Use() { statement_.reset(); }
  Use(Use const&) = delete;
  Use& operator=(Use const&) = delete;

 private:
  SqliteStatement& statement_;
};

// Rows that one statement inserts: beginning and ending a statement costs as much as a short row.
constexpr std::size_t rows_together = 32;

std::string insertion(std::string_view table, std::span<std::string_view const> columns,
                      std::size_t rows) {
  std::string sql = "INSERT INTO " + std::string(table) + " (";
  for (std::string_view const column : columns) sql += std::string(column) + ", ";
  sql.replace(sql.size() - 2, 2, ") VALUES ");
  for (std::size_t i = 0; i < rows * columns.size(); ++i) {
    bool const first = i % columns.size() == 0;
    sql += (first ? "(?" : ", ?") + std::to_string(i + 1);
    if ((i + 1) % columns.size() == 0) sql += "), ";
  }
  sql.resize(sql.size() - 2);
  return sql;
}

}  // namespace

Result<Rows> SqliteSession::query(std::string_view sql, Values const& values) {
  Rows rows;
  RETURN_IF_ERROR(each(sql, values, [&](Row const& row) -> Result<void> {
    rows.push_back(row);
    return {};
  }));
  return rows;
}

Result<void> SqliteSession::each(std::string_view sql, Values const& values,
                                 std::function<Result<void>(Row const&)> const& take) {
  ASSIGN_OR_RETURN(SqliteStatement* const prepared, statement(sql));
  Use const use(*prepared);
  RETURN_IF_ERROR(prepared->bind(values));
  while (true) {
    ASSIGN_OR_RETURN(bool const more, prepared->step());
    if (!more) return {};
    RETURN_IF_ERROR(take(prepared->row()));
  }
}

Result<std::int64_t> SqliteSession::exec(std::string_view sql, Values const& values) {
  // Statements that change no rows leave the count of the one before them.
  auto const before = sqlite3_total_changes64(handle_);
  RETURN_IF_ERROR(each(sql, values, [](Row const&) -> Result<void> { return {}; }));
  if (sqlite3_total_changes64(handle_) == before) return std::int64_t{0};
  return std::int64_t{sqlite3_changes64(handle_)};
}

Result<void> SqliteSession::insert_many(std::string_view table,
                                        std::span<std::string_view const> columns,
                                        std::span<Values const> rows) {
  ASSIGN_OR_RETURN(SqliteStatement* const prepared, statement(insertion(table, columns, 1)));
  for (Values const& row : rows) {
    Use const use(*prepared);
    RETURN_IF_ERROR(prepared->bind(row));
    RETURN_IF_ERROR(prepared->step());
  }
  return {};
}

Result<void> SqliteSession::insert_packed(std::string_view table,
                                          std::span<std::string_view const> columns,
                                          PackedRows const& rows) {
  PackedReader reader(rows);
  std::size_t left = rows.rows();
  for (std::size_t const together : {rows_together, std::size_t{1}}) {
    if (left < together) continue;
    ASSIGN_OR_RETURN(SqliteStatement* const prepared,
                     statement(insertion(table, columns, together)));
    // Every parameter is bound anew each time, so nothing of the rows before is left.
    Use const use(*prepared);
    for (; left >= together; left -= together) {
      prepared->rewind();
      for (std::size_t place = 0; place < together * columns.size(); ++place) {
        RETURN_IF_ERROR(prepared->bind(place, reader.next()));
      }
      RETURN_IF_ERROR(prepared->step());
    }
  }
  return {};
}

Result<SqliteStatement*> SqliteSession::statement(std::string_view sql) {
  auto const known = statements_.find(sql);
  if (known != statements_.end()) return &known->second;
  if (statements_.size() >= most_statements) statements_.clear();
  ASSIGN_OR_RETURN(SqliteStatement prepared, SqliteStatement::prepare(handle_, sql));
  return &statements_.emplace(std::string(sql), std::move(prepared)).first->second;
}

}  // namespace klantendag::sql
