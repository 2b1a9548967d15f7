// SPDX-License-Identifier: EUPL-1.2
// Guesses the language of a message from its script, its letters and its most common words. Made to
// answer one question well: may this message be treated as Dutch?
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/dutch/hash.hpp"
#include "core/dutch/tokens.hpp"

namespace klantendag::dutch {

struct LanguageGuess {
  std::string_view code = "nl";  // nl fy en de tr pl ar uk; "und": none of these
  bool mixed = false;            // a good part is in another language
};

class LanguageGuesser {
 public:
  // Lines "nl: de het een …"; codes of two letters, at most sixteen languages.
  explicit LanguageGuesser(std::string_view data);

  // `is_dutch_word` answers for words that are in no list.
  template <class IsDutchWord>
  [[nodiscard]] LanguageGuess guess(std::string_view text, Tokens const& tokens,
                                    IsDutchWord is_dutch_word) const {
    auto scores = count(text, tokens);
    if (scores.listed < 2 || scores.best_is_weak) {
      std::size_t asked = 0;
      for (auto const& token : tokens.all) {
        if (token.kind != TokenKind::word || token.length < 3 || asked == 12) continue;
        ++asked;
        if (is_dutch_word(tokens.text(token))) scores.dutch_words += 1;
      }
      scores.asked = asked;
    }
    return decide(scores);
  }

 private:
  static constexpr std::size_t most = 16;

  struct Scores {
    std::array<double, most> of{};
    std::size_t words = 0;
    std::size_t listed = 0;
    std::size_t asked = 0;
    double dutch_words = 0;
    bool best_is_weak = false;
  };

  [[nodiscard]] Scores count(std::string_view text, Tokens const& tokens) const;
  void count_letters(std::string_view text, Scores& scores) const;
  [[nodiscard]] LanguageGuess decide(Scores const& scores) const;
  [[nodiscard]] std::size_t number_of(std::string_view code) const;

  std::array<std::string_view, most> codes_{};
  std::size_t languages_ = 0;
  HashIndex words_{};  // word -> bits of the languages that have it
};

}  // namespace klantendag::dutch
