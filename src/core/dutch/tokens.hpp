// SPDX-License-Identifier: EUPL-1.2
// A text as words, numbers and signs, each with its place in the original and its folded form (lower
// case, no accents, straight quotes). Reading happens on the folded form; marks are set in the original.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace klantendag::dutch {

enum class TokenKind : std::uint8_t { word, number, sign, line_end };

struct Token {
  std::uint32_t begin = 0;  // bytes of the original, half open
  std::uint32_t end = 0;
  std::uint32_t folded = 0;  // in Tokens::folded
  std::uint16_t length = 0;  // of the folded form; a word longer than 255 bytes is cut there
  TokenKind kind = TokenKind::sign;
  bool space_before = false;
  bool capital = false;       // a word that begins with a capital
  bool all_capitals = false;  // a word of two letters or more, all capitals
  std::uint64_t hash = 0;     // hash_word of the folded form, which many lists ask for
};

struct Tokens {
  std::string folded{};
  std::vector<Token> all{};

  [[nodiscard]] std::string_view text(Token const& token) const {
    return std::string_view(folded).substr(token.folded, token.length);
  }
  [[nodiscard]] std::string_view text(std::size_t index) const { return text(all[index]); }
  [[nodiscard]] std::uint64_t hash(std::size_t index) const { return all[index].hash; }
  [[nodiscard]] bool is(std::size_t index, std::string_view folded_text) const {
    return index < all.size() && text(all[index]) == folded_text;
  }
};

// Linear in the size of the text, whatever its bytes are. `out` is cleared first, its memory reused.
// A text of 4 GiB or more is read up to there.
void tokenise(std::string_view original, Tokens& out);

}  // namespace klantendag::dutch
