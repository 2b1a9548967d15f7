// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/dialect.hpp"

#include <array>
#include <cctype>
#include <optional>

#include "base/text.hpp"
#include "platform/sql/session.hpp"
#include "platform/sql/sql_text.hpp"

namespace klantendag::sql {
namespace {

struct TypeWord {
  std::string_view word;
  std::string_view sqlite;
  std::string_view postgres;
};

constexpr std::array type_words = {
    TypeWord{"INT64", "INTEGER", "BIGINT"}, TypeWord{"FLOAT64", "REAL", "DOUBLE PRECISION"},
    TypeWord{"BYTES", "BLOB", "BYTEA"}, TypeWord{"BOOL01", "INTEGER", "SMALLINT"}};

// Words that mean something else in each database, or that only one of them knows.
constexpr std::array<std::string_view, 14> refused_words = {
    "integer", "bigint",  "smallint", "serial",  "bigserial", "real",          "blob",
    "bytea",   "numeric", "boolean",  "varchar", "timestamp", "autoincrement", "deferrable"};

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Calls `take` for every word and every run of other characters of code.
template <class Take>
void each_word(std::string_view code, Take const& take) {
  std::size_t at = 0;
  while (at < code.size()) {
    std::size_t end = at;
    while (end < code.size() && is_word(code[end]) == is_word(code[at])) ++end;
    take(code.substr(at, end - at));
    at = end;
  }
}

std::string with_types_of(Dialect dialect, std::string_view statement) {
  std::string out;
  for (Piece const& piece : pieces(statement)) {
    if (piece.kind != Piece::Kind::code) {
      out += piece.text;
      continue;
    }
    each_word(piece.text, [&](std::string_view word) {
      for (TypeWord const& type : type_words) {
        if (word == type.word) word = dialect == Dialect::sqlite ? type.sqlite : type.postgres;
      }
      out += word;
    });
  }
  return out;
}

std::optional<Error> refusal(std::string_view statement) {
  std::optional<Error> refused;
  each_word(code_of(statement), [&](std::string_view word) {
    std::string const lowered = lower(word);
    for (std::string_view banned : refused_words) {
      if (lowered == banned) {
        refused = internal("migration", "the word " + std::string(word) +
                                            " is not allowed: write INT64, FLOAT64, BYTES, BOOL01 "
                                            "or TEXT, and no deferred keys");
      }
    }
  });
  return refused;
}

bool creates_table(std::string_view statement) {
  return lower(trim(code_of(statement))).starts_with("create table");
}

}  // namespace

Result<std::vector<std::string>> migration_statements(Dialect dialect, std::string_view sql) {
  std::vector<std::string> statements = split_statements(sql);
  for (std::string& statement : statements) {
    if (auto refused = refusal(statement)) return *std::move(refused);
    statement = with_types_of(dialect, statement);
    if (dialect == Dialect::sqlite && creates_table(statement)) statement += "\nSTRICT";
  }
  return statements;
}

std::string with_dollar_parameters(std::string_view sql) {
  std::string out;
  out.reserve(sql.size());
  for (Piece const& piece : pieces(sql)) {
    for (char c : piece.text) {
      out += piece.kind == Piece::Kind::code && c == '?' ? '$' : c;
    }
  }
  return out;
}

std::size_t count_parameters(std::string_view sql) {
  std::size_t highest = 0;
  for (Piece const& piece : pieces(sql)) {
    if (piece.kind != Piece::Kind::code) continue;
    for (std::size_t at = piece.text.find('?'); at != std::string_view::npos;
         at = piece.text.find('?', at + 1)) {
      std::size_t number = 0;
      for (std::size_t i = at + 1; i < piece.text.size() && number < 10'000; ++i) {
        char const c = piece.text[i];
        if (c < '0' || c > '9') break;
        number = number * 10 + static_cast<std::size_t>(c - '0');
      }
      if (number > highest) highest = number;
    }
  }
  return highest;
}

Result<bool> has_table(Session& session, std::string_view table) {
  std::string_view const sql =
      session.dialect() == Dialect::sqlite
          ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = ?1"
          : "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?1";
  ASSIGN_OR_RETURN(Row const row, session.one(sql, {table}));
  return row.integer(0) != 0;
}

Result<std::vector<std::string>> tables(Session& session) {
  std::string_view const sql =
      session.dialect() == Dialect::sqlite
          ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            " AND name NOT LIKE 'search%' ORDER BY name"
          : "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
            " AND tablename NOT LIKE 'search%' ORDER BY tablename";
  ASSIGN_OR_RETURN(Rows const rows, session.query(sql));
  std::vector<std::string> names;
  for (Row const& row : rows) names.push_back(row.text(0));
  return names;
}

Result<std::vector<std::string>> columns(Session& session, std::string_view table) {
  std::string_view const sql =
      session.dialect() == Dialect::sqlite
          ? "SELECT name FROM pragma_table_info(?1) ORDER BY cid"
          : "SELECT attname FROM pg_attribute WHERE attrelid = CAST(?1 AS REGCLASS)"
            " AND attnum > 0 AND NOT attisdropped ORDER BY attnum";
  ASSIGN_OR_RETURN(Rows const rows, session.query(sql, {table}));
  std::vector<std::string> names;
  for (Row const& row : rows) names.push_back(row.text(0));
  return names;
}

Result<std::vector<Reference>> references(Session& session) {
  std::string_view const sql = session.dialect() == Dialect::sqlite ? R"(
SELECT m.name, f."table"
FROM sqlite_master m, pragma_foreign_key_list(m.name) f
WHERE m.type = 'table')"
                                                                    : R"(
SELECT c.relname, r.relname
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid
WHERE k.contype = 'f' AND k.connamespace = CAST(current_schema() AS REGNAMESPACE))";
  ASSIGN_OR_RETURN(Rows const rows, session.query(sql));
  std::vector<Reference> found;
  for (Row const& row : rows) found.push_back({.from = row.text(0), .to = row.text(1)});
  return found;
}

Result<void> note_version(Session& session, std::int64_t number) {
  if (session.dialect() != Dialect::sqlite) return {};
  Result<std::int64_t> noted = session.exec("PRAGMA user_version = " + std::to_string(number));
  if (!noted) return std::move(noted).error();
  return {};
}

bool is_plain_name(std::string_view name) {
  if (name.empty() || name.size() > 63 || (name[0] >= '0' && name[0] <= '9')) return false;
  for (char c : name) {
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
  }
  return true;
}

}  // namespace klantendag::sql
