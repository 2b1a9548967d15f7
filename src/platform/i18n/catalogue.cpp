// SPDX-License-Identifier: EUPL-1.2
#include "platform/i18n/catalogue.hpp"

#include <algorithm>

namespace klantendag::i18n {

void Catalogue::add(std::span<TextEntry const> entries) {
  entries_.insert(entries_.end(), entries.begin(), entries.end());
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](TextEntry const& a, TextEntry const& b) { return a.key < b.key; });
}

TextEntry const* Catalogue::find(std::string_view key) const {
  auto const at =
      std::lower_bound(entries_.begin(), entries_.end(), key,
                       [](TextEntry const& entry, std::string_view k) { return entry.key < k; });
  return at != entries_.end() && at->key == key ? &*at : nullptr;
}

std::string Catalogue::say(Language language, std::string_view key,
                           std::span<Parameter const> parameters) const {
  TextEntry const* entry = find(key);
  if (entry == nullptr) return std::string(key);
  return fill(language, language == Language::nl ? entry->nl : entry->en, parameters);
}

std::string Catalogue::say(Language language, Error const& error) const {
  if (error.parts.empty()) return say(language, error.key, error.parameters);
  std::string sentences;
  for (Error const& part : error.parts) {
    std::string const sentence = say(language, part);
    if (!sentences.empty() && !sentence.empty()) sentences += ' ';
    sentences += sentence;
  }
  return sentences;
}

}  // namespace klantendag::i18n
