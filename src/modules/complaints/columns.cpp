// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/columns.hpp"

#include "base/text.hpp"

namespace klantendag::complaints {
namespace {

int column_named(std::vector<std::string> const& cells, std::string_view header) {
  std::string const wanted = fold(trim(header));
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (fold(trim(cells[at])) == wanted) return static_cast<int>(at);
  }
  std::string const near = squeezed(header);
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (!near.empty() && squeezed(cells[at]) == near) return static_cast<int>(at);
  }
  return Columns::none;
}

}  // namespace

Result<Mapping> parse_mapping(std::string_view text) {
  Mapping mapping;
  if (trim(text).empty()) return mapping;
  for (std::string_view const part : split(text, ',')) {
    std::size_t const equals = part.find('=');
    if (equals == std::string_view::npos) {
      return invalid("complaints.map_form", {{"part", std::string(part)}});
    }
    auto const field = field_named(part.substr(0, equals));
    if (!field) {
      return invalid("complaints.map_field", {{"name", std::string(trim(part.substr(0, equals)))}});
    }
    mapping[*field] = std::string(trim(part.substr(equals + 1)));
  }
  return mapping;
}

std::string mapping_text(Mapping const& mapping) {
  std::vector<std::string> parts;
  for (auto const& [field, header] : mapping) {
    // A comma in a header would end it; its squeezed form finds the same column.
    bool const plain = header.find(',') == std::string::npos;
    parts.push_back(std::string(code_of(field)) + "=" + (plain ? header : squeezed(header)));
  }
  return join(parts, ",");
}

bool read_header(std::vector<std::string> const& cells, Mapping const& mapping, Columns& columns) {
  columns.at.fill(Columns::none);
  std::vector<bool> taken(cells.size(), false);
  for (auto const& [field, header] : mapping) {
    if (header.empty()) continue;
    int const column = column_named(cells, header);
    if (column == Columns::none) return false;
    columns.at[index_of(field)] = column;
    taken[static_cast<std::size_t>(column)] = true;
  }
  for (std::size_t at = 0; at < cells.size(); ++at) {
    auto const field = taken[at] ? std::nullopt : field_of_header(cells[at]);
    if (!field || mapping.contains(*field) || columns.of(*field) != Columns::none) continue;
    columns.at[index_of(*field)] = static_cast<int>(at);
  }
  for (std::size_t index = 0; index < field_count; ++index) {
    if (is_required(field_at(index)) && columns.at[index] == Columns::none) return false;
  }
  columns.headers = cells;
  return true;
}

}  // namespace klantendag::complaints
