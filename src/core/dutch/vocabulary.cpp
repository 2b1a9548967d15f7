// SPDX-License-Identifier: EUPL-1.2
// Words, spellings, and finding a word that was typed one letter wrong.
#include "core/dutch/vocabulary.hpp"

#include <algorithm>

namespace klantendag::dutch {
namespace {

constexpr std::size_t shortest_with_typo = 4;
constexpr std::size_t shortest_with_two_typos = 6;  // a doubled letter and another slip
constexpr std::size_t longest_with_typo = 24;

// Calls `visit` with the number of `word` without each of its letters.
template <class Visit>
void for_each_shortened(std::string_view word, Visit visit) {
  for (std::size_t skip = 0; skip < word.size(); ++skip) {
    if (skip > 0 && word[skip] == word[skip - 1]) continue;
    auto hash = hash_start;
    for (std::size_t at = 0; at < word.size(); ++at) {
      if (at != skip) hash = hash_byte(hash, word[at]);
    }
    visit(hash_mix(hash));
  }
}

// "gessprekk" as "gesprek": doubled letters are the commonest slip of all.
std::string collapse(std::string_view word) {
  std::string out;
  for (auto const letter : word) {
    if (out.empty() || out.back() != letter) out += letter;
  }
  return out;
}

// A slot for the n-th word that is the same without one of its letters.
std::uint64_t slot(std::uint64_t hash, std::uint64_t number) {
  return hash_mix(hash + number);
}
constexpr std::uint64_t most_alike = 6;

// How likely a typing mistake is: letters swapped, then one too many or too few, then another letter.
int likelihood(std::string_view meant, std::string_view typed) {
  auto const same_start = meant.front() == typed.front() ? 1 : 0;
  if (meant.size() != typed.size()) return 4 + same_start;
  auto const differ = static_cast<std::size_t>(
      std::mismatch(meant.begin(), meant.end(), typed.begin()).first - meant.begin());
  auto const swapped = differ + 1 < meant.size() && meant[differ] == typed[differ + 1];
  return (swapped ? 6 : 2) + same_start;
}

}  // namespace

WordId Vocabulary::add(std::string_view folded) {
  auto const id = exact_.insert(hash_word(folded), static_cast<WordId>(words_.size()));
  if (id == words_.size()) words_.emplace_back(folded);
  return id;
}

void Vocabulary::add_spelling(std::string_view folded, WordId word) {
  exact_.insert(hash_word(folded), word);
}

void Vocabulary::index_typos() {
  for (WordId id = 0; id < words_.size(); ++id) {
    auto const& word = words_[id];
    if (word.size() < shortest_with_typo || word.size() > longest_with_typo) continue;
    auto const index = [&](std::uint64_t hash) {
      for (std::uint64_t number = 0; number < most_alike; ++number) {
        if (shortened_.insert(slot(hash, number), id) == id) break;
      }
    };
    for_each_shortened(word, index);
    auto const collapsed = collapse(word);
    if (collapsed.size() == word.size()) continue;
    index(hash_word(collapsed));
    if (word.size() >= shortest_with_two_typos) for_each_shortened(collapsed, index);
  }
}

WordId Vocabulary::find_typo(std::string_view folded) const {
  if (folded.size() + 1 < shortest_with_typo || folded.size() > longest_with_typo) return no_word;
  auto const nearest = find_near(folded, folded);
  if (nearest != no_word || folded.size() < shortest_with_two_typos) return nearest;
  return find_near(folded, collapse(folded));
}

WordId Vocabulary::find_near(std::string_view folded, std::string_view form) const {
  WordId best = no_word;
  int best_likelihood = 0;
  auto const consider = [&](WordId candidate) {
    if (candidate == no_word || words_[candidate].size() < shortest_with_typo) return;
    auto const alike = form == folded ? within_one_edit(words_[candidate], folded)
                                      : words_[candidate].size() >= shortest_with_two_typos &&
                                            within_one_edit(collapse(words_[candidate]), form);
    if (!alike) return;
    auto const likely = likelihood(words_[candidate], folded);
    if (likely > best_likelihood) {
      best = candidate;
      best_likelihood = likely;
    }
  };
  auto const consider_all = [&](std::uint64_t hash) {
    for (std::uint64_t number = 0; number < most_alike; ++number) {
      auto const candidate = shortened_.find(slot(hash, number));
      if (candidate == no_word) return;
      consider(candidate);
    }
  };
  consider_all(hash_word(form));
  for_each_shortened(form, [&](std::uint64_t hash) {
    consider(exact_.find(hash));
    consider_all(hash);
  });
  return best;
}

bool within_one_edit(std::string_view left, std::string_view right) {
  if (left.size() > right.size()) std::swap(left, right);
  if (right.size() - left.size() > 1) return false;
  auto const first = std::mismatch(left.begin(), left.end(), right.begin());
  auto const head = static_cast<std::size_t>(first.first - left.begin());
  auto const rest_left = left.substr(head);
  auto const rest_right = right.substr(head);
  if (rest_right.size() > rest_left.size()) return rest_right.substr(1) == rest_left;
  if (rest_left.size() < 2) return true;
  if (rest_left.substr(1) == rest_right.substr(1)) return true;
  return rest_left[0] == rest_right[1] && rest_left[1] == rest_right[0] &&
         rest_left.substr(2) == rest_right.substr(2);
}

}  // namespace klantendag::dutch
