// SPDX-License-Identifier: EUPL-1.2
// The columns of a complaints register: their usual name, the other words that services use for them,
// and which of them a row cannot do without.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace klantendag::complaints {

enum class Field {
  reference,
  received,
  closed,
  status,
  division,
  office,
  region,
  benefit,
  kind,
  channel,
  finding,
  title,
  initials,
  prefix,
  surname,
  phone,
  email,
  postcode,
  house_number,
  place,
  birth_year,
  gender,
  digital,
  handler,
  objection,
  no_contact,
  summary
};
inline constexpr std::size_t field_count = 27;
[[nodiscard]] constexpr std::size_t index_of(Field field) {
  return static_cast<std::size_t>(field);
}

[[nodiscard]] std::string_view name_of(Field field);  // "Klachtnummer"
[[nodiscard]] std::string_view code_of(Field field);  // "reference": in addresses and --map
[[nodiscard]] constexpr bool is_required(Field field) {
  return field == Field::reference || field == Field::received;
}
[[nodiscard]] Field field_at(std::size_t index);

// By its usual name or its code, whatever the case: for --map and the mapping form.
[[nodiscard]] std::optional<Field> field_named(std::string_view name);
// By the header of a column, also in other words: "Tel.nr.", "Datum binnenkomst", "Case number".
[[nodiscard]] std::optional<Field> field_of_header(std::string_view header);

// Lower case without accents, blanks and signs: "Tel. nr" and "telnr" compare alike.
[[nodiscard]] std::string squeezed(std::string_view text);

}  // namespace klantendag::complaints
