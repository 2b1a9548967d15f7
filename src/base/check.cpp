// SPDX-License-Identifier: EUPL-1.2
#include "base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace klantendag {

void check_failed(char const* condition, char const* file, int line) {
  std::fprintf(stderr, "broken promise: %s (%s:%d)\n", condition, file, line);
  std::abort();
}

}  // namespace klantendag
