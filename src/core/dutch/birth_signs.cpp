// SPDX-License-Identifier: EUPL-1.2
// Words before and after a date, within its sentence.
#include "core/dutch/birth_signs.hpp"

#include "core/dutch/name_cues.hpp"

namespace klantendag::dutch {
namespace {

constexpr std::uint32_t reach_before = 7;
constexpr std::uint32_t reach_after = 6;

WordSet const& birth_words() {
  static WordSet const words(
      "geboren geb geboortedatum geboortedag gebdatum gebdat geboortejaar geboorte jarig "
      "verjaardag born birth dob geboorteplaats bouwjaar verjaar verjaart verjaren verjaarde * "
      "urodzony urodzona dogum geboortdatum gebortedatum geborene geboorendatum geboortedat "
      "gebdtm");
  return words;
}

// The words between the date and what it says end with the sentence.
bool is_said_after(Page const& page, std::uint32_t last) {
  static WordSet const ends(". ; ! ?");
  for (std::uint32_t step = 0; step < reach_after && last + step < page.size(); ++step) {
    auto const at = last + step;
    if (page.at(at).kind == TokenKind::line_end) return false;
    if (page.in(at, ends) && !(page.is(at, ".") && page.joined(at) && step == 0)) return false;
    if (page.in(at, birth_words()) && !page.is(at, "*")) return true;
  }
  return false;
}

// "op 12 mei word ik 60", "ik word op 9 februari vijftig": an age that somebody reaches.
bool comes_of_age(Page const& page, std::uint32_t first, std::uint32_t last) {
  static WordSet const becomes("word wordt werd worden");
  auto const before = page.has_before(first, 4, becomes);
  if (!before && !page.in(last, becomes)) return false;
  static WordSet const things("euro uur procent weken dagen maanden keer brieven");
  static WordSet const ages(
      "achttien twintig eenentwintig dertig veertig vijftig zestig zeventig tachtig negentig");
  // "op 9 februari vijftig": the age was read as a year in words
  if (before && last > first + 1 && page.in(last - 1, ages)) return true;
  auto const from = before ? last : last + 1;
  for (auto at = from; at < from + (before ? 1U : 4U) && at < page.size(); ++at) {
    auto const age = page.is_number(at) && page.word(at).size() <= 2 && !page.is(at + 1, ":") &&
                     !(page.is(at + 1, ".") && page.is_number(at + 2));
    if (age || page.in(at, ages)) return !page.in(at + 1, things) && !page.is(at + 1, ",");
  }
  return false;
}

}  // namespace

// "mijn zoon is van …", "mijn dochter Noor van …", "ik ben van …": not "de brief is van …".
bool is_person_of(Page const& page, std::uint32_t first) {
  if (first < 2 || !page.is(first - 1, "van")) return false;
  static WordSet const is("is ben bent zijn was");
  static WordSet const somebody("ik hij zij ze wij");
  auto at = first - 2;
  auto const verb = page.in(at, is);
  if (verb && at == 0) return false;
  if (verb) --at;
  return page.in(at, name_family()) || (verb && page.in(at, somebody)) ||
         (at > 0 && page.is_word(at) && page.in(at - 1, name_family()));
}

bool is_birth_near(Page const& page, std::uint32_t first, std::uint32_t last) {
  // "geboren in Gouda en woon hier sinds …"
  static WordSet const since("sinds vanaf per tot");
  if (first > 0 && page.in(first - 1, since)) return false;
  // "mijn man (12-1-60) is ziek"
  if (first > 1 && page.is(first - 1, "(") && page.in(first - 2, name_family())) return true;
  return page.has_before(first, reach_before, birth_words()) ||
         page.has_after(last, 2, birth_words()) || is_said_after(page, last) ||
         comes_of_age(page, first, last) || is_person_of(page, first);
}

}  // namespace klantendag::dutch
