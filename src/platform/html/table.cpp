// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/table.hpp"

#include <utility>

#include "base/check.hpp"
#include "platform/html/element.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::html {
namespace {

Part opening(Column::Kind kind) {
  switch (kind) {
    case Column::Kind::text:
      return "<td class=\"utrecht-table__cell\">";
    case Column::Kind::number:
      return "<td class=\"utrecht-table__cell utrecht-table__cell--numeric-column\">";
    case Column::Kind::actions:
      return "<td class=\"utrecht-table__cell klantendag-actions\">";
  }
  return "<td>";
}

}  // namespace

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
  html_ += "<tr class=\"utrecht-table__row\"><th scope=\"row\" class=\"utrecht-table__cell";
  html_ += kinds_[0] == Column::Kind::number ? Part(" utrecht-table__cell--numeric-column\">")
                                             : Part("\">");
  cells.begin()->append_to(html_);
  html_ += "</th>";
  for (std::size_t column = 1; column < cells.size(); ++column) {
    html_ += opening(kinds_[column]);
    (cells.begin() + column)->append_to(html_);
    html_ += "</td>";
  }
  html_ += "</tr>\n";
  ++rows_;
}

Html Table::html() && {
  html_ += "</tbody></table></div>";
  return std::move(html_);
}

}  // namespace klantendag::html
