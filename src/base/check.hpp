// SPDX-License-Identifier: EUPL-1.2
// CHECK: stops the program when our own code broke a promise. Never for input: the world may do
// anything, and gets an Error (style 13).
#pragma once

namespace klantendag {

[[noreturn]] void check_failed(char const* condition, char const* file, int line);

}  // namespace klantendag

#define CHECK_PROMISE(condition) \
  ((condition) ? void(0) : ::klantendag::check_failed(#condition, __FILE__, __LINE__))
