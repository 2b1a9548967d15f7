// SPDX-License-Identifier: EUPL-1.2
// How much worse a change may be, by chance: the Metropolis rule turned round. A change is accepted
// when its cost is at most temperature * -ln(u) for a random u; all in integers, alike everywhere.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace klantendag::grouping {

class Allowance {
 public:
  Allowance();

  // The highest cost that is accepted at `temperature` (points * 256) for these random bits.
  [[nodiscard]] std::int64_t highest(std::int64_t temperature, std::uint64_t bits) const {
    return (temperature * minus_log_[bits % size]) >> 20;
  }

 private:
  static constexpr std::size_t size = 4096;
  std::array<std::int64_t, size> minus_log_{};  // -ln((i + 1/2) / size), times 4096
};

// Temperatures that fall geometrically from `start` to `end` in `levels` levels.
class Cooling {
 public:
  Cooling(std::int64_t start, std::int64_t end, std::int64_t levels);

  [[nodiscard]] std::int64_t temperature() const { return current_ >> 16; }
  void cool() { current_ -= (current_ >> 16) * fall_; }

 private:
  std::int64_t current_ = 0;  // times 65536
  std::int64_t fall_ = 0;     // share lost at every level, times 65536
};

}  // namespace klantendag::grouping
