// SPDX-License-Identifier: EUPL-1.2
// Binary search on lines, inside the bucket of the word's first three letters.
#include "core/dutch/word_list.hpp"

namespace klantendag::dutch {
namespace {

std::size_t rank(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<std::size_t>(letter - 'a') + 1 : 0;
}
std::size_t bucket_of(std::string_view word) {
  auto const second = word.size() > 1 ? rank(word[1]) : 0;
  auto const third = word.size() > 2 ? rank(word[2]) : 0;
  return (rank(word[0]) * 27 + second) * 27 + third;
}

// The beginning of the line, as far as buckets look.
std::string_view line_at(std::string_view lines, std::size_t at) {
  auto const start = lines.substr(at, 3);
  return start.substr(0, start.find('\n'));
}

}  // namespace

WordList::WordList(std::string_view sorted_lines) : lines_(sorted_lines) {
  std::size_t at = 0;
  while (at < lines_.size() && lines_[at] == '#') at = lines_.find('\n', at) + 1;
  std::size_t bucket = 0;
  while (at < lines_.size()) {
    auto const here = bucket_of(line_at(lines_, at));
    for (; bucket <= here; ++bucket) starts_[bucket] = static_cast<std::uint32_t>(at);
    at = lines_.find('\n', at);
    at = at == std::string_view::npos ? lines_.size() : at + 1;
  }
  for (; bucket <= buckets; ++bucket) starts_[bucket] = static_cast<std::uint32_t>(lines_.size());
}

bool WordList::has(std::string_view word) const {
  if (word.empty()) return false;
  auto const bucket = bucket_of(word);
  std::size_t low = starts_[bucket];
  std::size_t high = starts_[bucket + 1];
  while (low < high) {
    auto middle = low + (high - low) / 2;
    while (middle > low && lines_[middle - 1] != '\n') --middle;
    auto const end = lines_.find('\n', middle);
    auto const order = lines_.substr(middle, end - middle).compare(word);
    if (order == 0) return true;
    if (order < 0) {
      low = end + 1;
    } else {
      high = middle;
    }
  }
  return false;
}

bool WordList::has_or_joins(std::string_view word) const {
  if (has(word)) return true;
  if (word.size() < 9) return false;
  for (std::size_t cut = 4; cut + 4 <= word.size(); ++cut) {
    if (!has(word.substr(cut))) continue;
    auto const head = word.substr(0, cut);
    if (has(head) || (head.size() > 4 && head.back() == 's' && has(head.substr(0, cut - 1))))
      return true;
  }
  return false;
}

}  // namespace klantendag::dutch
