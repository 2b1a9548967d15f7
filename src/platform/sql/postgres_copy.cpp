// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/postgres_copy.hpp"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "platform/sql/dialect.hpp"
#include "platform/sql/postgres_answer.hpp"

namespace klantendag::sql {
namespace {

constexpr std::size_t send_at = 256 * 1024;

void append_text(std::string& out, std::string_view text) {
  constexpr std::string_view special = "\\\n\r\t";
  for (;;) {
    std::size_t const plain = std::min(text.find_first_of(special), text.size());
    out += text.substr(0, plain);
    if (plain == text.size()) return;
    out += '\\';
    out += text[plain] == '\n' ? 'n' : text[plain] == '\r' ? 'r' : text[plain] == '\t' ? 't' : '\\';
    text.remove_prefix(plain + 1);
  }
}

void append_bytes(std::string& out, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\\\x";
  std::size_t at = out.size();
  out.resize(at + 2 * bytes.size());
  for (char c : bytes) {
    auto const byte = static_cast<unsigned char>(c);
    out[at++] = digits[byte >> 4U];
    out[at++] = digits[byte & 15U];
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

void append_value(std::string& out, PackedReader::Value const& value) {
  switch (value.kind) {
    case PackedReader::Kind::null:
      out += "\\N";
      break;
    case PackedReader::Kind::integer:
      out += std::to_string(value.number);
      break;
    case PackedReader::Kind::text:
      append_text(out, value.content);
      break;
    case PackedReader::Kind::bytes:
      append_bytes(out, value.content);
      break;
  }
}

// The lines of a COPY, sent now and then.
class Lines {
 public:
  explicit Lines(pg_conn* connection) : connection_(connection) {}

  std::string& buffer() { return buffer_; }
  bool send_when_full() { return buffer_.size() < send_at || send(); }
  bool send() {
    bool const sent = buffer_.empty() || PQputCopyData(connection_, buffer_.data(),
                                                       static_cast<int>(buffer_.size())) == 1;
    buffer_.clear();
    return sent;
  }

 private:
  pg_conn* connection_;
  std::string buffer_{};
};

bool send_rows(Lines& lines, std::span<Values const> rows) {
  for (Values const& row : rows) {
    append_row(lines.buffer(), row);
    if (!lines.send_when_full()) return false;
  }
  return lines.send();
}

bool send_rows(Lines& lines, PackedRows const& rows) {
  for (PackedReader reader(rows); !reader.at_end();) {
    for (std::size_t column = 0; column < rows.columns(); ++column) {
      if (column > 0) lines.buffer() += '\t';
      append_value(lines.buffer(), reader.next());
    }
    lines.buffer() += '\n';
    if (!lines.send_when_full()) return false;
  }
  return lines.send();
}

std::string copy_command(std::string_view table, std::span<std::string_view const> columns) {
  std::string sql = "COPY " + std::string(table) + " (";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sql += (i == 0 ? "" : ", ") + std::string(columns[i]);
  }
  return sql + ") FROM STDIN";
}

template <class Rows>
Result<void> copy(pg_conn* connection, std::string const& sql, Rows const& rows) {
  PostgresAnswer const opened(PQexec(connection, sql.c_str()));
  if (PQresultStatus(opened.get()) != PGRES_COPY_IN) {
    return postgres_error(connection, opened.get(), sql);
  }
  Lines lines(connection);
  bool const sent = send_rows(lines, rows);
  bool const ended = PQputCopyEnd(connection, sent ? nullptr : "stopped") == 1;
  Result<void> outcome;
  if (!sent || !ended) outcome = unavailable("sql.unavailable");
  while (PostgresAnswer const answer{PQgetResult(connection)}) {
    if (is_error(answer.get())) outcome = postgres_error(connection, answer.get(), sql);
  }
  return outcome;
}

}  // namespace

Result<void> copy_rows(pg_conn* connection, std::string_view table,
                       std::span<std::string_view const> columns, std::span<Values const> rows) {
  return copy(connection, copy_command(table, columns), rows);
}

Result<void> copy_rows(pg_conn* connection, std::string_view table,
                       std::span<std::string_view const> columns, PackedRows const& rows) {
  return copy(connection, copy_command(table, columns), rows);
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
