// SPDX-License-Identifier: EUPL-1.2
// What the model looks at in a sentence: its words and pairs, the forms of its clauses, what it speaks
// about, and its place in the message. Every feature is one of model_places places, by its hash.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/dutch/hash.hpp"
#include "core/dutch/sentences.hpp"
#include "core/dutch/word_classes.hpp"

namespace klantendag::dutch {

inline constexpr unsigned model_bits = 19;
inline constexpr std::size_t model_places = std::size_t{1} << model_bits;

struct WordSign {
  std::uint64_t hash = 0;  // hash_word, of the word that was meant
  std::uint64_t stem = 0;  // hash_stem
  WordClass kind{};
};

// How a word begins, which its forms often share: "betaal", "betalen", "betaling"; "werkte", "gewerkt".
[[nodiscard]] constexpr std::uint64_t hash_stem(std::string_view word) {
  constexpr std::size_t letters = 5;
  if (word.size() > 4 && word.starts_with("ge")) word.remove_prefix(2);
  return hash_word(word.substr(0, letters));
}

// What the sentences around it may know of a sentence. Sets are bits.
struct SentenceFacts {
  std::uint64_t sorts = 0;
  std::uint32_t fields = 0;
  std::array<std::uint8_t, 2> first{};  // sorts of its first words, 0 where there is none
  std::uint32_t words = 0;              // 0: nothing in it may be used
  Zone zone = Zone::author;
  bool question = false;
};

// A sentence as the model sees it.
struct SentenceView {
  std::vector<std::string_view> words{};  // folded, spelling corrected
  std::vector<WordSign> signs{};          // of the words
  std::uint64_t clause_starts = 1;
  SentenceFacts facts{};
  SentenceFacts before{};
  SentenceFacts after{};
  std::vector<std::uint64_t> rules{};  // that spoke in it, by the hashes of their names
  std::uint64_t message_sorts = 0;     // of all sentences of the writer
  std::uint32_t sentences = 1;         // of the writer
  std::uint32_t number = 1;            // of this one among them; 0: not one of them
};

// Calls `visit(place, word)` for every feature; `word` is the index of the word where it ends, or the
// number of words for those of the whole sentence.
template <class Visit>
class FeatureVisitor {
 public:
  FeatureVisitor(SentenceView const& view, Visit visit)
      : view_(view), visit_(visit), size_(view.signs.size()) {}

  void run() {
    for (std::size_t at = 0; at < size_; ++at) {
      add_word(at);
      if ((view_.clause_starts >> at & 1U) != 0) add_clause(at);
    }
    if (size_ == 0) return;
    add(second_word, view_.signs.back().hash, 1, size_);
    add(second_sort, sort(size_ - 1), sort(size_), size_);
    add_sentence();
    add_beside(before_it, view_.before);
    add_beside(after_it, view_.after);
    add_place();
  }
  // Those of the message, the same for each of its sentences.
  void run_message() {
    each_bit(view_.message_sorts, [&](unsigned bit) { add(in_message, bit, 0, size_); });
  }
  // Those of the rules: how often each of them is right.
  void run_rules() {
    for (auto const name : view_.rules) {
      add(rule, name, 0, size_);
      add(rule_closed, name, question(), size_);
    }
  }

 private:
  enum Group : std::uint64_t {
    word = 1,
    word_closed,
    second_word,
    word_and_sort,
    sort_and_word,
    stem,
    one_sort,
    second_sort,
    clause,
    clause_two,
    clause_word,
    field,
    two_sorts,
    closed,
    closed_first,
    closed_two,
    closed_last,
    length,
    in_message,
    place,
    before_it,
    after_it,
    rule,
    rule_closed
  };

  [[nodiscard]] std::uint64_t sort(std::size_t at) const {
    return at < size_ ? view_.signs[at].kind.sort : 0;
  }
  [[nodiscard]] std::uint64_t question() const { return view_.facts.question ? 64 : 0; }

  void add(std::uint64_t group, std::uint64_t first, std::uint64_t second, std::size_t word_index) {
    auto const hash = hash_mix((first * 0x9e3779b97f4a7c15ULL + second) * 31 + group);
    visit_(static_cast<std::uint32_t>(hash >> (64 - model_bits)), word_index);
  }

  template <class Do>
  static void each_bit(std::uint64_t bits, Do act) {
    for (; bits != 0; bits &= bits - 1) act(static_cast<unsigned>(std::countr_zero(bits)));
  }

  void add_word(std::size_t at) {
    auto const& sign = view_.signs[at];
    auto const before = at == 0 ? WordSign{} : view_.signs[at - 1];
    add(word, sign.hash, 0, at);
    add(word_closed, sign.hash, question(), at);
    add(second_word, before.hash, sign.hash, at);
    add(word_and_sort, before.hash, sort(at), at);
    add(sort_and_word, before.kind.sort, sign.hash, at);
    add(stem, sign.stem, 0, at);
    add(one_sort, sort(at), 0, at);
    add(second_sort, before.kind.sort, sort(at), at);
  }

  void add_clause(std::size_t at) {
    auto const opens = at == 0 ? 128U : 0U;
    auto const one = sort(at) | opens;
    add(clause, one, 0, at);
    add(clause_two, one << 8 | sort(at + 1), 0, at);
    add(clause_word, view_.signs[at].hash, opens, at);
  }

  void add_sentence() {
    auto const& facts = view_.facts;
    each_bit(facts.fields, [&](unsigned bit) { add(field, bit, 0, size_); });
    each_bit(facts.sorts, [&](unsigned one) {
      each_bit(facts.sorts & (~std::uint64_t{1} << one),
               [&](unsigned other) { add(two_sorts, one, other, size_); });
    });
    add(closed, question(), 0, size_);
    add(closed_first, sort(0), question(), size_);
    add(closed_two, sort(0) << 8 | sort(1), question(), size_);
    add(closed_last, sort(size_ - 1), question(), size_);
    add(length, size_ < 3 ? 0 : size_ < 6 ? 1 : size_ < 12 ? 2 : size_ < 24 ? 3 : 4, 0, size_);
  }

  void add_beside(Group group, SentenceFacts const& other) {
    if (other.words == 0) return add(group, 0, 0, size_);
    add(group, 1, static_cast<std::uint64_t>(other.zone) * 2 + (other.question ? 1 : 0), size_);
    if (other.zone != Zone::author) return;
    each_bit(other.sorts, [&](unsigned bit) { add(group, 2, bit, size_); });
    add(group, 3, other.first[0], size_);
    add(group, 4, std::uint64_t{other.first[0]} << 8 | other.first[1], size_);
    add(group, 5, other.first[0] | question() << 8, size_);
    if (other.words < 4) add(group, 6, question(), size_);
  }

  void add_place() {
    auto const count = view_.sentences;
    auto const many = count < 3 ? count : count < 5 ? 3U : count < 9 ? 5U : 9U;
    auto const where = count == 1 ? 0U : view_.number == 1 ? 1U : view_.number == count ? 2U : 3U;
    add(place, 1, where, size_);
    add(place, 2, where | question(), size_);
    add(place, 3, where << 8 | sort(0), size_);
    add(place, 4, many, size_);
    add(place, 5, many | question(), size_);
    add(place, 6, many << 8 | where, size_);
  }

  SentenceView const& view_;
  Visit visit_;
  std::size_t size_;
};

template <class Visit>
void for_each_own_feature(SentenceView const& view, Visit visit) {
  FeatureVisitor<Visit>(view, visit).run();
}
template <class Visit>
void for_each_message_feature(SentenceView const& view, Visit visit) {
  FeatureVisitor<Visit>(view, visit).run_message();
}
template <class Visit>
void for_each_rule_feature(SentenceView const& view, Visit visit) {
  FeatureVisitor<Visit>(view, visit).run_rules();
}
template <class Visit>
void for_each_feature(SentenceView const& view, Visit visit) {
  for_each_own_feature(view, visit);
  if (!view.signs.empty()) for_each_message_feature(view, visit);
}

}  // namespace klantendag::dutch
