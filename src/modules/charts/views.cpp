// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "core/report/chart.hpp"
#include "core/report/write.hpp"
#include "modules/charts/charts.hpp"
#include "platform/html/element.hpp"

namespace klantendag::charts {
namespace {

using html::attribute;
using html::Html;

std::string number(double value) {
  return fmt::format("{:.1f}", value);
}

Html drawing(Language language, report::Chart const& chart) {
  auto const drawn = report::drawing_of(language, chart);
  Html parts;
  for (auto const& bar : drawn.bars) {
    parts += html::element("rect",
                           {attribute("class", "chart__bar"), attribute("x", number(bar.x)),
                            attribute("y", number(bar.y)), attribute("width", number(bar.width)),
                            attribute("height", number(bar.height))},
                           {});
  }
  for (auto const& words : drawn.words) {
    bool const middle = words.anchor == report::Drawing::Anchor::middle;
    parts += html::element("text",
                           {attribute("x", number(words.x)), attribute("y", number(words.y)),
                            attribute("text-anchor", middle ? "middle" : "start")},
                           {html::text(words.text)});
  }
  std::string const box = "0 0 " + number(drawn.width) + " " + number(drawn.height);
  return html::element("svg",
                       {attribute("class", "chart"), attribute("viewbox", box),
                        attribute("role", "img"), attribute("aria-label", chart.description)},
                       {parts});
}

bool is_number(report::Cell const& cell) {
  return !std::holds_alternative<std::string>(cell);
}

html::Part header_opening(bool number) {
  if (!number) return "<th scope=\"col\" class=\"utrecht-table__header-cell\">";
  return "<th scope=\"col\" class=\"utrecht-table__header-cell "
         "utrecht-table__header-cell--numeric-column\">";
}

html::Part cell_opening(bool number) {
  if (!number) return "<td class=\"utrecht-table__cell\">";
  return "<td class=\"utrecht-table__cell utrecht-table__cell--numeric-column\">";
}

}  // namespace

Html chart(Language language, report::Chart const& chart) {
  return html::join({drawing(language, chart), table(language, report::table_of(chart))});
}

// As html::Table writes it, for columns whose number is not known when the page is written.
Html table(Language language, report::Table const& table) {
  Html out;
  out +=
      "<div class=\"utrecht-table-container utrecht-table-container--overflow-inline\" "
      "role=\"region\" tabindex=\"0\" aria-label=\"";
  out.add_text(table.caption);
  out +=
      "\"><table class=\"utrecht-table utrecht-table--html-table\"><caption "
      "class=\"utrecht-table__caption\">";
  out.add_text(table.caption);
  out += "</caption><thead class=\"utrecht-table__header\"><tr class=\"utrecht-table__row\">";
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    out += header_opening(!table.rows.empty() && is_number(table.rows.front()[at]));
    out.add_text(table.columns[at]);
    out += "</th>";
  }
  out += "</tr></thead><tbody class=\"utrecht-table__body\">";
  for (auto const& row : table.rows) {
    out += "<tr class=\"utrecht-table__row\"><th scope=\"row\" class=\"utrecht-table__cell\">";
    out.add_text(report::in_words(language, row.front()));
    out += "</th>";
    for (std::size_t at = 1; at < row.size(); ++at) {
      out += cell_opening(is_number(row[at]));
      out.add_text(report::in_words(language, row[at]));
      out += "</td>";
    }
    out += "</tr>\n";
  }
  out += "</tbody></table></div>";
  return out;
}

}  // namespace klantendag::charts
