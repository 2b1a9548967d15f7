// SPDX-License-Identifier: EUPL-1.2
// What kind of word a word is, from data/classes.txt and, for the rest, from its shape: so the model sees
// that "liep" and "sliep" are told, and that "kunt u" and "wilt u" are one form.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/dutch/hash.hpp"

namespace klantendag::dutch {

struct WordClass {
  std::uint8_t sort = 0;     // below sort_limit; 0: no word at all
  std::uint32_t fields = 0;  // a bit for each field
};

// Sorts fit in the bits of one number, fields in three bytes.
inline constexpr std::size_t sort_limit = 64;
inline constexpr std::size_t field_limit = 24;

class WordClasses {
 public:
  // From the text of the file, which is ours: a mistake in it is a broken promise.
  explicit WordClasses(std::string_view text);

  // `hash` is hash_word(folded).
  [[nodiscard]] WordClass find(std::string_view folded, std::uint64_t hash) const;

 private:
  HashIndex words_{};  // the sort in the low byte, fields above it
};

}  // namespace klantendag::dutch
