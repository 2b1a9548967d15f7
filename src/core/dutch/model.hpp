// SPDX-License-Identifier: EUPL-1.2
// Two small linear models after each other. The first adds up a weight for every feature of a sentence;
// the second weighs that sum against what the rules found. Because they only add, their reasons are exact.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "core/dutch/features.hpp"
#include "core/dutch/rule_evidence.hpp"

namespace klantendag::dutch {

// The four kinds, and whether a sentence asks anything at all.
inline constexpr std::size_t output_count = kind_count + 1;
inline constexpr std::size_t any_output = kind_count;
using Outputs = std::array<double, output_count>;

// What the second model adds up for one output, in the order of inputs_of (model.cpp).
inline constexpr std::size_t input_count = 17;
using Inputs = std::array<double, input_count>;

// A place's weights stand in a row of eight bytes, the last of them unused: one load, and no row in two lines.
inline constexpr std::size_t row_width = 8;
using WeightRow = std::array<std::int8_t, row_width>;

// The rows of the places that have a weight, without holes: the table stays small enough to be near.
class WeightTable {
 public:
  // Places come in rising order.
  void add(std::size_t place, WeightRow const& row);
  // Null where no weight stands, as for most features.
  [[nodiscard]] WeightRow const* find(std::size_t place) const {
    auto const& block = blocks_[place / 64];
    auto const bit = std::uint64_t{1} << (place % 64);
    if ((block.used & bit) == 0) return nullptr;
    return &rows_[block.first + static_cast<std::size_t>(std::popcount(block.used & (bit - 1)))];
  }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }

 private:
  struct Block {  // of 64 places
    std::uint64_t used = 0;
    std::uint64_t first = 0;  // the number of its first row
  };
  std::vector<Block> blocks_ = std::vector<Block>(model_places / 64);
  std::vector<WeightRow> rows_{};
};

// Weights of some features, added up.
struct Sum {
  std::array<std::int32_t, row_width> of{};
  std::int32_t features = 0;  // that the model has a weight for
};

// Of the two outputs that decide alone: what is urgent, and that a sentence asks anything at all.
struct Alone {
  double urgent = 0;
  double any = 0;
};

struct Model {
  WeightTable weights{};
  Outputs bias{-4, -4, -4, -4, -4};
  Outputs scale{};  // of one step of a weight
  std::array<Inputs, output_count> mix{};
  // These count from this probability on, and make the message unsure from the lower one on.
  Alone sure{0.5, 0.5};
  Alone unsure{0.3, 0.3};
  // Where a sentence asks anything surely enough, a kind is marked from these on.
  std::array<double, kind_count> beside{0.4, 0.4, 0.4, 0.4};

  // What all sentences of the message have in common; any of them will do.
  [[nodiscard]] Sum sum_of_message(SentenceView const& sentence) const;
  // The sums of the first model; places are those of for_each_feature and of
  // for_each_rule_feature.
  [[nodiscard]] Outputs score(SentenceView const& sentence, Sum const& message) const;
  [[nodiscard]] Outputs score_places(std::span<std::uint32_t const> places,
                                     std::span<std::uint32_t const> rules) const;
  // The probabilities, from those sums and the rules; sums count only for the writer's own words.
  [[nodiscard]] Outputs weigh(Outputs const& sums, RuleEvidence const& rules) const;
  // Up to three words with the largest sums for a kind, the largest first.
  [[nodiscard]] std::vector<std::string_view> strongest_words(SentenceView const& sentence,
                                                              Kind kind) const;
  [[nodiscard]] std::string write() const;
  // Error dutch.model.bad_line names the line.
  [[nodiscard]] static Result<Model> read(std::string_view text);
};

[[nodiscard]] Inputs inputs_of(std::size_t output, Outputs const& sums, RuleEvidence const& rules);
[[nodiscard]] double probability(double logit);

}  // namespace klantendag::dutch
