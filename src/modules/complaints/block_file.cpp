// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/block_file.hpp"

#include "base/text.hpp"
#include "modules/complaints/columns.hpp"
#include "modules/complaints/judge.hpp"
#include "platform/spreadsheet/spreadsheet.hpp"

namespace klantendag::complaints {
namespace {

class Header {
 public:
  explicit Header(std::vector<std::string> const& cells) {
    at_.fill(Columns::none);
    for (std::size_t column = 0; column < cells.size(); ++column) {
      auto const field = field_of_header(cells[column]);
      if (field && of(*field) == Columns::none) at_[index_of(*field)] = static_cast<int>(column);
      std::string const word = squeezed(cells[column]);
      if (word == "reden" || word == "reason") reason_ = static_cast<int>(column);
    }
  }

  [[nodiscard]] bool tells_who() const {
    bool const by_name = of(Field::surname) != Columns::none &&
                         of(Field::postcode) != Columns::none &&
                         of(Field::house_number) != Columns::none;
    return by_name || of(Field::reference) != Columns::none || of(Field::phone) != Columns::none;
  }

  [[nodiscard]] BlockRow row(csv::Row const& row) const {
    auto const cell = [&](int column) {
      if (column < 0 || static_cast<std::size_t>(column) >= row.fields.size()) return std::string();
      std::string text = row.fields[static_cast<std::size_t>(column)];
      clean(text);
      return text;
    };
    bool const died = squeezed(cell(reason_)).find("overleden") != std::string::npos ||
                      squeezed(cell(reason_)).find("deceased") != std::string::npos;
    return {.line = row.line,
            .person = {.reference = cell(of(Field::reference)),
                       .surname = cell(of(Field::surname)),
                       .postcode = cell(of(Field::postcode)),
                       .house_number = cell(of(Field::house_number)),
                       .birth_year = parse_integer(cell(of(Field::birth_year))),
                       .phone = cell(of(Field::phone))},
            .reason = died ? BlockReason::deceased : BlockReason::blocked};
  }

 private:
  [[nodiscard]] int of(Field field) const { return at_[index_of(field)]; }

  std::array<int, field_count> at_{};
  int reason_ = Columns::none;
};

}  // namespace

Result<std::vector<BlockRow>> read_block_file(std::string const& bytes) {
  auto const source = spreadsheet::source_of(bytes);
  ASSIGN_OR_RETURN(auto const format, spreadsheet::look_at(source));
  std::optional<Header> header;
  int above = 0;
  std::vector<BlockRow> rows;
  auto const take = [&](csv::Row& row) -> Result<void> {
    if (is_blank(row)) return {};
    if (header) {
      rows.push_back(header->row(row));
    } else if (Header const candidate(row.fields); candidate.tells_who()) {
      header = candidate;
    } else if (++above == most_title_rows) {
      return invalid("complaints.no_block_header");
    }
    return {};
  };
  RETURN_IF_ERROR(spreadsheet::each_row(source, format, take));
  if (!header) return invalid("complaints.no_block_header");
  return rows;
}

}  // namespace klantendag::complaints
