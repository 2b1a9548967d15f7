// SPDX-License-Identifier: EUPL-1.2
// A message as sentences, each in the zone it belongs to: the writer's own words, a greeting, a
// signature, or words of somebody else that are quoted. Line ends are boundaries; capitals are not needed.
#pragma once

#include <cstdint>
#include <vector>

#include "core/dutch/tokens.hpp"

namespace klantendag::dutch {

enum class Zone : std::uint8_t { author, greeting, signature, quoted };

struct Sentence {
  std::uint32_t first = 0;  // tokens, half open; never empty, without line ends at its sides
  std::uint32_t last = 0;
  Zone zone = Zone::author;
  bool question = false;  // closed by a question mark
  bool starts_line = false;
  bool answered = false;  // a question that the writer answers in the next sentence
};

// At most this many words and numbers stand in one sentence: longer ones are cut, at a connecting word
// where there is one.
inline constexpr std::uint32_t longest_sentence = 60;

// In the order of the text. `out` is cleared first, its memory reused.
void split_sentences(Tokens const& tokens, std::vector<Sentence>& out);

}  // namespace klantendag::dutch
