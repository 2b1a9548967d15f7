// SPDX-License-Identifier: EUPL-1.2
#include "platform/spreadsheet/spreadsheet.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <vector>

#include "platform/spreadsheet/workbook.hpp"
#include "platform/spreadsheet/xml.hpp"

using namespace klantendag;
using namespace klantendag::spreadsheet;

namespace {

std::vector<csv::Row> rows_of(Source const& source) {
  std::vector<csv::Row> rows;
  auto const format = look_at(source);
  REQUIRE(format);
  REQUIRE(each_row(source, *format, [&](csv::Row& row) -> Result<void> {
    rows.push_back(row);
    return {};
  }));
  return rows;
}

struct Nothing final : XmlReader {
  void begin(std::string_view, Attributes const&) override {}
  void end(std::string_view) override {}
  void text(std::string_view) override {}
};

}  // namespace

TEST_CASE("encoding and separator of a CSV file are found, and its lines are kept") {
  auto const rows = rows_of(source_of("Naam;Plaats\r\nCli\xebnt;\"a\nb\"\r\n\r\nX;Y\r\n"));

  REQUIRE(rows.size() == 3);
  CHECK(rows[1].fields == std::vector<std::string>{"Cliënt", "a\nb"});
  CHECK(rows[2].line == 5);
}

TEST_CASE("an empty file and half a workbook are told, not read") {
  CHECK(look_at(source_of("")).error().key == "spreadsheet.empty");

  auto const half = source_of(std::string("PK\x03\x04 and no more"));
  auto const format = look_at(half);
  REQUIRE(format);
  CHECK(format->kind == Format::Kind::workbook);
  auto const read = each_row(half, *format, [](csv::Row&) -> Result<void> { return {}; });
  CHECK(read.error().key == "spreadsheet.unreadable");
}

TEST_CASE("XML that declares its own entities is refused") {
  Nothing nothing;
  auto const read = read_xml(
      source_of("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;&b;</a>"), nothing);

  CHECK(read.error().key == "spreadsheet.unreadable");
}

TEST_CASE("dates, numbers and places of cells mean what Excel shows") {
  CHECK(date_text(46024, DayZero::y1900) == "2026-01-02");
  CHECK(date_text(46024.5, DayZero::y1900) == "2026-01-02 12:00");
  CHECK(date_text(1, DayZero::y1900) == "1900-01-01");
  CHECK(date_text(0, DayZero::y1904) == "1904-01-01");
  CHECK(date_text(-3, DayZero::y1900).empty());
  CHECK(number_text("82") == "82");
  CHECK(number_text("82.0") == "82");
  CHECK(number_text("6.12345889E8") == "612345889");
  CHECK(number_text("0.5") == "0.5");
  CHECK(column_of("A1") == 0);
  CHECK(column_of("AB12") == 27);
  CHECK(column_of("12") == -1);
  CHECK(shows_date(14, ""));
  CHECK(shows_date(164, "dd\\-mm\\-yyyy"));
  CHECK_FALSE(shows_date(0, "General"));
  CHECK_FALSE(shows_date(165, "[Red]0.00\" dagen\""));
}
