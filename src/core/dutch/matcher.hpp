// SPDX-License-Identifier: EUPL-1.2
// Tries all rules on one sentence at once: every set of words is a row of 64 bits, one for each place
// where a word of the set stands, so that a pattern is a few shifts and no search ever goes back.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/dutch/rules.hpp"

namespace klantendag::dutch {

// What the rules know about one word: itself, and the prefixes ("bel*") that it begins with.
struct KnownWord {
  std::array<WordId, 3> ids{no_word, no_word, no_word};
};

struct SentenceWords {
  std::span<KnownWord const> words{};  // at most longest_sentence + 3
  std::uint64_t clause_starts = 1;     // bit i: a clause begins at word i
  bool question = false;
};

struct Hit {
  std::uint32_t rule = 0;
  std::uint8_t first = 0;  // words of the sentence, half open
  std::uint8_t last = 0;
};

class Matcher {
 public:
  explicit Matcher(Rules const& rules);

  // Looks a folded word up, with its spelling corrected when no word of the rules is spelled so.
  // `is_ordinary` answers whether the word is correct Dutch, and so needs no correcting.
  template <class IsOrdinary>
  [[nodiscard]] KnownWord look_up(std::string_view folded, std::uint64_t hash,
                                  IsOrdinary is_ordinary) const {
    auto const& vocabulary = rules_->vocabulary;
    auto const exact = vocabulary.find(hash);
    if (exact != no_word && vocabulary.text(exact) == folded) return known_of_word_[exact];
    auto known = find_prefixes(folded);
    known.ids[0] = exact;  // another spelling of it, or none
    if (known.ids[0] != no_word || known.ids[1] != no_word) return known;
    if (is_ordinary(folded)) return known;
    auto const meant = vocabulary.find_typo(folded);
    return meant == no_word ? known : known_of_word_[meant];
  }

  // The hits of one sentence are appended, each rule at most once; voided rules are left out.
  void match(SentenceWords const& sentence, std::vector<Hit>& out);

 private:
  [[nodiscard]] KnownWord find_prefixes(std::string_view folded) const;
  void place_words(SentenceWords const& sentence);
  void clear_places(SentenceWords const& sentence);
  void try_candidate(Candidate const& candidate, SentenceWords const& sentence,
                     std::vector<Hit>& out);
  [[nodiscard]] bool try_pattern(Pattern const& pattern, SentenceWords const& sentence,
                                 Hit& hit) const;

  Rules const* rules_;
  HashIndex prefixes_{};
  std::vector<KnownWord> known_of_word_{};  // by WordId
  std::vector<std::uint64_t> places_{};  // by SetId: the words of the sentence that are in the set
  std::vector<SetId> met_{};             // anchors that have a place
  std::vector<std::uint32_t> hit_{};     // by rule: the sentence that it was found in last
  std::vector<std::uint32_t> voided_{};  // by rule: the sentence in which it does not count
  std::uint32_t now_ = 0;
};

}  // namespace klantendag::dutch
