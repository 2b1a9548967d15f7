// SPDX-License-Identifier: EUPL-1.2
// The rules by which an ask is recognised, read from a text that a work coach can read and change
// (data/rules.txt explains its own form). Compiled to sets of words and rows of steps.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "core/dutch/vocabulary.hpp"

namespace klantendag::dutch {

enum class Kind : std::uint8_t { question, contact, request, urgent };
inline constexpr std::size_t kind_count = 4;

// How far a "geen" rule reaches: the part of the sentence it matches, its sentence, the whole message.
enum class Scope : std::uint8_t { part, sentence, message };

using SetId = std::uint32_t;

struct Step {
  enum class What : std::uint8_t { words, clause_start, sentence_end, question_mark };

  What what = What::words;
  SetId set = 0;         // of words
  std::uint8_t gap = 0;  // words that may stand between the step before and this one
  bool optional = false;
  bool negated = false;  // a word that is not in the set
};

inline constexpr std::size_t longest_pattern = 24;  // steps

struct Pattern {
  std::uint32_t rule = 0;
  bool exception = false;        // voids its rule in the sentence
  std::uint32_t steps = 0;       // how many of Rules::steps
  std::uint32_t first_step = 0;  // and from where
};

// A pattern as it is found through its anchor: what is needed to pass it over quickly.
struct Candidate {
  std::uint32_t pattern = 0;
  std::uint32_t rule = 0;
  SetId also = 0;  // two more sets that must occur, or the anchor again
  SetId too = 0;
  bool exception = false;
};

struct Rule {
  std::string id{};
  bool positive = true;  // false: "soort: geen", it takes back what other rules found
  Kind kind = Kind::question;
  double strength = 0.9;  // how sure it is alone, 0 to 1
  Scope scope = Scope::sentence;
  std::uint8_t suppresses = 0;  // bits of kinds; never the bit of urgent
  std::string reason_nl{};
  std::string reason_en{};
  std::vector<std::string> examples{};
  std::vector<std::string> counter_examples{};
  std::string written{};  // its lines, but those for people
  bool own = false;       // not in the built-in file, or otherwise: the model learned nothing of it
};

struct Rules {
  std::vector<Rule> rules{};
  std::vector<Pattern> patterns{};
  std::vector<Step> steps{};  // of all patterns, one after the other
  Vocabulary vocabulary{};
  std::vector<std::vector<SetId>> sets_of_word{};            // by WordId; a prefix is a word "bel*"
  std::vector<std::vector<SetId>> anchors_of_word{};         // those of them that have patterns
  std::vector<std::vector<Candidate>> patterns_of_anchor{};  // by SetId
  std::vector<Candidate> patterns_without_anchor{};          // tried on every sentence
  std::vector<std::size_t> prefix_lengths{};
  std::string version{};  // the first twelve characters of the text's SHA-256

  // Errors name the line: dutch.rules.* with parameters.
  [[nodiscard]] static Result<Rules> read(std::string_view text);
  // Marks the rules that are new or written otherwise than in `known`.
  void mark_own(Rules const& known);
};

// The number that a token which is a number has in every rule set: written `#` in a pattern.
inline constexpr std::string_view number_word = "#";

}  // namespace klantendag::dutch
