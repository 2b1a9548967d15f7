// SPDX-License-Identifier: EUPL-1.2
// The only clocks that tick by themselves: the time of day, and a stopwatch for how long work took.
#pragma once

#include <cstdint>

#include "base/time.hpp"

namespace klantendag {

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
};

// Never goes back, also when somebody sets the time of day.
class Stopwatch {
 public:
  Stopwatch();
  [[nodiscard]] std::int64_t elapsed_us() const;  // microseconds
  [[nodiscard]] Duration elapsed() const { return {elapsed_us() / 1000}; }

 private:
  std::int64_t start_ns_;
};

}  // namespace klantendag
