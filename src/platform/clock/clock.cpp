// SPDX-License-Identifier: EUPL-1.2
#include "platform/clock/clock.hpp"

#include <chrono>

namespace klantendag {
namespace {

std::int64_t steady_ns() {
  auto const since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
}

}  // namespace

Instant SystemClock::now() const {
  auto const since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

Stopwatch::Stopwatch() : start_ns_(steady_ns()) {}

std::int64_t Stopwatch::elapsed_us() const {
  return (steady_ns() - start_ns_) / 1000;
}

}  // namespace klantendag
