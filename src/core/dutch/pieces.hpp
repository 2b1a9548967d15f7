// SPDX-License-Identifier: EUPL-1.2
// A text too long to be a message, as pieces: what is kept while reading stays small, however long the text is.
#pragma once

#include <cstddef>
#include <string_view>

namespace klantendag::dutch {

// Messages of people are far shorter, and are never cut. Chosen by us: 128 KiB, some forty pages.
inline constexpr std::size_t longest_piece = std::size_t{1} << 17;

// Where the piece that begins at `from` ends: after a line end shortly before its longest, else after a sentence,
// else between two words of small letters (so not inside a number or a name), else after a blank, else anywhere
// but inside a character. Always beyond `from`, and at the end of the text at last.
[[nodiscard]] std::size_t end_of_piece(std::string_view text, std::size_t from);

// What to look at around a piece so that nothing on its sides is seen by half: some hundred bytes more on each.
[[nodiscard]] std::size_t view_from(std::string_view text, std::size_t from);
[[nodiscard]] std::size_t view_to(std::string_view text, std::size_t end);

}  // namespace klantendag::dutch
