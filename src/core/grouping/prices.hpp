// SPDX-License-Identifier: EUPL-1.2
// The price list of the search: what it costs when a table holds `count` people of a trait, and what
// one more meeting of two people costs. Every rule and goal about one table or pair ends up here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/grouping/plan.hpp"
#include "core/grouping/problem.hpp"
#include "core/grouping/share.hpp"

namespace klantendag::grouping {

// A cost in one number: broken rules in the high part, weighed goals in the low part.
inline constexpr std::int64_t broken_unit = std::int64_t{1} << 44;

struct Cost {
  std::int64_t packed = 0;

  [[nodiscard]] std::int64_t broken() const { return (packed + broken_unit / 2) >> 44; }
  [[nodiscard]] std::int64_t goals() const { return packed - broken() * broken_unit; }
};

// How many search points one unit of each goal weighs. Only a means: results are compared by Score.
struct Weights {
  std::vector<std::int64_t> goals{};  // one per goal
  std::int64_t broken = 256;          // one broken rule
};
[[nodiscard]] Weights first_weights(Problem const& problem);

// What a pair knows of itself in one byte: may not meet, must meet, and how often it meets.
inline constexpr std::uint8_t pair_apart = 0x80;
inline constexpr std::uint8_t pair_together = 0x40;
inline constexpr std::uint8_t pair_meetings = 0x3f;
inline constexpr std::uint8_t pair_self = 0xff;

class Prices {
 public:
  Prices(Problem const& problem, Weights const& weights);

  // Each person has one trait (or the empty trait 0) in each of `slots`; traits of one slot exclude
  // each other, so that two people with equal slots can change places without any new count.
  std::size_t slots = 0;
  std::vector<std::uint16_t> slot_of{};  // [person * slots + slot]: counted trait, 0 is none
  std::vector<std::size_t> counted{};    // problem trait of each counted trait; [0] unused
  std::size_t width = 0;                 // counts 0 .. width - 1

  // rise(round, group)[trait * width + count]: the price of one more when there are `count`.
  [[nodiscard]] std::int64_t const* rise(std::size_t round, std::size_t group) const {
    return rise_.data() + (variant_[round] * groups_ + group) * counted.size() * width;
  }
  [[nodiscard]] std::int64_t total(std::size_t round, std::size_t group, std::size_t trait,
                                   std::int64_t count) const;

  [[nodiscard]] Share share(std::size_t round, std::size_t group, std::size_t trait) const {
    return shares_[(variant_[round] * groups_ + group) * counted.size() + trait];
  }
  // How many of those present have the trait.
  [[nodiscard]] std::int64_t amount(std::size_t round, std::size_t trait) const {
    return amounts_[variant_[round] * counted.size() + trait];
  }

  // size_rise(round, group)[size]: the price of one more person.
  [[nodiscard]] std::int64_t const* size_rise(std::size_t round, std::size_t group) const {
    return size_rise_.data() + (variant_[round] * groups_ + group) * (people_ + 1);
  }
  [[nodiscard]] std::int64_t empty_price(std::size_t round) const {
    return empty_[variant_[round]];
  }

  std::array<std::int64_t, 256> meet{};  // one more meeting of a pair in this state
  std::array<std::int64_t, 256> part{};  // one meeting less
  bool pairs_matter = false;             // false: meetings cost nothing, skip them

 private:
  void make_slots(Problem const& problem);
  void price_counts(Problem const& problem, Weights const& weights);
  [[nodiscard]] std::size_t count_width(Problem const& problem) const;
  void price_sizes(Problem const& problem);
  void price_meetings(Problem const& problem, Weights const& weights);

  std::size_t groups_ = 0;
  std::size_t people_ = 0;
  std::vector<std::size_t>
      variant_{};  // rounds with the same people share one list, unless they are over
  std::vector<std::size_t> sample_{};  // a round of each variant
  std::vector<std::int64_t> rise_{};
  std::vector<std::int64_t> start_{};  // price of count 0
  std::vector<Share> shares_{};
  std::vector<std::int64_t> amounts_{};
  std::vector<std::int64_t> size_rise_{};
  std::vector<std::int64_t> empty_{};
};

}  // namespace klantendag::grouping
