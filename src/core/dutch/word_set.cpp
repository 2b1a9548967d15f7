// SPDX-License-Identifier: EUPL-1.2
// Reading a list of words.
#include "core/dutch/word_set.hpp"

namespace klantendag::dutch {

WordSet::WordSet(std::string_view words) {
  for_each_word(words, [this](std::string_view word) { index_.insert(hash_word(word), 1); });
}

}  // namespace klantendag::dutch
