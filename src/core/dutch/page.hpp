// SPDX-License-Identifier: EUPL-1.2
// What every recogniser of identifiers works on: a text as tokens, and the finds so far. A find is a run
// of tokens; where finds overlap, the one with the higher rank stays, then the longer one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/dutch/redactor.hpp"
#include "core/dutch/tokens.hpp"
#include "core/dutch/word_set.hpp"

namespace klantendag::dutch {

inline constexpr int known_rank = 120;  // of names that were given beforehand; above all others

struct Find {
  Identifier kind = Identifier::name;
  std::uint32_t first = 0;  // tokens, half open
  std::uint32_t last = 0;
  int rank = 0;
  bool keep =
      false;  // looks like an identifier and is none (an ordinary date): blocks others, masks nothing
  std::uint32_t known = 0;  // a name that was given beforehand: which one, counted from 1
};

struct Page {
  std::string_view text{};
  Tokens tokens{};
  std::vector<std::uint64_t> hashes{};  // of every token's folded text
  std::vector<Find> finds{};

  // Reads a text anew; the finds are forgotten.
  void open(std::string_view given);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.all.size()); }
  [[nodiscard]] Token const& at(std::uint32_t index) const { return tokens.all[index]; }
  // The folded text; empty outside the page.
  [[nodiscard]] std::string_view word(std::uint32_t index) const {
    return index < size() ? tokens.text(index) : std::string_view();
  }
  // Letter by letter: the words are short and asked for often.
  [[nodiscard]] bool is(std::uint32_t index, std::string_view text_there) const {
    if (index >= size() || at(index).length != text_there.size()) return false;
    auto const* folded = tokens.folded.data() + at(index).folded;
    for (std::size_t letter = 0; letter < text_there.size(); ++letter) {
      if (folded[letter] != text_there[letter]) return false;
    }
    return true;
  }
  [[nodiscard]] bool is_word(std::uint32_t index) const {
    return index < size() && at(index).kind == TokenKind::word;
  }
  [[nodiscard]] bool is_number(std::uint32_t index) const {
    return index < size() && at(index).kind == TokenKind::number;
  }
  // Whether the token is one of the words; no word stands outside the page.
  [[nodiscard]] bool in(std::uint32_t index, WordSet const& words) const {
    return index < size() && words.has_hash(hashes[index]);
  }
  // Whether the token stands against the one before it.
  [[nodiscard]] bool joined(std::uint32_t index) const {
    return index > 0 && index < size() && !at(index).space_before &&
           at(index - 1).kind != TokenKind::line_end && at(index).kind != TokenKind::line_end;
  }
  // Whether one of the `reach` tokens before (after) is one of the words; a line end stops the search.
  [[nodiscard]] bool has_before(std::uint32_t index, std::uint32_t reach,
                                WordSet const& words) const;
  [[nodiscard]] bool has_after(std::uint32_t index, std::uint32_t reach,
                               WordSet const& words) const;

  void add(Find find) { finds.push_back(find); }
};

}  // namespace klantendag::dutch
