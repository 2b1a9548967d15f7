// SPDX-License-Identifier: EUPL-1.2
// Two small linear models after each other. The first adds up a weight for every feature of a sentence;
// the second weighs that sum against what the rules found. Because they only add, their reasons are exact.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "core/dutch/features.hpp"
#include "core/dutch/rule_evidence.hpp"
#include "core/dutch/weight_table.hpp"

namespace klantendag::dutch {

// The four kinds, and whether a sentence asks anything at all.
inline constexpr std::size_t output_count = kind_count + 1;
inline constexpr std::size_t any_output = kind_count;
static_assert(output_count == row_width);
using Outputs = std::array<double, output_count>;

// What the second model adds up for one output, in the order of inputs_of (model.cpp).
inline constexpr std::size_t input_count = 17;
using Inputs = std::array<double, input_count>;

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
  // Errors: dutch.model.bad_line names the line; dutch.model.unfinished.
  [[nodiscard]] static Result<Model> read(std::string_view text);
};

// For each output.
[[nodiscard]] std::array<Inputs, output_count> inputs_of(Outputs const& sums,
                                                         RuleEvidence const& rules);
[[nodiscard]] double probability(double logit);

}  // namespace klantendag::dutch
