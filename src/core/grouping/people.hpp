// SPDX-License-Identifier: EUPL-1.2
// The people of a day as their CSV tells them: an id, a role, attributes by column, and what makes
// that two of them had better not sit together.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace klantendag::grouping {

struct Person {
  std::string id;
  std::vector<std::string> values{};  // per attribute column of People
  std::vector<std::string> languages{};
  std::vector<std::string> needs{};
  std::vector<std::string> case_handlers{};  // ids, for a client
  std::string manager{};                     // id
  std::int64_t line = 0;
};

struct People {
  std::vector<std::string> columns{};  // attribute columns as written; "role" and "unit" are two
  std::vector<Person> people{};

  // The column of that name, whatever its case; columns.size() when there is none.
  [[nodiscard]] std::size_t column(std::string_view name) const;
  // The person of that id, or people.size().
  [[nodiscard]] std::size_t find(std::string_view id) const;
};

// Any separator and encoding that base/csv knows. Every problem at once, each with its line.
[[nodiscard]] Result<People> read_people(std::string_view bytes);

}  // namespace klantendag::grouping
