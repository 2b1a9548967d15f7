// SPDX-License-Identifier: EUPL-1.2
// A strict reader of the part of TOML 1.0 that a rules file needs: strings, whole numbers, true and
// false, lists, [tables] and [[lists of tables]]. Everything else is refused with its line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace klantendag::grouping::toml {

struct Value;
using List = std::vector<Value>;
using Table = std::vector<std::pair<std::string, Value>>;  // in the order of the file

struct Value {
  std::variant<std::string, std::int64_t, bool, List, Table> is{};
  std::int64_t line = 0;

  [[nodiscard]] std::string const* text() const { return std::get_if<std::string>(&is); }
  [[nodiscard]] std::int64_t const* number() const { return std::get_if<std::int64_t>(&is); }
  [[nodiscard]] bool const* truth() const { return std::get_if<bool>(&is); }
  [[nodiscard]] List const* list() const { return std::get_if<List>(&is); }
  [[nodiscard]] Table const* table() const { return std::get_if<Table>(&is); }
};

// Error keys grouping.toml_* with {line}.
[[nodiscard]] Result<Value> read(std::string_view text);

}  // namespace klantendag::grouping::toml
