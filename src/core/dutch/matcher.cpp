// SPDX-License-Identifier: EUPL-1.2
// Patterns as shifts of bit rows (after the Shift-And of Baeza-Yates and Gonnet, 1992).
#include "core/dutch/matcher.hpp"

#include <algorithm>
#include <bit>

namespace klantendag::dutch {
namespace {

// All places from one on to `gap` + 1 on.
std::uint64_t spread(std::uint64_t row, unsigned gap) {
  auto result = row;
  for (unsigned by = 1; by <= gap; ++by) result |= row << by;
  return result;
}

}  // namespace

Matcher::Matcher(Rules const& rules) : rules_(&rules) {
  auto const& vocabulary = rules.vocabulary;
  for (WordId word = 0; word < vocabulary.size(); ++word) {
    auto const text = vocabulary.text(word);
    if (text.size() > 1 && text.back() == '*') {
      prefixes_.insert(hash_word(text.substr(0, text.size() - 1)), word);
    }
  }
  for (WordId word = 0; word < vocabulary.size(); ++word) {
    auto& known = known_of_word_.emplace_back(find_prefixes(vocabulary.text(word)));
    known.ids[0] = word;
  }
  places_.resize(rules.patterns_of_anchor.size());
  hit_.resize(rules.rules.size());
  voided_.resize(rules.rules.size());
}

KnownWord Matcher::find_prefixes(std::string_view folded) const {
  KnownWord known;
  std::size_t found = 1;
  auto hash = hash_start;
  std::size_t at = 0;
  for (auto const length : rules_->prefix_lengths) {
    if (length > folded.size() || found == known.ids.size()) break;
    for (; at < length; ++at) hash = hash_byte(hash, folded[at]);
    auto const word = prefixes_.find(hash_mix(hash));
    if (word != no_word) known.ids[found++] = word;
  }
  return known;
}

void Matcher::place_words(SentenceWords const& sentence) {
  met_.clear();
  auto* const places = places_.data();
  for (std::size_t at = 0; at < sentence.words.size(); ++at) {
    for (auto const word : sentence.words[at].ids) {
      if (word == no_word) continue;
      for (auto const anchor : rules_->anchors_of_word[word]) {
        if (places[anchor] == 0) met_.push_back(anchor);
      }
      for (auto const set : rules_->sets_of_word[word]) places[set] |= std::uint64_t{1} << at;
    }
  }
}

// What was set, and not all sets: a sentence meets one in fifteen of them.
void Matcher::clear_places(SentenceWords const& sentence) {
  auto* const places = places_.data();
  for (auto const& known : sentence.words) {
    for (auto const word : known.ids) {
      if (word == no_word) continue;
      for (auto const set : rules_->sets_of_word[word]) places[set] = 0;
    }
  }
}

void Matcher::match(SentenceWords const& sentence, std::vector<Hit>& out) {
  ++now_;
  place_words(sentence);
  auto const before = out.size();
  for (auto const anchor : met_) {
    for (auto const& candidate : rules_->patterns_of_anchor[anchor]) {
      if (places_[candidate.also] == 0 || places_[candidate.too] == 0) continue;
      try_candidate(candidate, sentence, out);
    }
  }
  for (auto const& candidate : rules_->patterns_without_anchor) {
    try_candidate(candidate, sentence, out);
  }
  clear_places(sentence);
  auto const first = out.begin() + static_cast<std::ptrdiff_t>(before);
  out.erase(
      std::remove_if(first, out.end(), [&](Hit const& hit) { return voided_[hit.rule] == now_; }),
      out.end());
}

void Matcher::try_candidate(Candidate const& candidate, SentenceWords const& sentence,
                            std::vector<Hit>& out) {
  auto& last_hit = candidate.exception ? voided_[candidate.rule] : hit_[candidate.rule];
  if (last_hit == now_) return;
  Hit hit{candidate.rule, 0, 0};
  if (!try_pattern(rules_->patterns[candidate.pattern], sentence, hit)) return;
  last_hit = now_;
  if (!candidate.exception) out.push_back(hit);
}

bool Matcher::try_pattern(Pattern const& pattern, SentenceWords const& sentence, Hit& hit) const {
  auto const size = sentence.words.size();
  auto const all = (std::uint64_t{2} << size) - 1;     // one place after the last word too
  std::array<std::uint64_t, longest_pattern> matched;  // of the steps so far
  auto const* const first_step = rules_->steps.data() + pattern.first_step;
  std::size_t const steps = pattern.steps;
  auto next = all;
  std::uint64_t ends = 0;
  for (std::size_t at = 0; at < steps; ++at) {
    auto const& step = first_step[at];
    matched[at] = 0;
    next = spread(next, step.gap) & all;
    switch (step.what) {
      case Step::What::words: {
        auto const here = step.negated ? ~places_[step.set] & (all >> 1) : places_[step.set];
        matched[at] = next & here;
        next = (matched[at] << 1) | (step.optional ? next : 0);
        break;
      }
      case Step::What::clause_start:
        next &= sentence.clause_starts;
        break;
      case Step::What::sentence_end:
        next &= std::uint64_t{1} << size;
        break;
      case Step::What::question_mark:
        if (!sentence.question) return false;
        break;
    }
    if (next == 0) return false;
  }
  ends = next;
  auto end = static_cast<unsigned>(std::countr_zero(ends));
  hit.last = static_cast<std::uint8_t>(std::min<std::size_t>(end, size));
  // Back from the end, always to the nearest place: the shortest match.
  for (auto at = steps; at-- > 0;) {
    auto const earlier = matched[at] & ((std::uint64_t{1} << end) - 1);
    if (earlier == 0) continue;
    end = static_cast<unsigned>(std::bit_width(earlier)) - 1;
  }
  hit.first = static_cast<std::uint8_t>(end);
  return true;
}

}  // namespace klantendag::dutch
