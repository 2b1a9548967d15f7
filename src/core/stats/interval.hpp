// SPDX-License-Identifier: EUPL-1.2
// From where to where, and how often such a statement is right.
#pragma once

namespace klantendag::stats {

inline constexpr double usual_confidence = 0.95;

struct Interval {
  double low = 0;
  double high = 0;

  bool operator==(Interval const&) const = default;
};

}  // namespace klantendag::stats
