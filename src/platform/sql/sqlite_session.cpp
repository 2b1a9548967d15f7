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
  std::string names;
  std::string marks;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    names += (i == 0 ? "" : ", ") + std::string(columns[i]);
    marks += (i == 0 ? "?" : ", ?") + std::to_string(i + 1);
  }
  ASSIGN_OR_RETURN(
      SqliteStatement* const prepared,
      statement("INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + marks + ")"));
  for (Values const& row : rows) {
    Use const use(*prepared);
    RETURN_IF_ERROR(prepared->bind(row));
    RETURN_IF_ERROR(prepared->step());
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
