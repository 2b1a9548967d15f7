// SPDX-License-Identifier: EUPL-1.2
// Clusters of letters, digits and signs without blanks, and rows of digits after a word that announces one.
#include "core/dutch/find_reference.hpp"

#include <algorithm>

namespace klantendag::dutch {
namespace {

WordSet const& announcing() {
  static WordSet const words(
      "kenmerk zaak zaaknummer zaaknr dossier dossiernummer dossiernr klantnummer klantnr "
      "relatienummer relatienr polis "
      "polisnummer polisnr clientnummer clientnr lidnummer lid lidnr registratienummer "
      "registratienr referentie ref "
      "referentienummer referentienr order ordernummer ordernr factuur factuurnummer factuurnr "
      "beschikkingsnummer "
      "beschikkingnr aanvraagnummer aanvraagnr meldingsnummer meldnummer klachtnummer klachtnr "
      "klacht vacaturenummer "
      "paspoort paspoortnummer paspoortnr documentnummer documentnr identiteitsnummer "
      "rijbewijsnummer rijbewijs kvk "
      "kvknummer loonheffingennummer loonheffingsnummer personeelsnummer werknemersnummer "
      "briefnummer "
      "correspondentienummer vnummer burgernummer id kenteken contractnummer gebruikersnaam "
      "username inlognaam "
      "debiteurnummer debiteurennummer klantcode casenummer case ticket ticketnummer volgnummer "
      "bezwaarnummer beroepsnummer zaakid kaartnummer verzekeringsnummer aanmeldnummer "
      "deelnemersnummer studentnummer "
      "patientnummer casus betalingskenmerk reserveringsnummer boekingsnummer meldcode");
  return words;
}

// "bonnummer", "rolnr", "betaalkenmerk": made of such an ending, and no number of another kind.
bool announces_by_ending(std::string_view word) {
  if (word.size() < 7) return false;
  static WordSet const others(
      "telefoonnummer mobielnummer rekeningnummer bankrekeningnummer huisnummer noodnummer "
      "faxnummer gironummer banknummer volgnummer huisnr telefoonnr rekeningnr thuisnummer "
      "burgerservicenummer sofinummer artikelnummer kamernummer versienummer bladnummer "
      "paginanummer servicenummer modelnummer typenummer lijnnummer busnummer postcode "
      "streepjescode gedragscode klantenservicenummer regelnummer alarmnummer");
  return (word.ends_with("nummer") || word.ends_with("numer") || word.ends_with("kenmerk") ||
          word.ends_with("nr") || word.ends_with("code")) &&
         !others.has(word);
}

// Between the word and the number: "kenmerk: ", "dossier nr. ", "mijn klantnummer is ".
bool is_between(std::string_view word) {
  static WordSet const words(
      "nr no nummer is : . = - ( met van mijn onder uw ons het was code \xC2\xBA nrs num numr "
      "luidt dat ik kreeg staat de dit eh bij u jullie heb hier");
  return word == "#" || words.has(word);  // in a set "#" would begin a comment
}

struct Cluster {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::size_t digits = 0;
  std::size_t letters = 0;
  std::size_t signs = 0;
  bool capitals = true;  // all its words are
};

bool is_inner_sign(Page const& page, std::uint32_t at) {
  return page.is(at, "-") || page.is(at, "/") || page.is(at, ".") || page.is(at, "_") ||
         page.is(at, "\\");
}

void count(Page const& page, std::uint32_t at, Cluster& cluster) {
  if (page.is_number(at)) {
    cluster.digits += page.word(at).size();
  } else if (page.is_word(at)) {
    cluster.letters += page.word(at).size();
    auto const& token = page.at(at);
    cluster.capitals =
        cluster.capitals && (token.all_capitals || (token.length == 1 && token.capital));
  } else {
    ++cluster.signs;
  }
}

// The cluster without blanks that begins here; signs stand only inside.
Cluster cluster_from(Page const& page, std::uint32_t first) {
  Cluster cluster{first, first, 0, 0, 0, true};
  auto at = first;
  while (at < page.size() && at < first + 24) {
    if (at > first && !page.joined(at)) break;
    auto const piece = page.is_word(at) || page.is_number(at);
    if (!piece && !(at > first && is_inner_sign(page, at))) break;
    count(page, at, cluster);
    ++at;
    if (piece) cluster.last = at;
  }
  // A sign at the end was counted and does not belong.
  for (auto behind = cluster.last; behind < at; ++behind) --cluster.signs;
  return cluster;
}

bool looks_like_code(Page const& page, Cluster const& cluster) {
  if (cluster.letters == 0 || cluster.digits < 4 || cluster.letters > 14) return false;
  auto const first_is_year_word =
      page.is_number(cluster.first) && cluster.digits == 4 && cluster.signs == 1;
  if (first_is_year_word) return false;  // "2026-versie"
  if (cluster.digits >= 5) return cluster.capitals || cluster.signs > 0 || cluster.letters <= 4;
  return cluster.capitals && cluster.signs > 0 && cluster.letters <= 5;
}

// Digits only, in groups with "." "/" or "-": at least eight, and no date, amount or range of years.
bool looks_like_number(Page const& page, Cluster const& cluster) {
  if (cluster.letters != 0) return false;
  if (cluster.signs == 0) return cluster.digits >= 7;
  if (cluster.digits < 8) return false;
  return page.word(cluster.first).size() + page.word(cluster.last - 1).size() != cluster.digits ||
         cluster.digits > 8;
}

bool is_money(Page const& page, Cluster const& cluster) {
  static WordSet const money("euro eur \xE2\x82\xAC");
  return (cluster.first > 0 && page.in(cluster.first - 1, money)) || page.in(cluster.last, money) ||
         (page.is(cluster.last, ",") && page.joined(cluster.last + 1) &&
          page.is_number(cluster.last + 1));
}

// "klantnummer is zeven zeven nul een": one past the digits, or `at`.
std::uint32_t end_of_spoken(Page const& page, std::uint32_t at) {
  static WordSet const digits("nul een twee drie vier vijf zes zeven acht negen");
  auto end = at;
  while (end < at + 16 && page.in(end, digits)) ++end;
  return end >= at + 4 ? end : at;
}

// After an announcing word: the cluster, and further groups of digits behind blanks.
void read_announced(Page& page, std::uint32_t word) {
  auto at = word + 1;
  for (int steps = 0; steps < 6 && is_between(page.word(at)) &&
                      !(page.is(at, "-") && page.joined(at + 1) && page.is_number(at + 1));
       ++steps)
    ++at;
  // "mijn klachtnummer, 4417-B, staat erbij"
  if (page.is(at, ",") && at == word + 1 && cluster_from(page, at + 1).digits >= 4) ++at;
  if (auto const end = end_of_spoken(page, at); end > at)
    return page.add({Identifier::reference, at, end, 96});
  if (!page.is_word(at) && !page.is_number(at)) return;
  if (page.joined(at) && page.is_word(at)) return;  // "klacht-afdeling"
  auto cluster = cluster_from(page, at);
  // "K 2026 12", "12 34 56": groups behind blanks.
  while (cluster.last < page.size() && page.is_number(cluster.last) &&
         (cluster.digits > 0 || (cluster.capitals && cluster.letters <= 4)) &&
         cluster.digits < 16) {
    auto const more = cluster_from(page, cluster.last);
    if (is_money(page, more)) break;
    cluster.last = more.last;
    cluster.digits += more.digits;
    cluster.letters += more.letters;
  }
  // "AB 1234 CD": letters at the end, in capitals.
  if (page.is_word(cluster.last) && page.at(cluster.last).all_capitals &&
      page.at(cluster.last).length <= 3 && cluster.capitals && cluster.letters > 0)
    ++cluster.last;
  static WordSet const weak(
      "klacht zaak lid order case id ticket rijbewijs paspoort polis factuur dossier kvk ref");
  // "de zaak van 2025"
  auto const number = page.word(at);
  auto const year = cluster.last == at + 1 && number.size() == 4 &&
                    (number.starts_with("19") || number.starts_with("20"));
  static WordSet const sure(": nr no nummer is . =");
  auto const plain = cluster.last == at + 1 && !page.in(at - 1, sure) && at > word + 1;
  if (page.in(word, weak) && ((year && !page.is(at - 1, ":")) || (plain && number.size() < 6)))
    return;
  auto const coded = cluster.letters > 0 && cluster.signs > 0 && cluster.capitals;  // "AB/12"
  auto const enough = page.in(word, weak) ? 4U : coded ? 2U : 3U;
  if (cluster.digits < enough || is_money(page, cluster)) {
    static WordSet const user("gebruikersnaam username inlognaam");
    if (page.in(word, user) && cluster.last > at && page.is_word(at)) {
      page.add({Identifier::reference, at, cluster.last, 78});
    }
    return;
  }
  page.add({Identifier::reference, at, cluster.last, 97});
}

// "nummer was vd 3391 07 2026": letters and digits in groups; digits alone may be anything.
void read_bare_number(Page& page, std::uint32_t word) {
  auto at = word + 1;
  static WordSet const between("is was : luidt");
  if (!page.in(at, between)) return;
  ++at;
  if (!page.is_word(at) || page.at(at).length > 4 || !page.is_number(at + 1)) return;
  static WordSet const small("de het nu in op van is was ik nog 06 tot al dus toen rond ruim");
  if (page.in(at, small)) return;
  auto last = at + 1;
  std::size_t digits = 0;
  while (page.is_number(last) && digits < 16) {
    digits += page.word(last).size();
    ++last;
  }
  if (digits >= 5) page.add({Identifier::reference, at, last, 90});
}

}  // namespace

void find_references(Page& page) {
  for (std::uint32_t at = 0; at < page.size(); ++at) {
    if (page.is_word(at) && (page.in(at, announcing()) || announces_by_ending(page.word(at))))
      read_announced(page, at);
    if (page.is(at, "nummer")) read_bare_number(page, at);
    auto const starts = (page.is_word(at) || page.is_number(at)) &&
                        !(page.joined(at) && !page.is(at - 1, "(") && !page.is(at - 1, "#") &&
                          !page.is(at - 1, ":"));
    if (!starts) continue;
    auto const cluster = cluster_from(page, at);
    if (cluster.digits == 0 || is_money(page, cluster)) continue;
    if (looks_like_code(page, cluster)) {
      page.add({Identifier::reference, at, cluster.last, 79});
    } else if (looks_like_number(page, cluster)) {
      page.add({Identifier::reference, at, cluster.last, 40});
    }
  }
}

}  // namespace klantendag::dutch
