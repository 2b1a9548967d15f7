// SPDX-License-Identifier: EUPL-1.2
// FUZZ_TARGET(csv) { … uses `bytes` … }: one body, two lives. Under libFuzzer it gets any bytes; in the
// test programs it gets the seeds and damaged copies of them. What must hold is a CHECK_PROMISE.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.hpp"

namespace klantendag::fuzz {

using Body = void (*)(std::string_view bytes);

// Every file of the folder in KLANTENDAG_SEEDS: whole, cut anywhere, and with one byte changed.
// Gives the number of files.
int try_seeds(Body body);

}  // namespace klantendag::fuzz

#ifdef KLANTENDAG_FUZZ
#define FUZZ_TARGET(name)                                                             \
  static void name##_holds(std::string_view bytes);                                   \
  extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) { \
    name##_holds({reinterpret_cast<char const*>(data), size});                        \
    return 0;                                                                         \
  }                                                                                   \
  static void name##_holds(std::string_view bytes)
#else
#include <doctest/doctest.h>
#define FUZZ_TARGET(name)                                             \
  static void name##_holds(std::string_view bytes);                   \
  TEST_CASE("what must hold for any " #name " holds for the seeds") { \
    CHECK(::klantendag::fuzz::try_seeds(name##_holds) > 0);           \
  }                                                                   \
  static void name##_holds(std::string_view bytes)
#endif
