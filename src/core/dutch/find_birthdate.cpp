// SPDX-License-Identifier: EUPL-1.2
// From the name of the month to both sides.
#include "core/dutch/find_birthdate.hpp"

#include <vector>

#include "base/text.hpp"
#include "core/dutch/birth_signs.hpp"

namespace klantendag::dutch {
namespace {

constexpr int youngest_birth_year = 2012;
// In a list of children: "Noor (3-11-2015)".
constexpr int youngest_child = 2022;

WordSet const& months() {
  static WordSet const words(
      "januari februari maart april mei juni juli augustus september oktober november december jan "
      "feb febr mrt apr jun "
      "jul aug sep sept okt nov dec january february march may june july august october januar "
      "februar marz ocak subat mart "
      "mayis haziran temmuz agustos eylul ekim kasim aralik styczen lutego marca kwietnia maja "
      "czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia mai dezember dez "
      "febuari februarie ocktober oktoober agustus desember nowember");
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
  for (int signs = 0;
       signs < 4 && (page.is(at, ".") || page.is(at, "-") || page.is(at, "'") || page.is(at, "/"));
       ++signs)
    ++at;
  return at;
}

// "12 mei 11.30 uur", "12 mei 10 uur": the number is no year.
bool is_clock(Page const& page, std::uint32_t at) {
  if (page.is(at + 1, ":")) return true;
  if (page.word(at).size() != 2) return false;
  static WordSet const hours("uur u h euro eur procent mensen keer dagen weken jaar stuks");
  return page.in(at + 1, hours) || (page.is(at + 1, ".") && page.joined(at + 1) &&
                                    page.joined(at + 2) && page.is_number(at + 2));
}

// The day before a month: "12", "12e", "12de", "twaalf", "12e van". Answers `month` when there is none.
std::uint32_t day_before(Page const& page, std::uint32_t month) {
  auto before = month;
  static WordSet const signs("- . /");
  while (before > 0 && month - before < 4 && page.in(before - 1, signs)) --before;
  if (before == month && before > 1 && page.is(before - 1, "van") &&
      (is_number_word(page.word(before - 2)) || page.is(before - 2, "e") ||
       page.is(before - 2, "de")))
    --before;
  static WordSet const endings("e de ste den ter");
  if (before > 1 && page.in(before - 1, endings) && page.is_number(before - 2)) --before;
  if (before == 0) return month;
  if (page.is_number(before - 1) && page.word(before - 1).size() <= 2) return before - 1;
  auto const apart = before == month || page.is(before, "van");
  return apart && is_number_word(page.word(before - 1)) ? before - 1 : month;
}

void find_around_month(Page& page, std::uint32_t month) {
  auto const first = day_before(page, month);
  auto day = first != month;
  auto last = month + 1;
  // "May 12, 1968"
  if (!day && page.is_number(last) && page.word(last).size() <= 2 && page.is(last + 1, ",") &&
      page.word(last + 2).size() == 4) {
    day = true;
    last += 2;
  }
  auto const after = skip_sign(page, last);
  auto year = year_at(page, after);
  if (year != 0 && is_clock(page, after)) year = 0;
  if (year != 0) {
    last = after + 1;
  } else {
    while (last < month + 8 && is_number_word(page.word(last))) ++last;
    if (last > month + 1) year = 1;
  }
  if (!day && year == 0) return;
  auto const near = is_birth_near(page, first, last);
  if (near) return page.add({Identifier::birthdate, first, last, 96});
  auto const old = day && year > 1 && year < youngest_birth_year;
  if (old && !page.has_before(first, 5, other_dates()) && !page.has_after(last, 4, other_dates())) {
    return page.add({Identifier::birthdate, first, last, 71});
  }
  if (day) page.add({Identifier::birthdate, first, last, 66, true});
}

// "geboren in 1980", "geboortejaar: 1980".
void find_year(Page& page, std::uint32_t at) {
  auto const short_year = at > 0 && page.is(at - 1, "'") && page.word(at).size() == 2;
  auto const year = page.word(at).size() == 4 || short_year ? year_at(page, at) : 0;
  if (year < 1920 || year >= youngest_birth_year + 12) return;
  if (page.has_before(at, 2, other_dates())) return;
  static WordSet const words("geboren geboortejaar bouwjaar geb born lichting");
  auto const of_person = year < youngest_birth_year && is_person_of(page, short_year ? at - 1 : at);
  if (of_person || page.has_after(at + 1, 2, words) || page.has_before(at, 6, words))
    page.add({Identifier::birthdate, at, at + 1, 64});
}

// "geboren op drie vier eenenzeventig", "de twaalfde van de vijfde achtenzestig".
void find_spoken(Page& page, std::uint32_t birth_word) {
  static WordSet const fillers("op de is ben ik was : datum het te om en");
  static WordSet const inner("van de - en");
  auto first = birth_word + 1;
  for (int steps = 0; steps < 5 && page.in(first, fillers); ++steps) ++first;
  auto last = first;
  std::uint32_t numbers = 0;
  for (auto at = first; at < page.size() && at < first + 12; ++at) {
    if (page.is_word(at) && is_number_word(page.word(at))) {
      ++numbers;
      last = at + 1;
    } else if (!page.in(at, inner)) {
      break;
    }
  }
  if (numbers >= 3) page.add({Identifier::birthdate, first, last, 93});
}

}  // namespace

void find_birthdates(Page& page) {
  for (std::uint32_t at = 0; at < page.size(); ++at) {
    if (page.is_word(at) && page.in(at, months())) find_around_month(page, at);
    if (page.is_number(at)) find_year(page, at);
    static WordSet const spoken_after("geboren geboortedatum geb");
    if (page.in(at, spoken_after)) find_spoken(page, at);
  }
}

void find_birthdates_beside_names(Page& page) {
  std::vector<bool> name_ends(page.size() + 1, false);
  for (auto const& find : page.finds) {
    if (find.kind == Identifier::name && !find.keep) name_ends[find.last] = true;
  }
  static WordSet const between("( , :");
  auto const count = page.finds.size();
  for (std::size_t at = 0; at < count; ++at) {
    auto const find = page.finds[at];
    if (find.kind != Identifier::birthdate || !find.keep || find.first == 0) continue;
    auto const year = year_at(page, find.last - 1);
    if (year == 0 || year > youngest_child) continue;
    auto const end = page.in(find.first - 1, between) ? find.first - 1 : find.first;
    if (name_ends[end]) page.add({Identifier::birthdate, find.first, find.last, 68});
  }
}

}  // namespace klantendag::dutch
