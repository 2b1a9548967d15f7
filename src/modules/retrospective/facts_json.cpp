// SPDX-License-Identifier: EUPL-1.2
// Facts as one text, kept beside what was published with them.
#include <string>

#include "base/json.hpp"
#include "core/report/write.hpp"
#include "modules/retrospective/facts.hpp"

namespace klantendag::retrospective {
namespace {

Error changed_by_hand() {
  return internal("retrospective", "facts of a publication cannot be read");
}

json::Value to_json(report::Chart const& chart) {
  json::Array bars;
  for (auto const& bar : chart.bars) {
    bars.push_back(json::Object{{"label", bar.label},
                                {"value", bar.value.value},
                                {"decimals", std::int64_t{bar.value.decimals}}});
  }
  return json::Object{
      {"shape", std::string(chart.shape == report::Chart::Shape::bars ? "bars" : "distribution")},
      {"title", chart.title},
      {"description", chart.description},
      {"label_column", chart.label_column},
      {"value_column", chart.value_column},
      {"bars", std::move(bars)}};
}

json::Value to_json(report::Table const& table) {
  json::Array columns(table.columns.begin(), table.columns.end());
  json::Array rows;
  for (auto const& row : table.rows) {
    json::Array cells;
    for (report::Cell const& cell : row) {
      if (auto const* count = std::get_if<std::int64_t>(&cell)) {
        cells.emplace_back(*count);
      } else {
        cells.emplace_back(report::in_words(Language::nl, cell));
      }
    }
    rows.emplace_back(std::move(cells));
  }
  return json::Object{
      {"caption", table.caption}, {"columns", std::move(columns)}, {"rows", std::move(rows)}};
}

// The member as a text; nothing when it is none.
std::string const* text_in(json::Value const& value, std::string_view name) {
  auto const* member = value.find(name);
  return member == nullptr ? nullptr : member->string();
}

json::Array const* array_in(json::Value const& value, std::string_view name) {
  auto const* member = value.find(name);
  return member == nullptr ? nullptr : member->array();
}

std::string text_or_nothing(json::Value const& value, std::string_view name) {
  auto const* text = text_in(value, name);
  return text == nullptr ? std::string() : *text;
}

Result<report::Chart> chart_in(json::Value const& value) {
  auto const* bars = array_in(value, "bars");
  if (bars == nullptr) return changed_by_hand();
  report::Chart chart{.shape = text_or_nothing(value, "shape") == "bars"
                                   ? report::Chart::Shape::bars
                                   : report::Chart::Shape::distribution,
                      .title = text_or_nothing(value, "title"),
                      .description = text_or_nothing(value, "description"),
                      .label_column = text_or_nothing(value, "label_column"),
                      .value_column = text_or_nothing(value, "value_column")};
  for (json::Value const& bar : *bars) {
    auto const* number = bar.find("value");
    auto const* decimals = bar.find("decimals");
    if (number == nullptr || !number->number() || decimals == nullptr ||
        decimals->integer() == nullptr) {
      return changed_by_hand();
    }
    chart.bars.push_back({text_or_nothing(bar, "label"),
                          {*number->number(), static_cast<int>(*decimals->integer())}});
  }
  return chart;
}

Result<report::Table> table_in(json::Value const& value) {
  auto const* columns = array_in(value, "columns");
  auto const* rows = array_in(value, "rows");
  if (columns == nullptr || rows == nullptr) return changed_by_hand();
  report::Table table{.caption = text_or_nothing(value, "caption")};
  for (json::Value const& column : *columns) {
    if (column.string() == nullptr) return changed_by_hand();
    table.columns.push_back(*column.string());
  }
  for (json::Value const& row : *rows) {
    if (row.array() == nullptr || row.array()->size() != table.columns.size())
      return changed_by_hand();
    std::vector<report::Cell> cells;
    for (json::Value const& cell : *row.array()) {
      if (cell.integer() != nullptr) {
        cells.emplace_back(*cell.integer());
      } else {
        cells.emplace_back(cell.string() == nullptr ? std::string() : *cell.string());
      }
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace

std::string write_facts(Facts const& facts) {
  json::Array figures;
  for (Figure const& figure : facts.figures) {
    json::Object one{{"name", figure.name},
                     {"value", figure.value},
                     {"source", figure.source},
                     {"settled", figure.settled}};
    if (!figure.counted.empty()) one.emplace_back("counted", figure.counted);
    figures.push_back(std::move(one));
  }
  json::Array pictures;
  for (Picture const& picture : facts.pictures) {
    pictures.push_back(json::Object{{"name", picture.name}, {"chart", to_json(picture.chart)}});
  }
  json::Array grids;
  for (Grid const& grid : facts.grids) {
    grids.push_back(json::Object{{"name", grid.name}, {"table", to_json(grid.table)}});
  }
  return json::write(json::Object{{"figures", std::move(figures)},
                                  {"pictures", std::move(pictures)},
                                  {"grids", std::move(grids)}});
}

Result<Facts> read_facts(std::string_view text) {
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  auto const* figures = array_in(value, "figures");
  auto const* pictures = array_in(value, "pictures");
  auto const* grids = array_in(value, "grids");
  if (figures == nullptr || pictures == nullptr || grids == nullptr) return changed_by_hand();
  Facts facts;
  for (json::Value const& figure : *figures) {
    auto const* settled = figure.find("settled");
    if (text_in(figure, "name") == nullptr || settled == nullptr || settled->boolean() == nullptr)
      return changed_by_hand();
    facts.figures.push_back({text_or_nothing(figure, "name"), text_or_nothing(figure, "value"),
                             text_or_nothing(figure, "source"), *settled->boolean(),
                             text_or_nothing(figure, "counted")});
  }
  for (json::Value const& picture : *pictures) {
    auto const* chart = picture.find("chart");
    if (chart == nullptr) return changed_by_hand();
    ASSIGN_OR_RETURN(auto read, chart_in(*chart));
    facts.pictures.push_back({text_or_nothing(picture, "name"), std::move(read)});
  }
  for (json::Value const& grid : *grids) {
    auto const* table = grid.find("table");
    if (table == nullptr) return changed_by_hand();
    ASSIGN_OR_RETURN(auto read, table_in(*table));
    facts.grids.push_back({text_or_nothing(grid, "name"), std::move(read)});
  }
  return facts;
}

}  // namespace klantendag::retrospective
