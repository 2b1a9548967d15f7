// SPDX-License-Identifier: EUPL-1.2
// The last good place in the second half of the piece.
#include "core/dutch/pieces.hpp"

namespace klantendag::dutch {

std::size_t end_of_piece(std::string_view text, std::size_t from) {
  if (text.size() - from <= longest_piece) return text.size();
  auto const piece = text.substr(from, longest_piece);
  for (auto const sign : {'\n', ' '}) {
    auto const last = piece.rfind(sign);
    if (last != std::string_view::npos && last >= longest_piece / 2) return from + last + 1;
  }
  auto end = from + longest_piece;
  auto const inside = [&](std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  for (int step = 0; step < 3 && inside(end); ++step) --end;
  return end;
}

}  // namespace klantendag::dutch
