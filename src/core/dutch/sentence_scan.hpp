// SPDX-License-Identifier: EUPL-1.2
// One sentence made ready for the rules and the model: its words without signs, where clauses begin, and
// the way back from a word's number to its token.
#pragma once

#include <cstdint>
#include <vector>

#include "core/dutch/matcher.hpp"
#include "core/dutch/model.hpp"
#include "core/dutch/sentences.hpp"
#include "core/dutch/tokens.hpp"

namespace klantendag::dutch {

struct SentenceScan {
  std::vector<KnownWord> known{};
  std::vector<std::uint32_t> tokens{};  // of each word
  std::uint64_t clause_starts = 1;
  SentenceView view{};

  // `known_of_token` holds what the rules know of every token of the message. With `spelling` the model
  // too sees a mistyped word as the word that was meant.
  void prepare(Tokens const& all, Sentence const& sentence,
               std::vector<KnownWord> const& known_of_token, Vocabulary const* spelling);
};

}  // namespace klantendag::dutch
