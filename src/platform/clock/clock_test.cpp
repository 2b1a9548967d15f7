// SPDX-License-Identifier: EUPL-1.2
#include "platform/clock/clock.hpp"

#include <doctest/doctest.h>

namespace klantendag {

TEST_CASE("the system's clock knows that this program was written in 2026 or later") {
  CHECK(SystemClock().now() > Instant::parse("2026-01-01T00:00:00Z").value());
}

TEST_CASE("a stopwatch does not run backwards") {
  Stopwatch const watch;
  std::int64_t last = 0;

  for (int i = 0; i < 1000; ++i) {
    std::int64_t const now = watch.elapsed_us();
    CHECK(now >= last);
    last = now;
  }
}

}  // namespace klantendag
