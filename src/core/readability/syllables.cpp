// SPDX-License-Identifier: EUPL-1.2
// Syllables of a Dutch word: each group of letters that is said as one vowel counts once; a vowel with
// a mark on it (cliënt) is a group by itself.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/readability/readability.hpp"

namespace klantendag::readability {
namespace {

// The longer ones first.
constexpr std::array<std::u32string_view, 17> groups = {
    U"eeu", U"ieu", U"aai", U"ooi", U"oei", U"aa", U"ee", U"oo", U"uu",
    U"ie",  U"oe",  U"eu",  U"ui",  U"ou",  U"au", U"ei", U"ai"};
constexpr std::u32string_view vowels = U"aeiouyáàâäéèêëíìîïóòôöúùûü";

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) {
    CodePoint const point = code_point_at(word, at);
    letters += lower(point.value);
    at += point.bytes;
  }
  std::u32string joined;  // ij is one letter
  for (std::size_t i = 0; i < letters.size(); ++i) {
    bool const ij = letters[i] == U'i' && i + 1 < letters.size() && letters[i + 1] == U'j';
    joined += ij ? U'y' : letters[i];
    if (ij) ++i;
  }
  return joined;
}

}  // namespace

std::int64_t syllables(std::string_view word) {
  std::u32string const letters = letters_of(word);
  std::u32string_view rest = letters;
  std::int64_t count = 0;
  while (!rest.empty()) {
    auto const group = std::find_if(groups.begin(), groups.end(),
                                    [&](std::u32string_view one) { return rest.starts_with(one); });
    if (group != groups.end()) {
      ++count;
      rest.remove_prefix(group->size());
      continue;
    }
    if (vowels.find(rest.front()) != std::u32string_view::npos) ++count;
    rest.remove_prefix(1);
  }
  return std::max<std::int64_t>(count, 1);
}

}  // namespace klantendag::readability
