// SPDX-License-Identifier: EUPL-1.2
// SQL text cut into code, quoted pieces and comments, so that a word inside a string is left alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace klantendag::sql {

struct Piece {
  enum class Kind { code, quoted, comment };

  Kind kind = Kind::code;
  std::string_view text{};
};

// All pieces in order; together they are the whole text.
[[nodiscard]] std::vector<Piece> pieces(std::string_view sql);

// Statements without the semicolons that end them; those without code are left out.
[[nodiscard]] std::vector<std::string> split_statements(std::string_view sql);

// The statement's code only, quoted pieces as '' and comments as a blank.
[[nodiscard]] std::string code_of(std::string_view sql);

}  // namespace klantendag::sql
