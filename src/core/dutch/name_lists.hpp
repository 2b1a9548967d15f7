// SPDX-License-Identifier: EUPL-1.2
// What the lists in the binary know of a word: a first name, a surname, a place, an organisation, or an
// ordinary Dutch word. A word may be several at once: Roos, Bakker, Best.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/dutch/hash.hpp"
#include "core/dutch/word_list.hpp"

namespace klantendag::dutch {

class NameLists {
 public:
  NameLists();  // from the data files

  static constexpr std::uint32_t first_name = 1;
  static constexpr std::uint32_t last_name = 2;
  static constexpr std::uint32_t place = 4;
  static constexpr std::uint32_t organisation = 8;
  static constexpr std::uint32_t common_first_name = 16;  // of the short list of our own

  // The bits above; 0 when no list has the word.
  [[nodiscard]] std::uint32_t bits(std::uint64_t hash_of_word) const {
    auto const found = index_.find(hash_of_word);
    return found == HashIndex::none ? 0 : found;
  }
  [[nodiscard]] bool is_ordinary(std::string_view folded) const {
    return words_.has_or_joins(folded);
  }
  [[nodiscard]] bool is_listed_word(std::string_view folded) const { return words_.has(folded); }

 private:
  HashIndex index_{};
  WordList words_;
};

}  // namespace klantendag::dutch
