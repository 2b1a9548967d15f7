// SPDX-License-Identifier: EUPL-1.2
// Lines of plain text as HTML asks for them: blanks that run together, breaks, paragraphs, quotations.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace klantendag::mailbox {

class HtmlLines {
 public:
  void add(std::string_view letters);  // as they stand
  void blank();                        // between words, once, never at the beginning of a line
  void end_line();                     // once, whatever ends there
  void break_line();                   // again and again: the second leaves a line empty
  void end_paragraph();
  void begin_quotation();
  void end_quotation();

  [[nodiscard]] std::string take();

 private:
  void begin_line();

  std::string out_{};
  std::size_t quoted_ = 0;      // depth of what comes
  bool in_line_ = false;        // the line has letters
  bool blank_waits_ = false;    // before the next letter
  bool gap_waits_ = false;      // an empty line before the next letter
  std::size_t line_start_ = 0;  // in out_, behind its "> "
};

}  // namespace klantendag::mailbox
