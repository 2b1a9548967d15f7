// SPDX-License-Identifier: EUPL-1.2
// The ratio test with long steps (Maros 2003): passes the points where variables at rest would turn
// attractive, flips those to their other bound while that still pays, and finds the one that enters.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace klantendag::lp {

inline constexpr std::size_t no_variable = static_cast<std::size_t>(-1);

class LongStep {
 public:
  struct Breakpoint {
    double ratio = 0;  // how long a step it takes to get here
    double pivot = 0;  // how much the variable moves the leaving one; above zero
    double range = 0;  // how far it can be flipped
    std::size_t variable = 0;
  };

  void clear() { points_.clear(); }
  void add(Breakpoint const& point) { points_.push_back(point); }

  // `slope`: what the step gains per length at its begin. The entering variable, or no_variable.
  [[nodiscard]] std::size_t choose(double slope);
  // The variables passed on the way there.
  [[nodiscard]] std::span<std::size_t const> flips() const { return flips_; }

 private:
  [[nodiscard]] Breakpoint middle() const;
  void split(Breakpoint const& around);
  [[nodiscard]] std::size_t choose_one_by_one(double slope);
  [[nodiscard]] std::size_t steadiest(std::size_t first, std::size_t left) const;

  std::vector<Breakpoint> points_{};
  std::vector<Breakpoint> nearer_{};
  std::vector<Breakpoint> farther_{};
  std::vector<std::size_t> flips_{};
};

}  // namespace klantendag::lp
