// SPDX-License-Identifier: EUPL-1.2
#include "base/csv.hpp"
#include "base/text.hpp"
#include "core/report/write.hpp"

namespace klantendag::report {
namespace {

constexpr char separator = ';';
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What a spreadsheet reads as the beginning of a formula (OWASP, CSV Injection), with the wide forms
// that some turn into it; blanks before it do not help.
bool looks_like_formula(std::string_view text) {
  if (!text.empty() && (text[0] == '\t' || text[0] == '\r' || text[0] == '\n')) return true;
  text = trim(text);
  if (text.empty()) return false;
  switch (code_point_at(text, 0).value) {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xFF1D:
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
      return true;
    default:
      return false;
  }
}

// Numbers of ours are typed, so a minus sign of theirs is no formula.
std::string field_of(Cell const& cell) {
  if (auto const* text = std::get_if<std::string>(&cell)) {
    return looks_like_formula(*text) ? "'" + *text : *text;
  }
  if (auto const* count = std::get_if<std::int64_t>(&cell)) return std::to_string(*count);
  return decimal(Language::nl, std::get<Decimal>(cell));
}

void append_row(std::string& out, std::vector<Cell> const& cells) {
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (at > 0) out += separator;
    csv::append_field(out, field_of(cells[at]), separator);
  }
  out += "\r\n";
}

}  // namespace

std::string to_csv(Table const& table) {
  std::string out(byte_order_mark);
  append_row(out, {table.columns.begin(), table.columns.end()});
  for (std::vector<Cell> const& row : table.rows) append_row(out, row);
  return out;
}

}  // namespace klantendag::report
