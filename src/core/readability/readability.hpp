// SPDX-License-Identifier: EUPL-1.2
// How easy a Dutch text reads: long sentences, hard words with an easier one, and the score of Douma
// (De leesbaarheid van landbouwbladen, Wageningen 1960): 206.84 - 0.77 syllables per 100 words
// - 0.93 words per sentence. An indication only: it counts, it does not understand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace klantendag::readability {

inline constexpr std::int64_t long_from = 16;  // words; B1 asks for about ten, at most fifteen

struct LongSentence {
  std::string text{};
  std::int64_t words = 0;
};

struct HardWord {
  std::string word{};     // as it stands in the text
  std::string instead{};  // an easier one; empty: only long
};

struct Reading {
  std::int64_t words = 0;
  std::int64_t sentences = 0;
  std::int64_t longest = 0;  // words of the longest sentence
  double words_per_sentence = 0;
  double flesch_douma = 0;  // of an empty text: 0
  std::vector<LongSentence> long_sentences{};
  std::vector<HardWord> hard_words{};  // each once, in the order of the text
};

// A field in braces counts as one short word; what stands between brackets, numbers and signs do not
// count. A sentence ends at . ? ! or an empty line.
[[nodiscard]] Reading read(std::string_view text);

// Dutch, by groups of vowels: "si-tu-a-tie" counts three, as most counters do.
[[nodiscard]] std::int64_t syllables(std::string_view word);

// Douma's classes: below 60 for who reads much; from 80 on easy.
enum class Ease { easy, fair, hard };
[[nodiscard]] Ease ease_of(double flesch_douma);

}  // namespace klantendag::readability
