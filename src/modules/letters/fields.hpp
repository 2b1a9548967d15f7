// SPDX-License-Identifier: EUPL-1.2
// The fields that may stand in a text, in braces and in the language of the text: {naam}, {name}.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/result.hpp"

namespace klantendag::letters {

enum class Field {
  name,
  day_and_date,
  date,
  time,
  address,
  route,
  programme,
  contact,
  phone,
  organisation,
  answer_before,
  number_of_clients,
  number_of_employees,
  number_of_tips,
  tip_1,
  tip_2,
  tip_3,
  start_of_measure,
  caller,
  client_name,
  council
};

struct FieldName {
  Field field;
  std::string_view nl;
  std::string_view en;

  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::nl ? nl : en;
  }
};
[[nodiscard]] std::span<FieldName const> field_names();

// A text taken apart: words and fields in turn.
struct Piece {
  std::string_view words{};
  std::optional<Field> field{};
};
// Errors: invalid/letters.unknown_field {field} {known}, invalid/letters.open_brace.
[[nodiscard]] Result<std::vector<Piece>> take_apart(std::string_view text, Language language);

}  // namespace klantendag::letters
