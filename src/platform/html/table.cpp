// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/table.hpp"

#include <utility>

#include "base/check.hpp"
#include "platform/html/element.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::html {

// A wide table scrolls by itself; the region takes focus so that arrow keys can scroll it.
Table::Table(std::string_view caption, std::initializer_list<Column> columns, Caption shown) {
  html_ +=
      "<div class=\"utrecht-table-container utrecht-table-container--overflow-inline\""
      " role=\"region\" tabindex=\"0\" aria-label=\"";
  html_.add_text(caption);
  html_ += "\"><table class=\"utrecht-table utrecht-table--html-table\"><caption class=\"";
  html_ += shown == Caption::shown ? Part("utrecht-table__caption") : Part("klantendag-spoken");
  html_ += "\">";
  html_.add_text(caption);
  html_ += "</caption><thead class=\"utrecht-table__header\"><tr class=\"utrecht-table__row\">";
  for (Column const& column : columns) header_cell(column);
  html_ += "</tr></thead><tbody class=\"utrecht-table__body\">";
}

void Table::header_cell(Column const& column) {
  kinds_.push_back(column.kind);
  switch (column.kind) {
    case Column::Kind::text:
      html_ += "<th scope=\"col\" class=\"utrecht-table__header-cell\">";
      html_.add_text(column.header);
      break;
    case Column::Kind::number:
      html_ +=
          "<th scope=\"col\" class=\"utrecht-table__header-cell"
          " utrecht-table__header-cell--numeric-column\">";
      html_.add_text(column.header);
      break;
    case Column::Kind::actions:
      html_ += "<th scope=\"col\" class=\"utrecht-table__header-cell\">";
      html_ += spoken(column.header);
      break;
  }
  html_ += "</th>";
}

void Table::row(std::initializer_list<Cell> cells) {
  CHECK_PROMISE(cells.size() == kinds_.size());
  html_ += "<tr class=\"utrecht-table__row\">";
  std::size_t column = 0;
  for (Cell const& one : cells) cell(column++, one);
  html_ += "</tr>\n";
  ++rows_;
}

void Table::cell(std::size_t column, Cell const& cell) {
  if (column == 0) {
    html_ += "<th scope=\"row\" class=\"utrecht-table__cell\">";
    cell.append_to(html_);
    html_ += "</th>";
    return;
  }
  switch (kinds_[column]) {
    case Column::Kind::text:
      html_ += "<td class=\"utrecht-table__cell\">";
      break;
    case Column::Kind::number:
      html_ += "<td class=\"utrecht-table__cell utrecht-table__cell--numeric-column\">";
      break;
    case Column::Kind::actions:
      html_ += "<td class=\"utrecht-table__cell klantendag-actions\">";
      break;
  }
  cell.append_to(html_);
  html_ += "</td>";
}

Html Table::html() && {
  html_ += "</tbody></table></div>";
  return std::move(html_);
}

}  // namespace klantendag::html
