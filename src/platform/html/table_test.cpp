// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/table.hpp"

#include <doctest/doctest.h>

namespace klantendag::html {
namespace {

bool contains(Html const& html, std::string_view piece) {
  return html.markup().find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("the first cell names its row, and a number stands to the right in it too") {
  Table table("Logboek", {{"Nummer", Column::Kind::number}, {"Wat"}});
  table.row({"12", "<b>"});
  Html const html = std::move(table).html();

  CHECK(contains(html,
                 "<th scope=\"row\" class=\"utrecht-table__cell "
                 "utrecht-table__cell--numeric-column\">12</th>"));
  CHECK(contains(html, "<td class=\"utrecht-table__cell\" data-label=\"Wat\">&lt;b&gt;</td></tr>"));
}

TEST_CASE("a caption that is only read aloud still names the table and the part that scrolls") {
  Html const html = Table("Edities", {{"Naam"}}, Caption::spoken).html();

  CHECK(contains(html, "<caption class=\"klantendag-spoken\">Edities</caption>"));
  CHECK(contains(html, "role=\"region\" tabindex=\"0\" aria-label=\"Edities\""));
}

TEST_CASE("rows of words become cards on a phone, rows of numbers stay rows") {
  Html const words = Table("Werkmap", {{"Soort"}, {"Wie"}, {"Dagen", Column::Kind::number}}).html();
  Html const numbers =
      Table("Cijfers",
            {{"Kantoor"}, {"Open", Column::Kind::number}, {"Te laat", Column::Kind::number}})
          .html();

  CHECK(contains(words, "klantendag-table--cards"));
  CHECK_FALSE(contains(numbers, "klantendag-table--cards"));
}

}  // namespace klantendag::html
