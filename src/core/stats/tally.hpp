// SPDX-License-Identifier: EUPL-1.2
// Tally: how often each mark was given. All a computation needs to know of a rating question, and
// nothing by which one answer could be told from another.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.hpp"

namespace klantendag::stats {

struct Scale {
  std::int64_t lowest = 1;
  std::int64_t highest = 10;

  bool operator==(Scale const&) const = default;
};

struct Tally {
  Scale scale{};
  std::vector<std::int64_t>
      counts{};  // counts[0]: answers scale.lowest, and so on to scale.highest
};

// Refuses a mark outside the scale.
[[nodiscard]] Result<Tally> tally_of(std::span<std::int64_t const> marks, Scale scale = {});
[[nodiscard]] std::vector<std::int64_t> marks_of(Tally const& tally);  // sorted

[[nodiscard]] std::int64_t size(Tally const& tally);
[[nodiscard]] std::int64_t sum(Tally const& tally);
// How many gave from..to, both included.
[[nodiscard]] std::int64_t between(Tally const& tally, std::int64_t from, std::int64_t to);
[[nodiscard]] bool all_equal(Tally const& tally);

// At least one answer.
[[nodiscard]] double mean(Tally const& tally);
[[nodiscard]] double median(Tally const& tally);

// At least two answers. Of a sample: divided by n - 1.
[[nodiscard]] double variance(Tally const& tally);
[[nodiscard]] double standard_error(Tally const& tally);

// Sum of (x - mean)^power.
[[nodiscard]] double central_sum(Tally const& tally, int power);

}  // namespace klantendag::stats
