// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/table.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "platform/html/element.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::html {
namespace {

// The header is said again in each cell, for where the row is a card.
Html opening(Column const& column) {
  Html html;
  html += "<td class=\"utrecht-table__cell";
  if (column.kind == Column::Kind::number) html += " utrecht-table__cell--numeric-column";
  if (column.kind == Column::Kind::actions) {
    html += " klantendag-actions\">";
    return html;
  }
  html += "\" data-label=\"";
  html.add_text(column.header);
  html += "\">";
  return html;
}

Html row_header(Column::Kind kind) {
  Html html;
  html += "<th scope=\"row\" class=\"utrecht-table__cell";
  html +=
      kind == Column::Kind::number ? Part(" utrecht-table__cell--numeric-column\">") : Part("\">");
  return html;
}

bool of_words(std::initializer_list<Column> columns) {
  return columns.size() > 2 &&
         std::any_of(columns.begin() + 1, columns.end(),
                     [](Column const& one) { return one.kind != Column::Kind::number; });
}

}  // namespace

// A wide table scrolls by itself; the region takes focus so that arrow keys can scroll it.
Table::Table(std::string_view caption, std::initializer_list<Column> columns, Caption shown) {
  html_ +=
      "<div class=\"utrecht-table-container utrecht-table-container--overflow-inline\""
      " role=\"region\" tabindex=\"0\" aria-label=\"";
  html_.add_text(caption);
  html_ += "\"><table class=\"utrecht-table utrecht-table--html-table";
  if (of_words(columns)) html_ += " klantendag-table--cards";
  html_ += "\"><caption class=\"";
  html_ += shown == Caption::shown ? Part("utrecht-table__caption") : Part("klantendag-spoken");
  html_ += "\">";
  html_.add_text(caption);
  html_ += "</caption><thead class=\"utrecht-table__header\"><tr class=\"utrecht-table__row\">";
  for (Column const& column : columns) {
    openings_.push_back(openings_.empty() ? row_header(column.kind) : opening(column));
    header_cell(column);
  }
  html_ += "</tr></thead><tbody class=\"utrecht-table__body\">";
}

void Table::header_cell(Column const& column) {
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
  CHECK_PROMISE(cells.size() == openings_.size());
  html_ += "<tr class=\"utrecht-table__row\">";
  for (std::size_t column = 0; column < cells.size(); ++column) {
    html_ += openings_[column];
    (cells.begin() + column)->append_to(html_);
    html_ += column == 0 ? Part("</th>") : Part("</td>");
  }
  html_ += "</tr>\n";
  ++rows_;
}

Html Table::html() && {
  html_ += "</tbody></table></div>";
  return std::move(html_);
}

}  // namespace klantendag::html
