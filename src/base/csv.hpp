// SPDX-License-Identifier: EUPL-1.2
// CSV as people's programs save it: `,` `;` or tab, quotes, line ends inside quotes, with the physical
// line on which each row begins. Reads in pieces, so the size of a file does not matter (RFC 4180).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace klantendag::csv {

// The separator that splits the first lines most evenly; ',' when nothing speaks.
[[nodiscard]] char guess_separator(std::string_view beginning);

struct Row {
  std::int64_t line = 0;  // physical line on which the row begins, from 1
  std::vector<std::string> fields{};
  // A quote that is not closed properly: the only field is this line as it stands, and reading goes
  // on with the next line.
  bool malformed = false;
};

// Feed pieces of UTF-8 text without a mark, take rows. Wholly empty lines are skipped. The rows are
// the same whatever the pieces; a row is given as soon as it is sure to be whole, or a little later.
//   for (each piece) { reader.feed(piece); while (reader.next(row)) …; }
//   reader.finish(); while (reader.next(row)) …;
class Reader {
 public:
  explicit Reader(char separator) : separator_(separator) {}

  void feed(std::string_view piece);
  void finish() { finished_ = true; }  // no more pieces come
  [[nodiscard]] bool next(Row& row);   // false: feed more, or all rows were taken

 private:
  enum class Outcome { whole, malformed, needs_more };

  Outcome read_row(Row& row);
  Outcome read_quoted(std::string& field);
  Outcome read_line(Row& row);
  void skip_empty_lines();
  [[nodiscard]] bool pass_line_end();

  char separator_;
  std::string buffer_{};
  std::size_t row_ = 0;     // where the row that is being read begins
  std::size_t at_ = 0;      // how far reading has come in it
  std::size_t needed_ = 0;  // bytes of an unfinished row before it is tried again
  std::int64_t line_ = 1;   // of that row
  std::int64_t line_ends_in_quotes_ = 0;
  bool finished_ = false;
};

// A whole text at once.
[[nodiscard]] std::vector<Row> read_all(std::string_view text, char separator);

// Quotes a field when it needs it.
void append_field(std::string& out, std::string_view field, char separator);

}  // namespace klantendag::csv
