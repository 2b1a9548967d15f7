// SPDX-License-Identifier: EUPL-1.2
// From the name of the month to both sides.
#include "core/dutch/find_birthdate.hpp"

#include "base/text.hpp"

namespace klantendag::dutch {
namespace {

constexpr int youngest_birth_year = 2012;

WordSet const& months() {
  static WordSet const words(
      "januari februari maart april mei juni juli augustus september oktober november december jan "
      "feb febr mrt apr jun "
      "jul aug sep sept okt nov dec january february march may june july august october januar "
      "februar marz ocak subat mart "
      "mayis haziran temmuz agustos eylul ekim kasim aralik styczen lutego marca kwietnia maja "
      "czerwca lipca sierpnia");
  return words;
}
WordSet const& birth_words() {
  static WordSet const words(
      "geboren geb geboortedatum geboortedag gebdatum gebdat geboortejaar jarig verjaardag born "
      "birth dob verjaar "
      "geboorte * urodzony urodzona dogum geboortdatum gebortedatum");
  return words;
}
WordSet const& other_dates() {
  static WordSet const words(
      "sinds vanaf per tot dienst begonnen begon gestart start gewerkt werkte diploma behaald "
      "brief besluit beschikking "
      "ontslag ontslagen contract getrouwd overleden verhuisd beslissing ziek arbeidsverleden "
      "gescheiden");
  return words;
}

int year_at(Page const& page, std::uint32_t at) {
  if (!page.is_number(at)) return 0;
  auto const digits = page.word(at);
  auto const number = static_cast<int>(parse_integer(digits).value_or(0));
  if (digits.size() == 4 && number >= 1900 && number <= 2099) return number;
  if (digits.size() == 2) return number >= 30 ? 1900 + number : 2000 + number;
  return 0;
}

bool is_number_word(std::string_view word) {
  static WordSet const words(
      "een eerste twee tweede drie derde vier vierde vijf vijfde zes zesde zeven zevende acht "
      "achtste negen negende tien "
      "tiende elf elfde twaalf twaalfde dertien dertiende veertien veertiende vijftien vijftiende "
      "zestien zestiende "
      "zeventien achttien negentien twintig twintigste dertig dertigste duizend tweeduizend "
      "negentienhonderd");
  return words.has(word) || word.starts_with("negentien") || word.starts_with("tweeduizend") ||
         (word.size() > 6 && (word.ends_with("tig") || word.ends_with("tigste")));
}

// Signs that may stand inside: "12-mrt-1980", "12 mrt. '80".
std::uint32_t skip_sign(Page const& page, std::uint32_t at) {
  while (page.is(at, ".") || page.is(at, "-") || page.is(at, "'") || page.is(at, "/")) ++at;
  return at;
}

void find_around_month(Page& page, std::uint32_t month) {
  auto first = month;
  bool day = false;
  auto before = month;
  while (before > 0 &&
         (page.is(before - 1, "-") || page.is(before - 1, ".") || page.is(before - 1, "/")))
    --before;
  if (before > 0 && page.is(before - 1, "e") && before > 1 && page.is_number(before - 2)) --before;
  if (before > 0 && page.is_number(before - 1) && page.word(before - 1).size() <= 2) {
    first = before - 1;
    day = true;
  } else if (before > 0 && before == month && is_number_word(page.word(before - 1))) {
    first = before - 1;
    day = true;
  }
  auto last = month + 1;
  auto const after = skip_sign(page, last);
  auto year = year_at(page, after);
  if (year != 0 && page.is(after + 1, ":")) year = 0;
  if (year != 0) {
    last = after + 1;
  } else {
    while (is_number_word(page.word(last))) ++last;
    if (last > month + 1) year = 1;
  }
  if (!day && year == 0) return;
  auto const near =
      page.has_before(first, 7, birth_words()) || page.has_after(last, 2, birth_words());
  if (near) return page.add({Identifier::birthdate, first, last, 96});
  auto const old = day && year > 1 && year < youngest_birth_year;
  if (old && !page.has_before(first, 5, other_dates()) && !page.has_after(last, 4, other_dates())) {
    return page.add({Identifier::birthdate, first, last, 71});
  }
  if (day) page.add({Identifier::birthdate, first, last, 66, true});
}

// "geboren in 1980", "geboortejaar: 1980".
void find_year(Page& page, std::uint32_t at) {
  auto const year = page.is_number(at) && page.word(at).size() == 4 ? year_at(page, at) : 0;
  if (year < 1920 || year >= youngest_birth_year + 12) return;
  static WordSet const words("geboren geboortejaar bouwjaar geb born");
  if (page.has_before(at, 4, words)) page.add({Identifier::birthdate, at, at + 1, 64});
}

}  // namespace

void find_birthdates(Page& page) {
  for (std::uint32_t at = 0; at < page.size(); ++at) {
    if (page.is_word(at) && page.in(at, months())) find_around_month(page, at);
    if (page.is_number(at)) find_year(page, at);
  }
}

}  // namespace klantendag::dutch
