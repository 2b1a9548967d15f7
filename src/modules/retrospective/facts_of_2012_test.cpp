// SPDX-License-Identifier: EUPL-1.2
// Each fact of the report of 2012, by its key in tests/fixtures/editions/editie-2012.json: the words of the
// article that state it, or why the article does not. A fact that stands in neither list fails.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/json.hpp"
#include "modules/retrospective/drafted_test.hpp"
#include "platform/files/files.hpp"

namespace klantendag::retrospective {
namespace {

// `holds`: of the report's own value, what the words hold too.
struct Stated {
  std::string_view key;
  std::string_view words;
  std::string_view holds = {};
};
constexpr Stated stated[] = {
    {"editie", "Op dinsdag 5 juni 2012 was het zover", "2012"},
    {"naam", "was het zover: Klantendag.", "Klantendag"},
    {"bron.titel", "Klantendag: een terugblik", "een terugblik"},
    {"volgendeEditie.wanneer", "Wij doen ons best dat er een volgende klantendag komt."},
    {"volgendeEditie.uitspraak", "Wij doen ons best", "best"},
    {"aantallen.klanten", "8 cliënten vertelden", "8"},
    {"aantallen.medewerkers", "21 medewerkers luisterden", "21"},
    {"aantallen.clientenraadsleden", "Ook 2 leden van de cliëntenraad", "2"},
    {"aantallen.subgroepen", "Cliënten en medewerkers zaten in 3 groepen.", "3"},
    {"verloop.0.onderdeel", "Cliënten en medewerkers zaten in 3 groepen.", "groepen"},
    {"verloop.0.leiding", "In elke groep hielp een gespreksleider."},
    {"verloop.0.klanten", "cliënten vertelden", "vertelden"},
    {"verloop.0.medewerkers", "luisterden en stelden vragen", "luisterden en stelden vragen"},
    {"verloop.1.onderdeel", "Daarna kwam iedereen weer bij elkaar."},
    {"verloop.1.door.0", "Cliënten en medewerkers vertelden toen", "medewerkers"},
    {"verloop.1.door.1", "Cliënten en medewerkers vertelden toen"},
    {"verloop.1.inhoud", "wat zij hadden gehoord", "gehoord"},
    {"rodeDraad.tekst", "Klanten missen het persoonlijke contact",
     "Klanten missen het persoonlijke contact"},
    {"cijfers.klanten", "8 van de 8 cliënten gaven een cijfer; gemiddeld 8,4.", "8,4"},
    {"cijfers.medewerkers", "21 van de 21 medewerkers gaven een cijfer; gemiddeld 8,6.", "8,6"},
    {"cijfers.waarover", "Het cijfer gaat over de dag", "de dag"},
    {"beleving.vrijuitSpreken", "Kon u vrij praten? Bijna alle cliënten zeggen ja."},
    {"beleving.gehoord", "Voelde u zich gehoord? Bijna alle cliënten zeggen ja."},
    {"beleving.serieusGenomen", "Namen wij u serieus? Bijna alle cliënten zeggen ja."},
    {"beleving.wie.0", "Voelde u zich gehoord? Bijna alle cliënten zeggen ja."},
    {"beleving.wie.1", "Voelde u zich gehoord? Bijna alle medewerkers zeggen ja.", "medewerkers"},
    {"enquete.zinvol.klanten", "Vond u de klantendag zinvol? Bijna alle cliënten zeggen ja.",
     "alle"},
    {"enquete.zinvol.medewerkers", "Vond u deze middag zinvol? Bijna alle medewerkers zeggen ja.",
     "alle"},
    {"enquete.verwachting.klanten",
     "Was de dag zoals u had verwacht? Bijna alle cliënten zeggen ja."},
    {"enquete.verwachting.medewerkers",
     "Was de middag zoals u had verwacht? Bijna alle medewerkers zeggen ja."},
    {"tips.0.tekst", "Niet alle klanten zijn digitaal vaardig",
     "Niet alle klanten zijn digitaal vaardig"},
    {"tips.0.status", "Help hen daarbij.” Dat is klaar."},
    {"tips.0.goedNieuws.vanaf", "Vanaf 19 juni 2012"},
    {"tips.0.goedNieuws.herhaling", "is er elke dinsdagmiddag", "elke"},
    {"tips.0.goedNieuws.weekdag", "dinsdagmiddag", "dinsdag"},
    {"tips.0.goedNieuws.dagdeel", "dinsdagmiddag", "middag"},
    {"tips.0.goedNieuws.plaats", "op de werkbedrijven", "werkbedrijven"},
    {"tips.0.goedNieuws.waarvoor", "dinsdagmiddag hulp", "hulp"},
    {"tips.1.tekst", "Open alle berichten in de werkmap", "Open alle berichten in de werkmap"},
    {"tips.1.status", "in de werkmap.” Daarover beslissen wij nog."},
    {"enquete.weerMeedoen.ja", "Wij telden 19 keer “ja” en 2 keer “nee"},
    {"enquete.weerMeedoen.nee.medewerkers", "2 keer “nee, een collega mag ook eens”", "2"},
    {"enquete.weerMeedoen.nee.reden", "een collega mag ook eens", "collega"},
    {"enquete.gemisteFuncties.0", "Medewerkers noemden een leidinggevende (7 van de 21)"},
    {"enquete.gemisteFuncties.1.functie", "een arts (7 van de 21)", "arts"},
    {"enquete.gemisteFuncties.2.functie", "een arbeidsdeskundige (5 van de 21)",
     "arbeidsdeskundige"},
    {"ondertekening.naam", "De projectgroep van Klantendag"},
    {"ondertekening.aantalLeden", "De projectgroep van Klantendag: 5 mensen", "5"},
    {"aantallen.projectgroepleden", "De projectgroep van Klantendag: 5 mensen", "5"},
    {"opdrachtgever", "Wij hielden de dag in opdracht van de divisies.", "de divisies"},
    {"vorigeEditie.naam", "De vorige keer was op dinsdag 6 december 2011."},
    {"vorigeEditie.datum", "De vorige keer was op dinsdag 6 december 2011."},
    {"verloop.1.plaats", "Wij waren op deze plek: het restaurant.", "restaurant"},
};

// A key ending in a point: all below it.
struct Left {
  std::string_view key;
  std::string_view why;
};
constexpr Left left_out[] = {
    {"bron.soort", "about the old document"},
    {"organisatie", "stands on every page and letter, not in the article"},
    {"organisator", "no place for it: the team signs"},
    {"dagdeel", "the programme says it"},
    {"volgendeEditie.reden", "the team's own words"},
    {"oordeel", "the team's own words"},
    {"werving.", "how people were invited stands with the draw"},
    {"verloop.0.volgorde", "the order of the sentences"},
    {"verloop.1.volgorde", "the order of the sentences"},
    {"rodeDraad.toelichting", "the team's own words"},
    {"tips.0.nummer", "the order of the list"},
    {"tips.1.nummer", "the order of the list"},
    {"tips.0.afkomst", "nobody's group is told"},
    {"tips.1.afkomst", "nobody's group is told"},
    {"tips.1.voorWie", "who acts stands with the tip, not in the article"},
    {"tips.1.aanleiding.", "a story is quoted only by a quote that was released"},
    {"tipsVolledig", "about the old document"},
    {"enquete.weerMeedoen.nee.ontevreden", "follows from the reason"},
    {"doorvertellen.", "the team's own words"},
    {"ondertekening.namen", "names were left out of the fixture"},
    {"nietVermeld.", "about the old document"},
};

bool is_below(std::string_view key, std::string_view rule) {
  return rule.ends_with('.') ? key.starts_with(rule) : key == rule;
}

// "aantallen.klanten" → "8"; what the report does not know is not in it.
using Facts2012 = std::map<std::string, std::string>;
void collect(json::Value const& value, std::string const& key, Facts2012& facts) {
  auto const below = [&](std::string const& name) { return key.empty() ? name : key + "." + name; };
  if (auto const* object = value.object()) {
    for (auto const& [name, member] : *object) collect(member, below(name), facts);
  } else if (auto const* array = value.array()) {
    for (std::size_t at = 0; at < array->size(); ++at) {
      collect((*array)[at], below(std::to_string(at)), facts);
    }
  } else if (!value.is_null()) {
    std::string text = value.string() != nullptr ? *value.string() : json::write(value);
    if (value.string() == nullptr) std::replace(text.begin(), text.end(), '.', ',');
    facts[key] = text;
  }
}

}  // namespace

TEST_CASE("each fact of the report of 2012 is stated, or is left out for a reason") {
  char const* const source = std::getenv("KLANTENDAG_SOURCE");
  REQUIRE(source != nullptr);
  auto const file =
      files::read(std::string(source) + "/tests/fixtures/editions/editie-2012.json", 1 << 20);
  Facts2012 facts;
  collect(json::parse(file.value()).value(), "", facts);
  Drafted day;
  CHECK(day.house.write([&](Work& work) {
    return themes::write_thread(work, day.edition, facts.at("rodeDraad.tekst"));
  }));
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));
  auto const reading = day.house.read(
      [&](Work& work) { return read_newest(work, day.keys, day.edition, Language::nl); });
  std::string const text = reading->document.title + "\n" + day.text(Language::nl);
  CAPTURE(text);

  for (auto const& [key, value] : facts) {
    CAPTURE(key);
    bool known = std::any_of(std::begin(left_out), std::end(left_out),
                             [&](Left const& one) { return is_below(key, one.key); });
    for (Stated const& one : stated) {
      if (!key.starts_with(one.key)) continue;
      known = true;
      CAPTURE(one.words);
      CHECK(has(text, one.words));
      CHECK(has(value, one.holds));
      CHECK(has(std::string(one.words), one.holds));
    }
    CHECK(known);
  }
  auto const is_there = [&](std::string_view rule) {
    return std::any_of(facts.begin(), facts.end(),
                       [&](auto const& fact) { return fact.first.starts_with(rule); });
  };
  for (Stated const& one : stated) CHECK_MESSAGE(is_there(one.key), one.key);
  for (Left const& one : left_out) CHECK_MESSAGE(is_there(one.key), one.key);
}

}  // namespace klantendag::retrospective
