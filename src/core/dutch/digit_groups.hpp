// SPDX-License-Identifier: EUPL-1.2
// Digits as people group them: "06 - 12 34 56 78", "(020) 555.12.34", "o6", "nul zes twaalf". One group
// is what stands between signs and blanks; recognisers look at rows of groups.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/dutch/page.hpp"

namespace klantendag::dutch {

struct DigitGroup {
  std::uint32_t first = 0;  // tokens, half open
  std::uint32_t last = 0;
  std::string digits{};
  char separator = 0;   // before it: 0 none (first of a row), else ' ' '-' '.' '/' '('
  bool spoken = false;  // written as a word
};

struct DigitRow {
  bool plus = false;        // begun with "+"
  std::uint32_t start = 0;  // token of the plus or bracket, else of the first group
  std::vector<DigitGroup> groups{};
};

// All rows of a page, in order. A line end, a comma or a word ends a row.
void collect_rows(Page const& page, std::vector<DigitRow>& rows);

}  // namespace klantendag::dutch
