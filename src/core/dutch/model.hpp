// SPDX-License-Identifier: EUPL-1.2
// A small linear model for the asks that no rule describes: it adds up a weight for every word, pair and
// triple of words and every four letters in a sentence. Because it only adds, its reasons are exact.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "core/dutch/rules.hpp"

namespace klantendag::dutch {

// 65,536 places of four one-byte weights, one weight for each kind: 256 KiB, as much as a fast cache.
inline constexpr std::size_t model_places = 1U << 16;
using Logits = std::array<double, kind_count>;

// A sentence as the model sees it.
struct SentenceView {
  std::vector<std::string_view> words{};  // folded
  bool question = false;
};

// Calls `visit(place, word)` for every feature; `word` is the index of the word where it ends.
template <class Visit>
void for_each_feature(SentenceView const& sentence, Visit visit) {
  auto const place = [](std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash_mix(hash) >> 48);  // the upper sixteen bits
  };
  std::uint64_t before = 1;
  std::uint64_t before_that = 2;
  std::size_t number = 0;
  for (auto const word : sentence.words) {
    auto hash = hash_start;
    std::uint32_t four = 0x5f5f5f;  // a row of the last four letters, "_" outside the word
    std::size_t letters = 0;
    for (auto const letter : word) {
      hash = hash_byte(hash, letter);
      four = (four << 8) | static_cast<std::uint8_t>(letter);
      if (++letters >= 3) visit(place(four * 0x9e3779b97f4a7c15ULL + 4), number);
    }
    visit(place(((four << 8) | 0x5fU) * 0x9e3779b97f4a7c15ULL + 5), number);
    visit(place(hash), number);
    visit(place(hash * 3 + before), number);
    visit(place(hash * 9 + before * 3 + before_that), number);
    before_that = before;
    before = hash;
    ++number;
  }
  visit(place(before * 3 + 7), number);
  visit(place(0xf1a6ULL + (sentence.question ? 1U : 0U)), number);
  visit(place(0x1e46ULL + (number < 3    ? 0U
                           : number < 6  ? 1U
                           : number < 12 ? 2U
                           : number < 24 ? 3U
                                         : 4U)),
        number);
}

struct Model {
  std::vector<std::int8_t> weights = std::vector<std::int8_t>(model_places * kind_count);
  Logits bias{-4, -4, -4, -4};
  Logits scale{0.05, 0.05, 0.05, 0.05};  // of one step of a weight
  // A kind counts from this confidence on, and makes the message unsure from the lower one on.
  std::array<double, kind_count> sure{0.5, 0.5, 0.5, 0.5};
  std::array<double, kind_count> unsure{0.3, 0.3, 0.3, 0.3};

  [[nodiscard]] Logits score(SentenceView const& sentence) const;
  // The three words that spoke most for the kind, strongest first; fewer when fewer spoke for it.
  [[nodiscard]] std::vector<std::string_view> strongest_words(SentenceView const& sentence,
                                                              Kind kind) const;

  // A text file: a few named lines, then the weights that are not 0 as "place w w w w".
  [[nodiscard]] std::string write() const;
  [[nodiscard]] static Result<Model> read(std::string_view text);
};

[[nodiscard]] double probability(double logit);

}  // namespace klantendag::dutch
