// SPDX-License-Identifier: EUPL-1.2
// Words of letters from offices that most people do not use, each with an easier one.
#pragma once

#include <optional>
#include <string_view>

namespace klantendag::readability {

// `folded`: in small letters without accents. Nothing when the word is not on the list.
[[nodiscard]] std::optional<std::string_view> easier_than(std::string_view folded);

// Letters from which on a word is hard by its length alone.
inline constexpr std::size_t long_word = 18;

}  // namespace klantendag::readability
