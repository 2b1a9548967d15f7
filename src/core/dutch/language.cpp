// SPDX-License-Identifier: EUPL-1.2
// Counting: a word shared by three languages says a third of itself for each; a letter that only one
// language writes says more.
#include "core/dutch/language.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <string>

#include "base/text.hpp"
#include "core/dutch/word_set.hpp"

namespace klantendag::dutch {

namespace {

struct Letters {
  char32_t first;
  char32_t last;
  std::string_view code;
  double weight;
};

// In rising order. Letters of a script that none of our languages is written in: three say enough, of
// Chinese and Korean, where one sign is a syllable or a word, one does.
constexpr double of_a_script = 0.3;
constexpr double of_syllables = 0.75;
constexpr std::array<Letters, 34> letters = {{
    {0xDF, 0xDF, "de", 1},
    {0x104, 0x107, "pl", 1},
    {0x118, 0x119, "pl", 1},
    {0x11E, 0x11F, "tr", 1},
    {0x130, 0x131, "tr", 1},
    {0x141, 0x144, "pl", 1},
    {0x15A, 0x15B, "pl", 1},
    {0x15E, 0x15F, "tr", 1},
    {0x179, 0x17C, "pl", 1},
    {0x370, 0x3FF, "und", of_a_script},  // Greek
    {0x400, 0x45F, "uk", 0.25},
    {0x490, 0x491, "uk", 1},
    {0x531, 0x587, "und", of_a_script},  // Armenian
    {0x5D0, 0x5F4, "und", of_a_script},  // Hebrew
    {0x600, 0x6FF, "ar", 0.25},
    {0x700, 0x74F, "und", of_a_script},  // Syriac
    {0x750, 0x77F, "ar", 0.25},
    {0x780, 0x1CFF, "und", of_a_script},    // of India, Thai, Georgian, Ethiopic, Khmer …
    {0x1F00, 0x1FFF, "und", of_a_script},   // Greek with more accents
    {0x2C80, 0x2DDF, "und", of_a_script},   // Coptic, Tifinagh, Ethiopic
    {0x3041, 0x30FF, "und", of_a_script},   // Japanese
    {0x3105, 0x318F, "und", of_a_script},   // Bopomofo, parts of Korean
    {0x3400, 0x9FFF, "und", of_syllables},  // Chinese
    {0xA000, 0xA71F, "und", of_a_script},   // Yi, Lisu, Vai
    {0xA800, 0xAB2F, "und", of_a_script},   // more of India, Ethiopic
    {0xAB70, 0xABFF, "und", of_a_script},   // Cherokee, Meetei
    {0xAC00, 0xD7FF, "und", of_syllables},  // Korean
    {0xF900, 0xFAFF, "und", of_syllables},  // Chinese
    {0xFB50, 0xFDFF, "ar", 0.25},
    {0xFE70, 0xFEFC, "ar", 0.25},
    {0xFF66, 0xFFDC, "und", of_a_script},     // narrow Japanese and Korean
    {0x10000, 0x1CFFF, "und", of_a_script},   // Chakma, Rohingya, old scripts …
    {0x1E900, 0x1E95F, "und", of_a_script},   // Fula
    {0x20000, 0x3FFFF, "und", of_syllables},  // Chinese
}};

}  // namespace

LanguageGuesser::LanguageGuesser(std::string_view data) {
  std::map<std::string, std::uint32_t, std::less<>> bits;
  for (auto const line : split(data, '\n')) {
    auto const colon = line.find(':');
    if (line.empty() || line.front() == '#' || colon == std::string_view::npos ||
        languages_ == most)
      continue;
    auto const bit = std::uint32_t{1} << languages_;
    codes_[languages_++] = line.substr(0, colon);
    for_each_word(line.substr(colon + 1),
                  [&](std::string_view word) { bits[std::string(word)] |= bit; });
  }
  for (auto const& [word, languages] : bits) words_.insert(hash_word(word), languages);
}

std::size_t LanguageGuesser::number_of(std::string_view code) const {
  return static_cast<std::size_t>(std::find(codes_.begin(), codes_.begin() + languages_, code) -
                                  codes_.begin());
}

LanguageGuesser::Scores LanguageGuesser::count(std::string_view text, Tokens const& tokens) const {
  Scores scores;
  for (auto const& token : tokens.all) {
    if (token.kind != TokenKind::word) continue;
    ++scores.words;
    auto const languages = words_.find(token.hash);
    if (languages == HashIndex::none) continue;
    ++scores.listed;
    auto const share = 1.0 / std::popcount(languages);
    for (auto rest = languages; rest != 0; rest &= rest - 1) {
      scores.of[static_cast<std::size_t>(std::countr_zero(rest))] += share;
    }
  }
  count_letters(text, scores);
  auto const total = std::max(1.0, *std::max_element(scores.of.begin(), scores.of.end()));
  scores.best_is_weak = total < 0.2 * static_cast<double>(scores.words);
  return scores;
}

void LanguageGuesser::count_letters(std::string_view text, Scores& scores) const {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 128) {
      ++at;
      continue;
    }
    auto const point = code_point_at(text, at);
    at += point.bytes;
    auto const row =
        std::lower_bound(letters.begin(), letters.end(), point.value,
                         [](Letters const& one, char32_t value) { return one.last < value; });
    if (row == letters.end() || point.value < row->first) continue;
    auto const number = number_of(row->code);
    if (number < languages_) scores.of[number] += row->weight;
  }
}

LanguageGuess LanguageGuesser::decide(Scores const& scores) const {
  auto const dutch = scores.of[number_of("nl")];
  std::size_t best = 0;
  for (std::size_t at = 1; at < languages_; ++at) {
    if (scores.of[at] > scores.of[best]) best = at;
  }
  auto const words = static_cast<double>(scores.words);
  auto const other = codes_[best] == "nl" ? 0.0 : scores.of[best];
  LanguageGuess guess;
  guess.mixed = codes_[best] == "nl" ? false : dutch > 0.3 * other && dutch >= 2;
  for (std::size_t at = 0; at < languages_; ++at) {
    if (codes_[at] != "nl" && scores.of[at] >= 3 && scores.of[at] > 0.35 * dutch)
      guess.mixed = true;
  }
  if (other > dutch && other >= 0.75) {
    guess.code = codes_[best];
    return guess;
  }
  // Nobody speaks for Dutch: a few words may be a name or a heading, more of them are a language.
  auto const known = scores.asked > 0 ? scores.dutch_words / static_cast<double>(scores.asked) : 1;
  if (scores.words >= 3 && dutch < 0.12 * words && known < 0.5) guess.code = "und";
  return guess;
}

}  // namespace klantendag::dutch
