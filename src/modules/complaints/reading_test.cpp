// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/reading.hpp"

#include <doctest/doctest.h>

#include "modules/complaints/judge.hpp"

using namespace klantendag;
using namespace klantendag::complaints;

namespace {

struct Read {
  Tally tally{};
  std::vector<Draft> drafts{};
};

Result<Read> read(std::string text, Mapping const& mapping = {}) {
  Read all;
  auto const source = spreadsheet::source_of(std::move(text));
  ASSIGN_OR_RETURN(auto const format, spreadsheet::look_at(source));
  RETURN_IF_ERROR(read_register({source, format, mapping}, all.tally,
                                [&](Draft& draft, std::string const&) -> Result<void> {
                                  all.drafts.push_back(draft);
                                  return {};
                                }));
  return all;
}

std::string register_of(std::string rows) {
  return "Klachtnummer;Ontvangen;Afgehandeld;Status;Telefoon;Samenvatting\n" + std::move(rows);
}

}  // namespace

TEST_CASE("every row is accepted, a duplicate or rejected, with its line and reason") {
  auto const all =
      read(register_of("K-1;2-1-2026;;Nieuw;;\n"
                       "k\xc2\xa0-1;2-1-2026;;Nieuw;;\n"
                       ";2-1-2026;;Nieuw;;\n"
                       ";;;;;\n"
                       "K-2;31-2-2026;;Nieuw;;\n"
                       "K-3;2-1-2026;1-1-2026;Afgehandeld;;\n"
                       "K-4;2-1-2026\n"
                       "K-5;2-1-2026;\"3-1-2026;Afgehandeld;;\n"
                       "K-6;2026-01-02;5 februari 2026;Afgehandeld;06 1234 56 78;x\n"));

  REQUIRE(all);
  auto const& tally = all->tally;
  CHECK(tally.rows == 8);
  CHECK(tally.accepted == 2);
  CHECK(tally.duplicates == 1);
  CHECK(tally.rejected == 5);
  REQUIRE(tally.problems.size() == 6);
  CHECK(tally.problems[0].line == 3);
  CHECK(tally.problems[0].reason == Reason::duplicate);
  CHECK(tally.problems[1].reason == Reason::missing);
  CHECK(tally.problems[1].field == "Klachtnummer");
  CHECK(tally.problems[2].reason == Reason::no_such_date);
  CHECK(tally.problems[2].value == "31-2-2026");
  CHECK(tally.problems[3].reason == Reason::before_received);
  CHECK(tally.problems[4].reason == Reason::wrong_field_count);
  CHECK(tally.problems[5].reason == Reason::unclosed_quote);
  CHECK(all->drafts[1].facts.closed_on == Date::from(2026, 2, 5));
  CHECK(all->drafts[1].facts.has_phone);
}

TEST_CASE("a header in other words is recognised, and titles above it are passed over") {
  auto const all = read(
      "Overzicht klachten;;;\n\nKenmerk;Datum binnenkomst;Tel.nr.;Omschrijving\n"
      "A1;05/01/2026;612345678;Zin\n");

  REQUIRE(all);
  CHECK(all->tally.columns.header_line == 3);
  CHECK(all->tally.accepted == 1);
  CHECK(all->drafts[0].facts.has_phone);
  CHECK(all->tally.columns.of(Field::summary) == 3);
}

TEST_CASE("what a person says about a column goes before its words") {
  auto const mapping = parse_mapping("Klachtnummer=Code X, received = Start");
  REQUIRE(mapping);

  auto const all = read("Kenmerk;Code X;Start\nfout;G1;1-2-2026\n", *mapping);

  REQUIRE(all);
  CHECK(all->drafts[0].facts.reference == "G1");
  CHECK(parse_mapping("Klachtnummer").error().key == "complaints.map_form");
  CHECK(parse_mapping("Wat=Kenmerk").error().key == "complaints.map_field");
  CHECK(mapping_text(*mapping) == "reference=Code X,received=Start");
}

TEST_CASE("a text without a header is no register") {
  CHECK(read("een brief\nmet regels\n").error().key == "complaints.no_header");
  Mapping const mapping = {{Field::reference, "Weg"}};
  CHECK(read(register_of(""), mapping).error().key == "complaints.map_column");
}

TEST_CASE("values mean what people meant") {
  CHECK(read_date("5-1-2026") == Date::from(2026, 1, 5));
  CHECK(read_date("05.01.2026 13:45") == Date::from(2026, 1, 5));
  CHECK(read_date("2026-01-05T00:00:00") == Date::from(2026, 1, 5));
  CHECK_FALSE(read_date("30-2-2026"));
  CHECK_FALSE(read_date("5-1-26"));
  CHECK_FALSE(read_date("gisteren"));
  CHECK(read_status("Afgehandeld  ") == Status::closed);
  CHECK(read_status("Afgeh./loopt") == Status::unclear);
  CHECK(read_yes(" JA "));
  CHECK_FALSE(read_yes("nee"));
  CHECK(callable_number("+31 (0)6 1234 56 78") == "0612345678");
  CHECK(callable_number("0031 6 12340648") == "0612340648");
  CHECK(callable_number("612345678") == "0612345678");
  CHECK(callable_number("werk 020-5551234 / 06-12345678") == "0205551234");
  CHECK(callable_number("0000000000").empty());
  CHECK(callable_number("06-1234").empty());
  std::string text =
      " a\x01"
      "b\tc\nd\xc2\x85 \xc2\xa0";
  clean(text);
  CHECK(text == "ab c d");
}
