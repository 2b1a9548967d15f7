// SPDX-License-Identifier: EUPL-1.2
#include "modules/participants/reading.hpp"

#include <doctest/doctest.h>

namespace klantendag::participants {
namespace {

Date const day = *Date::parse("2026-11-25");

constexpr std::string_view employees =
    "\xEF\xBB\xBFid;voornaam;achternaam;functie;divisie;vestiging;leidinggevende id;e-mail;"
    "beschikbaar;eerder meegedaan\r\n";
constexpr std::string_view council = "id;naam;raad;rol;lid sinds;lid tot;achtergrond\r\n";

Sheet read(std::string_view header, std::string_view rows) {
  return read_sheet(std::string(header) + std::string(rows), day).value();
}

}  // namespace

TEST_CASE("a file of employees is read as it stands") {
  Sheet const sheet = read(employees,
                           "M004;Selçuk;Karataş;Teammanager;Werkbedrijf;Amsterdam;M002;"
                           "s.karatas@example.nl;nee;2024,2025\r\n");

  REQUIRE(sheet.rows.size() == 1);
  Row const& row = sheet.rows.front();
  CHECK(sheet.kind == Sheet::Kind::employees);
  CHECK(row.role == Role::employee);
  CHECK(row.person.first_name == "Selçuk");
  CHECK(row.person.surname == "Karataş");
  CHECK(row.facts.manager == "M002");
  CHECK(row.facts.earlier == "2024,2025");
  CHECK_FALSE(row.facts.available);
}

TEST_CASE("a file of council members is recognised by its columns, and names are split") {
  Sheet const sheet =
      read(council, "CR03;Jolanda van Bree;Raad Noord;voorzitter;01-01-2024;31-12-2027;x\r\n");

  REQUIRE(sheet.rows.size() == 1);
  CHECK(sheet.kind == Sheet::Kind::council);
  CHECK(sheet.rows[0].role == Role::council_member);
  CHECK(sheet.rows[0].person.first_name == "Jolanda");
  CHECK(sheet.rows[0].person.surname == "van Bree");
  CHECK(sheet.rows[0].facts.unit == "Raad Noord");
}

TEST_CASE("a council member whose term is over on the day is told, on the last day not") {
  Sheet const sheet = read(council,
                           "CR07;Geert;Raad;lid;01-04-2018;31-03-2026;x\r\n"
                           "CR08;Olena;Raad;lid;15-03-2026;25-11-2026;x\r\n");

  REQUIRE(sheet.problems.size() == 1);
  CHECK(sheet.problems[0].line == 2);
  CHECK(sheet.problems[0].column == "lid tot");
  CHECK(sheet.problems[0].reason == RowProblem::term_ended);
  REQUIRE(sheet.rows.size() == 1);
  CHECK(sheet.rows[0].facts.number == "CR08");
}

TEST_CASE("every problem is told with its line and column, and the other rows are kept") {
  Sheet const sheet = read(employees,
                           "M1;;A;Arts;U;V;;;ja;\r\n"
                           "M2;Bo;B;Arts;U;V;;geen adres;misschien;\r\n"
                           "M3;Cis;C;Arts;U;V;;;ja;\r\n"
                           "m3;Dop;D;Arts;U;V;;;ja;\r\n"
                           "M5;Ed\r\n");

  std::vector<std::pair<std::int64_t, std::string>> told;
  for (Problem const& problem : sheet.problems) told.emplace_back(problem.line, problem.column);
  CHECK(told == std::vector<std::pair<std::int64_t, std::string>>{
                    {2, "voornaam"}, {3, "e-mail"}, {3, "beschikbaar"}, {5, "id"}, {6, ""}});
  CHECK(sheet.lines == 5);
  REQUIRE(sheet.rows.size() == 1);
  CHECK(sheet.rows[0].facts.number == "M3");
}

TEST_CASE("a file without known columns is refused with what is needed") {
  CHECK(read_sheet("a;b\n1;2\n", day).error().key == "participants.no_header");
}

}  // namespace klantendag::participants
