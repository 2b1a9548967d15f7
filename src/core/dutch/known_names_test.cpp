// SPDX-License-Identifier: EUPL-1.2
// Names given beforehand, and the numbers of placeholders.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/dutch/redactor.hpp"

namespace klantendag::dutch {
namespace {

std::string redacted(std::string_view text, std::vector<std::string> const& known = {}) {
  static Redactor redactor;
  return redactor.redact(text, known).text;
}

TEST_CASE("an e-mail address, an account or an address that holds a known name is masked whole") {
  CHECK(redacted("mail dewi_santoso@mail.nl of santoso12@mail.nl", {"Dewi Santoso"}) ==
        "mail [E-MAIL-1] of [E-MAIL-2]");
  CHECK(redacted("Op NL91 ABNA 0417 1643 00 graag.", {"Abna Visser"}) == "Op [REKENING-1] graag.");
  CHECK(redacted("Ik woon Dewilaan 5 in Ede.", {"Dewilaan"}) == "Ik woon [ADRES-1] in Ede.");
}
TEST_CASE("all spellings of a known name have its number") {
  CHECK(redacted("Rozemarijn Kwast belde. Rozemarjin, Rosemarijn, Rozemarij en Rozemarijnn.",
                 {"Rozemarijn Kwast"}) ==
        "[PERSOON-1] belde. [PERSOON-1], [PERSOON-1], [PERSOON-1] en [PERSOON-1].");
  CHECK(redacted("Rosemarijn belde, Rozemarijn Kwast ook.", {"Rozemarijn Kwast"}) ==
        "[PERSOON-1] belde, [PERSOON-1] ook.");
}
TEST_CASE("of two known names the one that is spelt so counts") {
  CHECK(redacted("Janssen en Jansen en Janssen.", {"Piet Jansen", "Kees Janssen"}) ==
        "[PERSOON-1] en [PERSOON-2] en [PERSOON-1].");
}
TEST_CASE("new numbers begin above those that stand in the text") {
  CHECK(redacted("[PERSOON-1] belde Jan de Vries.") == "[PERSOON-1] belde [PERSOON-2].");
  CHECK(redacted("[TELEFOON-7] [PERSOON-] [PERSOON-99999999999999999999] Jan de Vries") ==
        "[TELEFOON-7] [PERSOON-] [PERSOON-99999999999999999999] [PERSOON-1]");
}
TEST_CASE("names of accounts are masked as references") {
  CHECK(redacted("mijn user is kees_1980") == "mijn user is [KENMERK-1]");
  CHECK(redacted("@jandevries op insta") == "@[KENMERK-1] op insta");
  CHECK(redacted("instagram: jan_de_vries88") == "instagram: [KENMERK-1]");
  CHECK(redacted("linkedin.com/in/jandevries") == "linkedin.com/in/[KENMERK-1]");
  for (auto const* text : {"Op facebook: daar staat niets.", "Ik zag het op insta en tiktok.",
                           "Zie facebook.com/groups.", "Kijk op www.youtube.com voor filmpjes."}) {
    CAPTURE(text);
    CHECK(redacted(text) == text);
  }
}

TEST_CASE("a name found once is masked wherever it stands, also Jan, but no month and no firm") {
  CHECK(redacted("Jan de Vries belde. Jan. De heer De Vries.") ==
        "[PERSOON-1] belde. [PERSOON-1]. De heer [PERSOON-1].");
  CHECK(redacted("Jan de Vries belt op 12 jan weer.") == "[PERSOON-1] belt op 12 jan weer.");
  CHECK(redacted("Garage Van Rijn belde; meneer Van Rijn ook") ==
        "Garage Van Rijn belde; meneer [PERSOON-1] ook");
  CHECK(redacted("Meneer Kees Storm belde. De garage van Kees is dicht.") ==
        "Meneer [PERSOON-1] belde. De garage van [PERSOON-1] is dicht.");
}

}  // namespace
}  // namespace klantendag::dutch
