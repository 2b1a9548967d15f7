// SPDX-License-Identifier: EUPL-1.2
// Lower case and folded form of one letter of Latin, Greek or Cyrillic; the table behind text.hpp.
#pragma once

namespace klantendag {

struct FoldEntry {
  char16_t lower;
  char16_t folded[3];  // ends with 0 when shorter; a combining mark folds to nothing
};

// Null for a code point outside the table: it has no case and no marks here.
[[nodiscard]] FoldEntry const* fold_entry(char32_t code_point);

}  // namespace klantendag
