// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/byte_range.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::http {

RangeChoice choose_range(std::string_view header, std::size_t size) {
  constexpr std::string_view unit = "bytes=";
  if (!header.starts_with(unit)) return {};
  auto const bounds = split(header.substr(unit.size()), '-');
  if (bounds.size() != 2) return {};  // also several ranges: answered whole
  auto const digits = [](std::string_view text) {
    return text.size() <= 15 && std::all_of(text.begin(), text.end(), [](char letter) {
             return letter >= '0' && letter <= '9';
           });
  };
  if (!digits(bounds[0]) || !digits(bounds[1])) return {};
  auto const first = parse_integer(bounds[0]);
  auto const last = parse_integer(bounds[1]);

  if (!first) {
    if (!last) return {};
    auto const count = std::min(static_cast<std::size_t>(*last), size);
    if (count == 0) return {.unsatisfiable = true};
    return {.range = ByteRange{size - count, size - 1}};
  }
  if (last && *last < *first) return {};
  auto const from = static_cast<std::size_t>(*first);
  if (from >= size) return {.unsatisfiable = true};
  auto const to = last ? std::min(static_cast<std::size_t>(*last), size - 1) : size - 1;
  return {.range = ByteRange{from, to}};
}

}  // namespace klantendag::http
