// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/sql_text.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::sql {
namespace {

// Where the piece that begins at `start` ends.
std::size_t end_of(std::string_view sql, std::size_t start, Piece::Kind kind) {
  auto const after = [&](std::string_view mark, std::size_t from) {
    auto const at = sql.find(mark, from);
    return at == std::string_view::npos ? sql.size() : at + mark.size();
  };
  if (kind == Piece::Kind::quoted) return after(sql.substr(start, 1), start + 1);
  if (sql.substr(start, 2) == "--") return after("\n", start);
  return after("*/", start + 2);
}

bool begins_quote(char c) {
  return c == '\'' || c == '"';
}

bool begins_comment(std::string_view rest) {
  return rest.starts_with("--") || rest.starts_with("/*");
}

}  // namespace

std::vector<Piece> pieces(std::string_view sql) {
  std::vector<Piece> found;
  std::size_t code_start = 0;
  std::size_t at = 0;
  auto const close_code = [&] {
    if (at > code_start) {
      found.push_back({.text = sql.substr(code_start, at - code_start)});
    }
  };
  while (at < sql.size()) {
    bool const quoted = begins_quote(sql[at]);
    if (!quoted && !begins_comment(sql.substr(at))) {
      ++at;
      continue;
    }
    close_code();
    auto const kind = quoted ? Piece::Kind::quoted : Piece::Kind::comment;
    std::size_t const end = end_of(sql, at, kind);
    found.push_back({.kind = kind, .text = sql.substr(at, end - at)});
    at = code_start = end;
  }
  close_code();
  return found;
}

std::vector<std::string> split_statements(std::string_view sql) {
  std::vector<std::string> statements(1);
  for (Piece const& piece : pieces(sql)) {
    if (piece.kind != Piece::Kind::code) {
      statements.back() += piece.text;
      continue;
    }
    bool first = true;
    for (std::string_view part : split(piece.text, ';')) {
      if (!first) statements.emplace_back();
      statements.back() += part;
      first = false;
    }
  }
  std::erase_if(statements,
                [](std::string const& statement) { return trim(code_of(statement)).empty(); });
  return statements;
}

std::string code_of(std::string_view sql) {
  std::string code;
  for (Piece const& piece : pieces(sql)) {
    switch (piece.kind) {
      case Piece::Kind::code:
        code += piece.text;
        break;
      case Piece::Kind::quoted:
        code += "''";
        break;
      case Piece::Kind::comment:
        code += ' ';
        break;
    }
  }
  return code;
}

}  // namespace klantendag::sql
