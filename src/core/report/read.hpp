// SPDX-License-Identifier: EUPL-1.2
// A document from plain Markdown, as people type it in a text box. Safe by what it can make: headings,
// paragraphs, lists, quotes, bold, italics and links; markup in it stays the letters that it is.
#pragma once

#include <string_view>
#include <vector>

#include "core/report/document.hpp"

namespace klantendag::report {

// Headings of level 1 become 2, since the title is the only 1. An address that is not safe is left out,
// its words stay; of a picture its description stays.
[[nodiscard]] std::vector<Block> read_markdown(std::string_view text);

}  // namespace klantendag::report
