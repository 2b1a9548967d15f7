// SPDX-License-Identifier: EUPL-1.2
// A handful of folded words written in one line of source, for "is this word one of those?".
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/dutch/hash.hpp"

namespace klantendag::dutch {

class WordSet {
 public:
  // Words separated by blanks or line ends; a line that begins with '#' is a comment.
  explicit WordSet(std::string_view words);

  [[nodiscard]] bool has(std::string_view word) const { return has_hash(hash_word(word)); }
  [[nodiscard]] bool has_hash(std::uint64_t hash) const { return index_.contains(hash); }

 private:
  HashIndex index_{};
};

// Calls `visit` for each word of such a list.
template <class Visit>
void for_each_word(std::string_view words, Visit visit) {
  for (std::size_t at = 0; at < words.size();) {
    auto const end = std::min(words.find_first_of(" \n", at), words.size());
    if (words[at] == '#') {
      at = std::min(words.find('\n', at), words.size());
      continue;
    }
    if (end > at) visit(words.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace klantendag::dutch
