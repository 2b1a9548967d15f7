// SPDX-License-Identifier: EUPL-1.2
// The last good place shortly before the end of a piece, by what can least be inside something.
#include "core/dutch/pieces.hpp"

#include <algorithm>

namespace klantendag::dutch {
namespace {

constexpr std::size_t looking_back = 4096;  // bytes
constexpr std::size_t overlap = 256;        // no identifier is longer

bool is_small(char letter) {
  return letter >= 'a' && letter <= 'z';
}

// A blank behind "gekomen." and before no digit. Short words with a dot ("mevr.", "str.") end nothing.
bool ends_sentence(std::string_view text, std::size_t blank) {
  if (blank < 5 || blank + 1 >= text.size()) return false;
  auto const sign = text[blank - 1];
  auto const next = text[blank + 1];
  if ((sign != '.' && sign != '?' && sign != '!') || (next >= '0' && next <= '9')) return false;
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(blank - 5),
                     text.begin() + static_cast<std::ptrdiff_t>(blank - 1), is_small);
}

// Between two words of small letters and two more: between "weer naar" and "het werk", not in "06 12", "Van Rijn",
// "jan @ziggo" or "Kunt u mij bellen?".
bool parts_words(std::string_view text, std::size_t blank) {
  auto before = blank;
  auto after = blank;
  for (int word = 0; word < 2; ++word) {
    auto const last = before;
    while (before > 0 && blank - before < 64 && is_small(text[before - 1])) --before;
    if (before == last || before == 0 || text[--before] != ' ') return false;
    auto const first = ++after;
    while (after < text.size() && after - blank < 64 && is_small(text[after])) ++after;
    if (after == first || after == text.size() || text[after] != ' ') return false;
  }
  return true;
}

// One past the last good place of [lowest, highest); `highest` must lie inside the text.
std::size_t cut(std::string_view text, std::size_t lowest, std::size_t highest) {
  std::size_t sentence = 0;
  std::size_t words = 0;
  std::size_t blank = 0;
  for (auto at = highest; at > lowest; --at) {
    auto const place = at - 1;
    if (text[place] == '\n') return at;
    if (text[place] != ' ') continue;
    if (sentence == 0 && ends_sentence(text, place)) sentence = at;
    if (words == 0 && parts_words(text, place)) words = at;
    if (blank == 0) blank = at;
  }
  for (auto const found : {sentence, words, blank}) {
    if (found != 0) return found;
  }
  auto const inside = [&](std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  for (int step = 0; step < 3 && highest > lowest + 1 && inside(highest); ++step) --highest;
  return highest;
}

}  // namespace

std::size_t end_of_piece(std::string_view text, std::size_t from) {
  if (text.size() - from <= longest_piece) return text.size();
  return cut(text, from + longest_piece - looking_back, from + longest_piece);
}

std::size_t view_from(std::string_view text, std::size_t from) {
  if (from <= 2 * overlap) return 0;
  return cut(text, from - 2 * overlap, from - overlap);
}

std::size_t view_to(std::string_view text, std::size_t end) {
  if (text.size() - end <= 2 * overlap) return text.size();
  return cut(text, end + overlap, end + 2 * overlap);
}

}  // namespace klantendag::dutch
