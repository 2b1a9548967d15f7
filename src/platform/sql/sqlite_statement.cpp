// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/sqlite_statement.hpp"

#include <sqlite3.h>

#include <utility>

#include "base/text.hpp"
#include "platform/sql/sql_text.hpp"
#include "platform/sql/sqlite_error.hpp"

namespace klantendag::sql {
namespace {

Value column(sqlite3_stmt* statement, int at) {
  auto const size = [&] { return static_cast<std::size_t>(sqlite3_column_bytes(statement, at)); };
  switch (sqlite3_column_type(statement, at)) {
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(statement, at)};
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, at);
    case SQLITE_TEXT: {
      auto const* text = reinterpret_cast<char const*>(sqlite3_column_text(statement, at));
      return std::string(text, size());
    }
    case SQLITE_BLOB: {
      auto const* bytes = static_cast<char const*>(sqlite3_column_blob(statement, at));
      return Bytes{bytes == nullptr ? std::string() : std::string(bytes, size())};
    }
    default:
      return nullptr;
  }
}

}  // namespace

Result<SqliteStatement> SqliteStatement::prepare(sqlite3* handle, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  char const* rest = nullptr;
  int const code = sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, &rest);
  if (code != SQLITE_OK) return sqlite_error(handle, sqlite3_extended_errcode(handle), sql);
  SqliteStatement prepared(handle, statement);
  auto const used = static_cast<std::size_t>(rest - sql.data());
  if (statement == nullptr || !split_statements(sql.substr(used)).empty()) {
    return internal("sql", "not exactly one statement: " + std::string(sql));
  }
  return prepared;
}

SqliteStatement::~SqliteStatement() {
  sqlite3_finalize(statement_);
}

SqliteStatement::SqliteStatement(SqliteStatement&& other) noexcept
    : handle_(other.handle_), statement_(std::exchange(other.statement_, nullptr)) {}

Result<void> SqliteStatement::bind(Values const& values) {
  if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement_)) != values.size()) {
    return internal(
        "sql", "another number of values than ?1, ?2 … in " + std::string(sqlite3_sql(statement_)));
  }
  int place = 0;
  for (Value const& value : values) {
    int const code = bind_one(++place, value);
    if (code != SQLITE_OK) return error(code);
  }
  return {};
}

int SqliteStatement::bind_one(int place, Value const& value) {
  struct Binder {
    sqlite3_stmt* statement;
    int place;

    int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, place); }
    int operator()(std::int64_t number) const {
      return sqlite3_bind_int64(statement, place, number);
    }
    int operator()(double number) const { return sqlite3_bind_double(statement, place, number); }
    int operator()(std::string const& text) const {
      return sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_STATIC,
                                 SQLITE_UTF8);
    }
    int operator()(Bytes const& bytes) const {
      return sqlite3_bind_blob64(statement, place, bytes.value.data(), bytes.value.size(),
                                 SQLITE_STATIC);
    }
  };
  return std::visit(Binder{statement_, place}, value.variant());
}

Result<void> SqliteStatement::bind(std::size_t at, PackedReader::Value const& value) {
  int const place = static_cast<int>(at) + 1;
  std::string_view const content = value.content;
  int code = SQLITE_OK;
  switch (value.kind) {
    case PackedReader::Kind::null:
      code = sqlite3_bind_null(statement_, place);
      break;
    case PackedReader::Kind::integer:
      code = sqlite3_bind_int64(statement_, place, value.number);
      break;
    case PackedReader::Kind::text:
      code = sqlite3_bind_text64(statement_, place, content.data(), content.size(), SQLITE_STATIC,
                                 SQLITE_UTF8);
      break;
    case PackedReader::Kind::bytes:
      code = sqlite3_bind_blob64(statement_, place, content.data(), content.size(), SQLITE_STATIC);
      break;
  }
  if (code != SQLITE_OK) return error(code);
  return {};
}

Result<bool> SqliteStatement::step() {
  int const code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return error(sqlite3_extended_errcode(handle_));
}

Row SqliteStatement::row() const {
  int const size = sqlite3_column_count(statement_);
  Values values;
  values.reserve(static_cast<std::size_t>(size));
  for (int at = 0; at < size; ++at) values.push_back(column(statement_, at));
  return Row(std::move(values));
}

void SqliteStatement::rewind() {
  sqlite3_reset(statement_);
}

void SqliteStatement::reset() {
  rewind();
  sqlite3_clear_bindings(statement_);
}

Error SqliteStatement::error(int code) const {
  return sqlite_error(handle_, code, sqlite3_sql(statement_));
}

}  // namespace klantendag::sql
