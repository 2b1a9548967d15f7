// SPDX-License-Identifier: EUPL-1.2
// The two languages everything is said in, and one text in both.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace klantendag {

enum class Language { nl, en };

// As in addresses, in a row and in lang="": "nl", "en".
[[nodiscard]] constexpr std::string_view code_of(Language language) {
  return language == Language::nl ? "nl" : "en";
}

[[nodiscard]] constexpr std::optional<Language> language_named(std::string_view code) {
  if (code == "nl") return Language::nl;
  if (code == "en") return Language::en;
  return std::nullopt;
}

// A line of some room's texts.txt; placeholders stand in braces: {name}.
struct TextEntry {
  std::string_view key;
  std::string_view nl;
  std::string_view en;
};

// 2027, 12.500 or 12,500: grouped from five digits on, so that years read as years.
void append_count(std::string& out, Language language, std::int64_t count);

}  // namespace klantendag
