// SPDX-License-Identifier: EUPL-1.2
// The lists behind street names.
#include "core/dutch/street_words.hpp"

#include <array>

#include "core/dutch/word_set.hpp"

namespace klantendag::dutch {
namespace {

constexpr std::array<std::string_view, 70> street_endings = {
    "straat",   "str",    "weg",      "laan",  "plein",     "gracht",    "kade",     "singel",
    "dreef",    "hof",    "pad",      "steeg", "dijk",      "park",      "markt",    "hage",
    "burg",     "oord",   "veld",     "horst", "akker",     "donk",      "erf",      "meent",
    "wal",      "haven",  "brink",    "dam",   "plantsoen", "boulevard", "allee",    "ring",
    "baan",     "gaarde", "werf",     "zoom",  "rade",      "kamp",      "bos",      "poort",
    "rak",      "es",     "kwartier", "hoeve", "einde",     "zijde",     "straatje", "laantje",
    "pleintje", "hoek",   "made",     "sloot", "vaart",     "weide",     "heide",    "duin",
    "polder",   "vliet",  "schans",   "tuin",  "kolk",      "gang",
    "hoef",     "bocht",  "draai", "stede", "wetering",  "terp",   "passage",  "burcht"};
// Endings that are sure enough for a street in lower case, or without a number.
constexpr std::size_t sure_endings = 13;

WordSet const& ordinary_words() {
  // Words with such an ending that stand before numbers without being a street.
  static WordSet const words(
      "straat weg laan plein hof pad dijk park markt erf wal haven dam baan werf kamp bos poort es "
      "ring veld vandaag "
      "onderweg vanweg loopbaan onderhoud snelweg banenmarkt arbeidsmarkt supermarkt markt "
      "parkeerplaats station uitweg "
      "ontweg halverwege elstr rijbaan startbaan bijbaan baan maandag woonplaats pleinen hoofd "
      "oproep spoor voorwaarde "
      "kinderhof gerechtshof dierenpark bedrijfsterrein industrieterrein recreatiepark zwembad "
      "lespak vakantiepark "
      "eindes proces succes interes adres tijdens eens soms volgens anders alles mes les fles res "
      "cursus wes des bes zes "
      "einde weekeinde jaareinde levenseinde binnenzijde buitenzijde voorzijde achterzijde hoek "
      "vakantie ingang uitgang toegang voortgang opgang afgang overgang omgang aanvang gang tuin "
      "volkstuin moestuin "
      "ses jes wedstrijd sollicitaties functies acties opties weken website tes nes eventes keuzes "
      "cases");
  return words;
}

bool has_ending(std::string_view word, std::size_t endings) {
  if (word.size() < 5) return false;
  for (std::size_t at = 0; at < endings; ++at) {
    auto const ending = street_endings[at];
    if (ending.back() != word.back()) continue;
    if (word.size() >= ending.size() + 3 && word.ends_with(ending))
      return !ordinary_words().has(word);
  }
  return false;
}

}  // namespace

bool ends_as_street(std::string_view word) {
  return has_ending(word, street_endings.size());
}
bool surely_ends_as_street(std::string_view word) {
  return has_ending(word, sure_endings);
}
bool is_street_noun(std::string_view word) {
  static WordSet const words(
      "straat laan weg plein kade singel dreef hof pad steeg dijk gracht markt boulevard "
      "plantsoen");
  return words.has(word);
}
bool joins_street_name(std::string_view word) {
  static WordSet const words(
      "van de der den het ter ten 't st sint nieuwe oude lange korte grote kleine hoge lage eerste "
      "tweede derde burgemeester "
      "burg prof professor dr doctor mr meester prins prinses koning koningin generaal jan piet "
      "johan willem wilhelmina juliana "
      "beatrix president pastoor pater kapelaan dominee ds admiraal noorder zuider ooster wester "
      "achter voor 1e 2e 3e");
  return words.has(word);
}

}  // namespace klantendag::dutch
