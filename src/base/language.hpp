// SPDX-License-Identifier: EUPL-1.2
// The two languages everything is said in, and one text in both.
#pragma once

#include <string_view>

namespace klantendag {

enum class Language { nl, en };

// A line of some room's texts.txt; placeholders stand in braces: {name}.
struct TextEntry {
  std::string_view key;
  std::string_view nl;
  std::string_view en;
};

}  // namespace klantendag
