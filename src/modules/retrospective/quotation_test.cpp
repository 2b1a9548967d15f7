// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/quotation.hpp"

#include <doctest/doctest.h>

#include "modules/retrospective/article.hpp"

namespace klantendag::retrospective {
namespace {

bool stands_in(std::string const& body, std::string_view words) {
  return quotes({"Een terugblik", body}, words);
}

}  // namespace

TEST_CASE("a short answer is no quotation where it is a part of a word, or anybody's word") {
  CHECK_FALSE(stands_in("Neem de telefoon op.", "Nee"));
  CHECK_FALSE(stands_in("> Neem de telefoon op.", "Nee"));
  CHECK_FALSE(stands_in("Wij telden 2 keer “nee, een collega mag ook eens”. Nee, dat was niet erg.",
                        "Nee"));
  CHECK_FALSE(stands_in("> Nee, dat duurt te lang.", "Nee"));
  CHECK_FALSE(stands_in("Coördineer het vooroverleg met de arts.", "overleg met de arts"));
}

TEST_CASE("a short answer is one between quotation marks or in a quotation of its own") {
  CHECK(stands_in("Een cliënt schreef: “Nee.”", "Nee"));
  CHECK(stands_in("Een cliënt schreef \"Bel terug\".", "Bel terug"));
  CHECK(stands_in("Cliënten schreven:\n\n> Nee\n\n> Ja\n", "Nee"));
  CHECK(stands_in("Cliënten schreven:\n\n> Nee\n\n> Ja", "Ja"));
  CHECK(stands_in("> **Nee!**", "Nee"));
}

TEST_CASE("a longer answer is one wherever it stands, however it was typed") {
  std::string_view const words = "Bel *eerst* [mij] terug,\nen niet {mijn} man_vrouw.";
  std::string const typed = "Bel *eerst* [mij] terug, en niet mijn man_vrouw.";

  CHECK(stands_in("> " + quoted(words), words));
  CHECK(stands_in("Iemand zei: " + typed, words));
  CHECK(stands_in("> Bel \\*eerst\\* [mij]\n> terug, en niet\n> {mijn} man_vrouw.", words));
  CHECK(quotes({typed, "Zonder die woorden."}, words));
  CHECK_FALSE(stands_in("Call me back *first*, and not my partner.", words));
}

}  // namespace klantendag::retrospective
