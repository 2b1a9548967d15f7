// SPDX-License-Identifier: EUPL-1.2
// A report as data: headings, paragraphs, lists, tables, charts. Pages draw it with platform/html;
// files that leave the house (HTML, SVG, CSV) are written here as text, escaped in one place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/language.hpp"

namespace klantendag::report {

struct Heading {
  int level = 2;  // 2 to 4; the document's title is the only 1
  std::string text{};
};

// Words of one kind. `address`: a link to it; only addresses that is_safe_address lets through.
struct Run {
  std::string text{};
  bool strong = false;
  bool emphasis = false;
  std::string address{};

  bool operator==(Run const&) const = default;
};
struct Words {
  std::vector<Run> runs{};

  Words() = default;
  Words(std::string text) { runs.push_back({.text = std::move(text)}); }  // NOLINT
  Words(char const* text) : Words(std::string(text)) {}                   // NOLINT
  bool operator==(Words const&) const = default;
};

struct Paragraph {
  Words words{};
};

struct Quote {
  Words words{};
};

struct List {
  enum class Marker { bullets, numbers };
  Marker marker = Marker::bullets;
  std::vector<Words> items{};
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

using Block = std::variant<Heading, Paragraph, Quote, List, Table, Chart>;

struct Document {
  Language language = Language::nl;
  std::string title{};
  std::vector<Block> blocks{};
};

[[nodiscard]] Table table_of(Chart const& chart);
[[nodiscard]] std::string plain(Words const& words);
// https, http, mailto and tel, and pages of our own ("/edities").
[[nodiscard]] bool is_safe_address(std::string_view address);

}  // namespace klantendag::report
