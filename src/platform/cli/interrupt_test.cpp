// SPDX-License-Identifier: EUPL-1.2
// Being asked to stop, with real signals to this process.
#include "platform/cli/interrupt.hpp"

#include <doctest/doctest.h>

namespace klantendag::cli {
namespace {

TEST_CASE("a first Ctrl-C is a question, and the next piece of work begins unasked") {
  {
    Interrupt const interrupt;
    CHECK(!Interrupt::asked());
    std::raise(SIGINT);
    CHECK(Interrupt::asked());
  }
  Interrupt const next;
  CHECK(!Interrupt::asked());
}

TEST_CASE("SIGTERM asks the same, and a second one would end the program") {
  Interrupt const interrupt;
  std::raise(SIGTERM);
  CHECK(Interrupt::asked());

  bool const would_end = std::signal(SIGTERM, SIG_IGN) == SIG_DFL;
  CHECK(would_end);
}

}  // namespace
}  // namespace klantendag::cli
