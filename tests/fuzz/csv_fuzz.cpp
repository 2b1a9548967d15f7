// SPDX-License-Identifier: EUPL-1.2
// CSV: the rows are the same whatever the pieces, no byte of a plain field gets lost, and rows that are
// written again read back the same.
#include <string>
#include <vector>

#include "base/csv.hpp"
#include "fuzz.hpp"

namespace klantendag::csv {
namespace {

std::vector<Row> read_in_pieces(std::string_view text, char separator, std::size_t piece) {
  Reader reader(separator);
  std::vector<Row> rows;
  Row row;
  for (std::size_t at = 0; at < text.size(); at += piece) {
    reader.feed(text.substr(at, piece));
    while (reader.next(row)) rows.push_back(row);
  }
  reader.finish();
  while (reader.next(row)) rows.push_back(row);
  return rows;
}

bool same(std::vector<Row> const& a, std::vector<Row> const& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].line != b[i].line || a[i].fields != b[i].fields || a[i].malformed != b[i].malformed) {
      return false;
    }
  }
  return true;
}

std::string written(std::vector<Row> const& rows, char separator) {
  std::string out;
  for (Row const& row : rows) {
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      if (i > 0) out.push_back(separator);
      append_field(out, row.fields[i], separator);
    }
    // An empty line would be skipped, so a lone empty field is written as quotes.
    if (row.fields.size() == 1 && row.fields[0].empty()) out += "\"\"";
    out += "\r\n";
  }
  return out;
}

}  // namespace
}  // namespace klantendag::csv

FUZZ_TARGET(csv) {
  using namespace klantendag::csv;
  char const separator = guess_separator(bytes);
  std::vector<Row> const rows = read_all(bytes, separator);

  for (std::size_t const piece : {1U, 2U, 3U, 7U, 64U}) {
    CHECK_PROMISE(same(rows, read_in_pieces(bytes, separator, piece)));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK_PROMISE(!rows[i].fields.empty());
    CHECK_PROMISE(i == 0 ? rows[i].line >= 1 : rows[i].line > rows[i - 1].line);
  }
  std::vector<Row> const again = read_all(written(rows, separator), separator);
  CHECK_PROMISE(again.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK_PROMISE(again[i].fields == rows[i].fields && !again[i].malformed);
  }
}
