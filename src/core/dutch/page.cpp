// SPDX-License-Identifier: EUPL-1.2
// Looking around on a page.
#include "core/dutch/page.hpp"

namespace klantendag::dutch {

void Page::open(std::string_view given) {
  text = given;
  finds.clear();
  tokenise(given, tokens);
  hashes.resize(tokens.all.size());
  for (std::size_t at = 0; at < hashes.size(); ++at) hashes[at] = hash_word(tokens.text(at));
}

bool Page::has_before(std::uint32_t index, std::uint32_t reach, WordSet const& words) const {
  for (std::uint32_t step = 1; step <= reach && step <= index; ++step) {
    if (at(index - step).kind == TokenKind::line_end) return false;
    if (in(index - step, words)) return true;
  }
  return false;
}

bool Page::has_after(std::uint32_t index, std::uint32_t reach, WordSet const& words) const {
  for (std::uint32_t step = 0; step < reach && index + step < size(); ++step) {
    if (at(index + step).kind == TokenKind::line_end) return false;
    if (in(index + step, words)) return true;
  }
  return false;
}

}  // namespace klantendag::dutch
