// SPDX-License-Identifier: EUPL-1.2
// A table with a caption, column headers and row headers. On a phone each row of words becomes a card that
// says its headers; numbers stay in columns. Rows are written as they come, so a long table costs little
// more than its letters:
//   Table table(texts.participants(), {{texts.name()}, {texts.mark(), Column::Kind::number}});
//   table.row({person.name, i18n::mark(language, person.mark)});
//   return std::move(table).html();
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "platform/html/html.hpp"

namespace klantendag::html {

struct Column {
  enum class Kind {
    text,
    number,
    actions
  };  // actions: links and buttons; the header is only read aloud

  std::string_view header{};
  Kind kind = Kind::text;
};

// Text, which is escaped, or Html. Made at the call and gone after it.
class Cell {
 public:
  Cell(std::string_view text) : content_(text) {}    // NOLINT(google-explicit-constructor)
  Cell(std::string const& text) : content_(text) {}  // NOLINT(google-explicit-constructor)
  Cell(char const* text) : content_(text) {}         // NOLINT(google-explicit-constructor)
  Cell(Html const& html) : html_(&html) {}           // NOLINT(google-explicit-constructor)

  void append_to(Html& html) const {
    if (html_ != nullptr) {
      html += *html_;
    } else {
      html.add_text(content_);
    }
  }

 private:
  std::string_view content_{};
  Html const* html_ = nullptr;
};

enum class Caption { shown, spoken };

class Table {
 public:
  // The first column names the row (th scope=row).
  Table(std::string_view caption, std::initializer_list<Column> columns,
        Caption shown = Caption::shown);

  // As many cells as columns.
  void row(std::initializer_list<Cell> cells);
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] Html html() &&;

 private:
  void header_cell(Column const& column);

  std::vector<Html> openings_{};  // of the cells of a row
  std::size_t rows_ = 0;
  Html html_{};
};

}  // namespace klantendag::html
