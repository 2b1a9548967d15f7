// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/postgres_copy.hpp"

#include <libpq-fe.h>

#include <array>
#include <charconv>
#include <cmath>

#include "platform/sql/dialect.hpp"
#include "platform/sql/postgres_answer.hpp"

namespace klantendag::sql {
namespace {

constexpr std::size_t send_at = 256 * 1024;

void append_text(std::string& out, std::string_view text) {
  for (char c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
}

void append_bytes(std::string& out, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\\\x";
  for (char c : bytes) {
    auto const byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
}

void append_row(std::string& out, Values const& row) {
  bool first = true;
  for (Value const& value : row) {
    if (!first) out += '\t';
    first = false;
    if (auto const* text = std::get_if<std::string>(&value.variant())) {
      append_text(out, *text);
    } else if (auto const* bytes = std::get_if<Bytes>(&value.variant())) {
      append_bytes(out, bytes->value);
    } else if (std::holds_alternative<std::nullptr_t>(value.variant())) {
      out += "\\N";
    } else {
      out += number_text(value);
    }
  }
  out += '\n';
}

bool send_rows(pg_conn* connection, std::span<Values const> rows) {
  std::string buffer;
  bool sent = true;
  auto const send = [&] {
    sent = PQputCopyData(connection, buffer.data(), static_cast<int>(buffer.size())) == 1;
    buffer.clear();
  };
  for (Values const& row : rows) {
    append_row(buffer, row);
    if (buffer.size() >= send_at) send();
    if (!sent) return false;
  }
  if (!buffer.empty()) send();
  return sent;
}

}  // namespace

Result<void> copy_rows(pg_conn* connection, std::string_view table,
                       std::span<std::string_view const> columns, std::span<Values const> rows) {
  std::string sql = "COPY " + std::string(table) + " (";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sql += (i == 0 ? "" : ", ") + std::string(columns[i]);
  }
  sql += ") FROM STDIN";
  PostgresAnswer const opened(PQexec(connection, sql.c_str()));
  if (PQresultStatus(opened.get()) != PGRES_COPY_IN) {
    return postgres_error(connection, opened.get(), sql);
  }
  bool const sent = send_rows(connection, rows);
  bool const ended = PQputCopyEnd(connection, sent ? nullptr : "stopped") == 1;
  Result<void> outcome;
  if (!sent || !ended) outcome = unavailable("sql.unavailable");
  while (PostgresAnswer const answer{PQgetResult(connection)}) {
    if (is_error(answer.get())) outcome = postgres_error(connection, answer.get(), sql);
  }
  return outcome;
}

std::string number_text(Value const& value) {
  if (auto const* whole = std::get_if<std::int64_t>(&value.variant())) {
    return std::to_string(*whole);
  }
  double const real = std::get<double>(value.variant());
  if (std::isinf(real)) return real > 0 ? "Infinity" : "-Infinity";
  std::array<char, 32> text{};
  auto const end = std::to_chars(text.data(), text.data() + text.size(), real).ptr;
  return {text.data(), end};
}

}  // namespace klantendag::sql
