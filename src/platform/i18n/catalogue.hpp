// SPDX-License-Identifier: EUPL-1.2
// Every room's texts by key, to put an Error into words where it meets a person. The same
// placeholders and plurals as the functions that tools/textgen.py makes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/language.hpp"

namespace klantendag::i18n {

class Catalogue {
 public:
  // The entries live as long as the catalogue; a room's texts_table() lives for ever.
  void add(std::span<TextEntry const> entries);

  [[nodiscard]] TextEntry const* find(std::string_view key) const;

  // Unknown keys and parameters show as they stand, so that a test and a tester see them.
  [[nodiscard]] std::string say(Language language, std::string_view key,
                                std::span<Parameter const> parameters = {}) const;
  // An error with parts is its parts, one sentence after the other.
  [[nodiscard]] std::string say(Language language, Error const& error) const;

 private:
  std::vector<TextEntry> entries_{};  // sorted by key
};

// Fills one text: {name}, {count:int}, {count|singular|plural}, {on:date}, {at:time}, {mark:mark}.
// Values are as machines write them (12500, 2012-06-19, 13:45, 8.4); what does not read as its type
// is shown as it is.
[[nodiscard]] std::string fill(Language language, std::string_view pattern,
                               std::span<Parameter const> parameters);

}  // namespace klantendag::i18n
