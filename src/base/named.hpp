// SPDX-License-Identifier: EUPL-1.2
// From a word back to the value it names: the other way round of an enum's name_of.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace klantendag {

// The value among `all` whose name_of is `name`.
template <class Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> named(std::array<Enum, N> const& all, std::string_view name) {
  auto const found =
      std::find_if(all.begin(), all.end(), [&](Enum value) { return name_of(value) == name; });
  if (found == all.end()) return std::nullopt;
  return *found;
}

}  // namespace klantendag
