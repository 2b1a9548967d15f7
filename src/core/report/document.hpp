// SPDX-License-Identifier: EUPL-1.2
// A report as data: headings, paragraphs, lists, tables, charts. Pages draw it with platform/html;
// files that leave the house (HTML, SVG, CSV) are written here as text, escaped in one place.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/language.hpp"

namespace klantendag::report {

struct Heading {
  int level = 2;  // 2 to 4; the document's title is the only 1
  std::string text{};
};

struct Paragraph {
  std::string text{};
};

struct List {
  enum class Marker { bullets, numbers };
  Marker marker = Marker::bullets;
  std::vector<std::string> items{};
};

struct Decimal {
  double value = 0;
  int decimals = 1;
};
using Cell = std::variant<std::string, std::int64_t, Decimal>;

// The first cell of a row is its heading. Every row has as many cells as there are columns.
struct Table {
  std::string caption{};
  std::vector<std::string> columns{};
  std::vector<std::vector<Cell>> rows{};
};

// Always with the same numbers as a table, for who cannot see it or wants to copy them.
struct Chart {
  enum class Shape {
    bars,          // one bar below another, long labels
    distribution,  // columns side by side, labels of a few letters: the marks 1 to 10
  };
  struct Bar {
    std::string label{};
    Decimal value{};  // not below 0
  };

  Shape shape = Shape::bars;
  std::string title{};
  std::string description{};  // what one sees, in a sentence or two
  std::string label_column{};
  std::string value_column{};
  std::vector<Bar> bars{};
};

using Block = std::variant<Heading, Paragraph, List, Table, Chart>;

struct Document {
  Language language = Language::nl;
  std::string title{};
  std::vector<Block> blocks{};
};

[[nodiscard]] Table table_of(Chart const& chart);

}  // namespace klantendag::report
