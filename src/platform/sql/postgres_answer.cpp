// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/postgres_answer.hpp"

#include <libpq-fe.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "base/check.hpp"
#include "base/text.hpp"

namespace klantendag::sql {
namespace {

// Types by their fixed numbers (pg_type.dat of PostgreSQL).
constexpr Oid type_bool = 16;
constexpr Oid type_bytes = 17;
constexpr Oid type_int8 = 20;
constexpr Oid type_int2 = 21;
constexpr Oid type_int4 = 23;
constexpr Oid type_oid = 26;
constexpr Oid type_float4 = 700;
constexpr Oid type_float8 = 701;
constexpr Oid type_numeric = 1700;

int hex_digit(char c) {
  return c <= '9' ? c - '0' : c - 'a' + 10;
}

// \x0aff
std::string from_hex(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t at = 2; at + 1 < text.size(); at += 2) {
    bytes += static_cast<char>(hex_digit(text[at]) * 16 + hex_digit(text[at + 1]));
  }
  return bytes;
}

Value number(std::string_view text) {
  if (auto const whole = parse_integer(text)) return *whole;
  auto const real = parse_number(text);
  CHECK_PROMISE(real.has_value());
  return *real;
}

// What parse_number does not take: Infinity, 1e+300.
double real(std::string const& text) {
  return std::strtod(text.c_str(), nullptr);
}

Value column(pg_result const* answer, int row, int at) {
  if (PQgetisnull(answer, row, at) != 0) return nullptr;
  std::string_view const text(PQgetvalue(answer, row, at),
                              static_cast<std::size_t>(PQgetlength(answer, row, at)));
  switch (PQftype(answer, at)) {
    case type_bool:
      return text == "t";
    case type_int8:
    case type_int2:
    case type_int4:
    case type_oid:
    case type_numeric:  // SUM of INT64 is a whole one, AVG is not
      return number(text);
    case type_float4:
    case type_float8:
      return real(std::string(text));
    case type_bytes:
      return Bytes{from_hex(text)};
    default:
      return text;
  }
}

std::string_view field(pg_result const* answer, int code) {
  char const* const text = PQresultErrorField(answer, code);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

// "Key (email, year)=(…) already exists.", in whatever language: people.email, people.year
std::string key_columns(pg_result const* answer) {
  std::string_view const detail = field(answer, PG_DIAG_MESSAGE_DETAIL);
  auto const open = detail.find('(');
  auto const close = detail.find(")=(");
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
    return std::string(field(answer, PG_DIAG_CONSTRAINT_NAME));
  }
  std::vector<std::string> columns;
  std::string const table(field(answer, PG_DIAG_TABLE_NAME));
  for (std::string_view name : split(detail.substr(open + 1, close - open - 1), ',')) {
    columns.push_back(table + "." + std::string(trim(name)));
  }
  return join(columns, ", ");
}

}  // namespace

void ClearAnswer::operator()(pg_result* answer) const {
  PQclear(answer);
}

bool is_error(pg_result const* answer) {
  switch (PQresultStatus(answer)) {
    case PGRES_EMPTY_QUERY:
    case PGRES_BAD_RESPONSE:
    case PGRES_FATAL_ERROR:
    case PGRES_PIPELINE_ABORTED:
      return true;
    default:
      return answer == nullptr;
  }
}

Error postgres_error(pg_conn const* connection, pg_result const* answer, std::string_view sql) {
  if (PQresultStatus(answer) == PGRES_EMPTY_QUERY) return internal("sql", "an empty statement");
  std::string_view const state = field(answer, PG_DIAG_SQLSTATE);
  if (state.empty() || PQstatus(connection) == CONNECTION_BAD) {
    return unavailable("sql.unavailable");
  }
  if (state == "23505") {
    Error error = conflict("sql.already_there");
    error.field = key_columns(answer);
    return error;
  }
  if (state == "23503" || state == "23001") return conflict("sql.still_used");
  if (state == "53100") return {.kind = ErrorKind::storage_full, .key = "sql.storage_full"};
  // Connection, resources, shut down, deadlock, lock not free, input or output.
  for (std::string_view busy : {"08", "53", "57", "40", "55", "58"}) {
    if (state.starts_with(busy)) return unavailable("sql.unavailable");
  }
  if (state.starts_with("XX")) {
    return {
        .kind = ErrorKind::internal, .key = "sql.corrupt", .parameters = {{"file", "PostgreSQL"}}};
  }
  // Class 22 repeats the data in its message; logs hold no data.
  std::string const message = state.starts_with("22")
                                  ? "SQLSTATE " + std::string(state)
                                  : std::string(field(answer, PG_DIAG_MESSAGE_PRIMARY));
  return internal("sql", message + " in " + std::string(sql));
}

Row postgres_row(pg_result const* answer, int row) {
  int const size = PQnfields(answer);
  Values values;
  values.reserve(static_cast<std::size_t>(size));
  for (int at = 0; at < size; ++at) values.push_back(column(answer, row, at));
  return Row(std::move(values));
}

std::int64_t rows_changed(pg_result* answer) {
  // A SELECT counts its rows in the same place.
  if (PQresultStatus(answer) == PGRES_TUPLES_OK &&
      std::string_view(PQcmdStatus(answer)).starts_with("SELECT")) {
    return 0;
  }
  return parse_integer(PQcmdTuples(answer)).value_or(0);
}

}  // namespace klantendag::sql
