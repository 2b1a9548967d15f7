// SPDX-License-Identifier: EUPL-1.2
// Text as people write it: UTF-8, walked by code point, folded for comparing, never by locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klantendag {

inline constexpr char32_t replacement_character = U'\uFFFD';

// One step of a walk: the code point at `offset` and the bytes it takes. Bytes that are not UTF-8
// count as one replacement character each, so a walk always ends and never fails.
struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;
  bool valid = true;
};
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t offset);
[[nodiscard]] bool is_valid_utf8(std::string_view text);
[[nodiscard]] std::size_t count_code_points(std::string_view text);
void append_utf8(std::string& out, char32_t code_point);

// Without blanks, tabs, line ends and no-break spaces at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

// Lower case by Unicode's simple case mapping, for Latin, Greek and Cyrillic.
[[nodiscard]] char32_t lower(char32_t code_point);
[[nodiscard]] std::string lower(std::string_view text);
// Lower case and without accents: "Cliënt" and "CLIENT" fold alike; ß becomes ss, ĳ ij, ø o.
[[nodiscard]] std::string fold(std::string_view text);

// At most `limit` code points, ending in "…" when something was cut, at a blank where possible.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t limit);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string join(std::vector<std::string> const& parts, std::string_view separator);

// The whole text as a decimal number; nothing else may stand around it.
[[nodiscard]] std::optional<std::int64_t> parse_integer(std::string_view text);
[[nodiscard]] std::optional<double> parse_number(std::string_view text);  // with a decimal point

}  // namespace klantendag
