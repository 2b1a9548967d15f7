// SPDX-License-Identifier: EUPL-1.2
// Which column of a file is which field: found by the header's words, or said by a person. Titles
// above the header are passed over.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/complaints/fields.hpp"

namespace klantendag::complaints {

// Field -> header of the file's column, as a person said; empty: this file does not have it.
using Mapping = std::map<Field, std::string>;

// "Klachtnummer=Kenmerk,received=Datum in". Errors: invalid/complaints.map_form {part},
// complaints.map_field {name}.
[[nodiscard]] Result<Mapping> parse_mapping(std::string_view text);
// The reverse, for remembering.
[[nodiscard]] std::string mapping_text(Mapping const& mapping);

struct Columns {
  static constexpr int none = -1;

  std::int64_t header_line = 0;
  std::vector<std::string> headers{};
  std::array<int, field_count> at{};  // the column of each field, or none

  [[nodiscard]] int of(Field field) const { return at[index_of(field)]; }
};

// The header, when this row is one: it has a column for every required field. A field that two
// columns could be gets the first; what a person said goes first.
[[nodiscard]] bool read_header(std::vector<std::string> const& cells, Mapping const& mapping,
                               Columns& columns);

// Rows that are looked at before we say that there is no header.
inline constexpr int most_title_rows = 40;

}  // namespace klantendag::complaints
