// SPDX-License-Identifier: EUPL-1.2
// Looking around on a page.
#include "core/dutch/page.hpp"

namespace klantendag::dutch {

bool Page::has_before(std::uint32_t index, std::uint32_t reach, WordSet const& words) const {
  for (std::uint32_t step = 1; step <= reach && step <= index; ++step) {
    if (at(index - step).kind == TokenKind::line_end) return false;
    if (words.has(word(index - step))) return true;
  }
  return false;
}

bool Page::has_after(std::uint32_t index, std::uint32_t reach, WordSet const& words) const {
  for (std::uint32_t step = 0; step < reach && index + step < size(); ++step) {
    if (at(index + step).kind == TokenKind::line_end) return false;
    if (words.has(word(index + step))) return true;
  }
  return false;
}

}  // namespace klantendag::dutch
