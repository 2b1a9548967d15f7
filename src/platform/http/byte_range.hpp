// SPDX-License-Identifier: EUPL-1.2
// One range of bytes (RFC 9110 14). Several ranges in one request are not served: they are how memory
// is exhausted, and no client of ours needs them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace klantendag::http {

struct ByteRange {
  std::size_t first = 0;
  std::size_t last = 0;  // the last byte itself
};

struct RangeChoice {
  bool unsatisfiable = false;        // 416
  std::optional<ByteRange> range{};  // nothing: the whole
};

[[nodiscard]] RangeChoice choose_range(std::string_view header, std::size_t size);

}  // namespace klantendag::http
