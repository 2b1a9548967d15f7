// SPDX-License-Identifier: EUPL-1.2
// Reading the file, and shapes: "ge…t" is a participle, "…en" many or an infinitive, "…de" told.
#include "core/dutch/word_classes.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/check.hpp"
#include "base/text.hpp"
#include "core/dutch/rules.hpp"
#include "core/dutch/word_set.hpp"

namespace klantendag::dutch {
namespace {

enum Shape : std::uint8_t {  // sorts 1 to shape_count
  number_shape = 1,
  participle,
  many,
  told_d,
  told_t,
  small_thing,
  third_person,
  long_word,
  other,
  shape_count = other
};

Shape shape_of(std::string_view word) {
  auto const size = word.size();
  auto const ends = [&](std::string_view end) { return word.ends_with(end); };
  if (word == number_word) return number_shape;
  if (size > 5 && word.starts_with("ge") && (ends("d") || ends("t") || ends("en"))) {
    return participle;
  }
  if (size > 4 && ends("en")) return many;
  if (size > 4 && ends("de")) return told_d;
  if (size > 4 && ends("te")) return told_t;
  if (size > 4 && ends("je")) return small_thing;
  if (size > 3 && ends("t")) return third_person;
  return size > 9 ? long_word : other;
}

}  // namespace

WordClasses::WordClasses(std::string_view text) {
  std::map<std::string, std::uint32_t, std::less<>> values;  // by word
  std::uint32_t sorts = shape_count;
  std::map<std::string, std::uint32_t, std::less<>> numbers;  // of sorts, by name
  std::map<std::string, std::uint32_t, std::less<>> fields;
  for (auto const line : split(text, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    auto const is_sort = line.starts_with("soort ");
    auto const equals = line.find('=');
    CHECK_PROMISE((is_sort || line.starts_with("veld ")) && equals != std::string_view::npos);
    auto const begin = line.find(' ') + 1;
    auto const name = trim(line.substr(begin, equals - begin));
    std::uint32_t bit = 0;
    std::uint32_t number = 0;
    if (is_sort) {
      number = numbers.emplace(name, sorts + 1).first->second;
      sorts = std::max(sorts, number);
    } else {
      auto const index = fields.emplace(name, static_cast<std::uint32_t>(fields.size())).first;
      bit = std::uint32_t{1} << (index->second + 8);
    }
    for_each_word(line.substr(equals + 1), [&](std::string_view word) {
      auto& value = values[std::string(word)];
      value |= bit;
      if ((value & 0xffU) == 0) value |= number;
    });
  }
  CHECK_PROMISE(sorts < sort_limit && fields.size() <= field_limit);
  for (auto const& [word, value] : values) words_.insert(hash_word(word), value);
}

WordClass WordClasses::find(std::string_view folded, std::uint64_t hash) const {
  auto const value = words_.find(hash);
  WordClass found;
  if (value != HashIndex::none) {
    found.sort = static_cast<std::uint8_t>(value & 0xffU);
    found.fields = value >> 8;
  }
  if (found.sort == 0) found.sort = shape_of(folded);
  return found;
}

}  // namespace klantendag::dutch
