// SPDX-License-Identifier: EUPL-1.2
// CSV as people's programs save it: `,` `;` or tab, quotes, line ends inside quotes, with the physical
// line on which each row begins. Reads in pieces, so the size of a file does not matter (RFC 4180).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace klantendag::csv {

enum class Encoding { utf8, utf8_with_mark, utf16_le, utf16_be, windows_1252 };

// Guessed from the first bytes: a byte-order mark, zero bytes, else UTF-8 when valid, else 1252.
[[nodiscard]] Encoding guess_encoding(std::string_view beginning);
// To UTF-8 without a mark. Bytes that mean nothing in the encoding become U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes, Encoding encoding);
// The separator that splits the first lines most evenly; ',' when nothing speaks.
[[nodiscard]] char guess_separator(std::string_view beginning);

struct Row {
  std::int64_t line = 0;  // physical line on which the row begins, from 1
  std::vector<std::string> fields{};
  // A quote that is not closed properly: the row holds only this line, reading goes on with the next.
  bool malformed = false;
};

// Feed pieces of UTF-8 text, take rows. Wholly empty lines are skipped.
class Reader {
 public:
  explicit Reader(char separator) : separator_(separator) {}

  void feed(std::string_view piece);
  void finish();              // no more pieces come
  [[nodiscard]] bool next(Row& row);  // false: feed more, or all rows were taken

 private:
  char separator_;
  std::string buffer_{};
  std::size_t at_ = 0;
  std::int64_t line_ = 1;
  bool finished_ = false;
};

// A whole text at once.
[[nodiscard]] std::vector<Row> read_all(std::string_view text, char separator);

// Quotes a field when it needs it.
void append_field(std::string& out, std::string_view field, char separator);

}  // namespace klantendag::csv
