// SPDX-License-Identifier: EUPL-1.2
// The words that rules speak about, each with a number; other spellings of a word have its number, and
// a word of four letters or more is also found with one letter wrong, missing, too much or swapped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/dutch/hash.hpp"

namespace klantendag::dutch {

using WordId = std::uint32_t;
inline constexpr WordId no_word = HashIndex::none;

class Vocabulary {
 public:
  // The number of a word, new or known.
  WordId add(std::string_view folded);
  // Another spelling of a word that was added.
  void add_spelling(std::string_view folded, WordId word);
  // Makes the words so far findable with one letter wrong.
  void index_typos();

  [[nodiscard]] WordId find(std::uint64_t hash) const { return exact_.find(hash); }
  // By one edit: delete, insert, replace or swap neighbours (deletion neighbourhood, Garbe 2012); in a
  // word of six letters or more also when letters were typed twice besides.
  [[nodiscard]] WordId find_typo(std::string_view folded) const;
  [[nodiscard]] std::string_view text(WordId word) const { return words_[word]; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  [[nodiscard]] WordId find_near(std::string_view folded, std::string_view form) const;

  std::vector<std::string> words_{};
  HashIndex exact_{};
  HashIndex shortened_{};  // every long word without one of its letters
};

// Whether two words differ by at most one edit.
[[nodiscard]] bool within_one_edit(std::string_view left, std::string_view right);

}  // namespace klantendag::dutch
