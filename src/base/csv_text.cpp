// SPDX-License-Identifier: EUPL-1.2
// Whole texts and single fields: reading all rows at once, guessing the separator, writing a field.
#include <algorithm>
#include <map>
#include <utility>

#include "base/csv.hpp"

namespace klantendag::csv {
namespace {

struct Evenness {
  std::size_t rows = 0;    // as many rows as agree on
  std::size_t fields = 0;  // this number of fields, which is more than one

  auto operator<=>(Evenness const&) const = default;
};

// How evenly a separator splits the first rows. The last one may be cut, but that is one in many.
Evenness evenness(std::string_view beginning, char separator) {
  constexpr int rows_to_look_at = 50;
  constexpr std::size_t bytes_to_look_at = 256 * 1024;
  Reader reader(separator);
  reader.feed(beginning.substr(0, bytes_to_look_at));
  reader.finish();
  std::map<std::size_t, std::size_t> rows_by_fields;
  Row row;
  for (int i = 0; i < rows_to_look_at && reader.next(row); ++i) {
    if (row.fields.size() > 1) ++rows_by_fields[row.fields.size()];
  }
  Evenness best;
  for (auto const& [fields, rows] : rows_by_fields) best = std::max(best, Evenness{rows, fields});
  return best;
}

}  // namespace

char guess_separator(std::string_view beginning) {
  char best = ',';
  Evenness best_evenness = evenness(beginning, best);
  for (char const candidate : {';', '\t'}) {
    Evenness const found = evenness(beginning, candidate);
    if (found > best_evenness) {
      best = candidate;
      best_evenness = found;
    }
  }
  return best;
}

std::vector<Row> read_all(std::string_view text, char separator) {
  Reader reader(separator);
  reader.feed(text);
  reader.finish();
  std::vector<Row> rows;
  for (Row row; reader.next(row);) rows.push_back(std::exchange(row, {}));
  return rows;
}

void append_field(std::string& out, std::string_view field, char separator) {
  char const special[] = {separator, '"', '\n', '\r'};
  if (field.find_first_of(std::string_view(special, sizeof special)) == std::string_view::npos) {
    out += field;
    return;
  }
  out.push_back('"');
  for (char const letter : field) {
    if (letter == '"') out.push_back('"');
    out.push_back(letter);
  }
  out.push_back('"');
}

}  // namespace klantendag::csv
