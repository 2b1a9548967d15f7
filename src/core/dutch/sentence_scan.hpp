// SPDX-License-Identifier: EUPL-1.2
// One sentence made ready for the rules and the model: its words without signs, where clauses begin, and
// the way back from a word's number to its token.
#pragma once

#include <cstdint>
#include <vector>

#include "core/dutch/features.hpp"
#include "core/dutch/matcher.hpp"
#include "core/dutch/sentences.hpp"
#include "core/dutch/tokens.hpp"

namespace klantendag::dutch {

// What was looked up for every token of a message.
struct LookedUp {
  std::vector<KnownWord> const& known;
  std::vector<WordSign> const& signs;
  Vocabulary const* spelling;
};

struct SentenceScan {
  std::vector<KnownWord> known{};
  std::vector<std::uint32_t> tokens{};  // of each word
  std::uint64_t clause_starts = 1;
  SentenceView view{};  // its words and clauses; the rest is the message's to fill in

  // The model too sees a mistyped word as the word that was meant.
  void prepare(Tokens const& all, Sentence const& sentence, LookedUp const& looked_up);
};

}  // namespace klantendag::dutch
