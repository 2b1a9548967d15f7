// SPDX-License-Identifier: EUPL-1.2
// GRIM (Brown and Heathers 2017): the mean of n whole marks is a whole number divided by n, so not
// every printed mean is possible. Marks of earlier editions are checked so before they are believed.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "core/stats/tally.hpp"

namespace klantendag::stats {

// "8,4" is 84 with 1 decimal.
struct PrintedMean {
  std::int64_t digits = 0;
  int decimals = 0;
};

// A number with at most six decimals, with comma or point.
[[nodiscard]] Result<PrintedMean> read_mean(std::string_view text);

struct SumRange {
  std::int64_t low = 0;
  std::int64_t high = 0;

  bool operator==(SumRange const&) const = default;
};

// The sums of n marks whose mean is printed so, rounded either way at a half; none when there is none.
[[nodiscard]] std::optional<SumRange> possible_sums(PrintedMean mean, std::int64_t n,
                                                    Scale scale = {});

// The possible sums, or the error that tells what to look up.
[[nodiscard]] Result<SumRange> check_mean(std::string_view mean, std::int64_t n, Scale scale = {});

}  // namespace klantendag::stats
