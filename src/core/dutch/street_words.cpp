// SPDX-License-Identifier: EUPL-1.2
// The lists behind street names, and where a name of several words begins.
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
    "polder",   "vliet",  "schans",   "tuin",  "kolk",      "gang",      "hoef",     "bocht",
    "draai",    "stede",  "wetering", "terp",  "passage",   "burcht"};
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

// The endings of each last letter as a chain: nearly every word has none.
struct Chains {
  std::array<std::uint8_t, 26> first{};
  std::array<std::uint8_t, street_endings.size()> next{};
};
constexpr std::uint8_t no_ending = 255;
static_assert(street_endings.size() < no_ending);

constexpr Chains chains = [] {
  Chains made;
  made.first.fill(no_ending);
  for (std::size_t at = street_endings.size(); at-- > 0;) {
    auto& first = made.first[static_cast<std::size_t>(street_endings[at].back() - 'a')];
    made.next[at] = first;
    first = static_cast<std::uint8_t>(at);
  }
  return made;
}();

bool has_ending(std::string_view word, std::size_t endings) {
  if (word.size() < 5 || word.back() < 'a' || word.back() > 'z') return false;
  for (auto at = chains.first[static_cast<std::size_t>(word.back() - 'a')];
       at != no_ending && at < endings; at = chains.next[at]) {
    auto const ending = street_endings[at];
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
WordSet const& street_nouns() {
  static WordSet const words(
      "straat laan weg plein kade singel dreef hof pad steeg dijk gracht markt boulevard "
      "plantsoen");
  return words;
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

namespace {

bool is_opening(std::string_view word) {
  static WordSet const words(
      "ik adres mijn het de een op aan in bij naar van woon wonende woonadres nieuw nieuwe "
      "postadres en maar want dus straat zie "
      "onze ons u uw wij we dit dat daar daarom vanaf per sinds nu mevrouw meneer dhr mw");
  return words.has(word);
}

// "Burg. de Vlugtlaan"
bool follows_street_title(Page const& page, std::uint32_t at) {
  if (at == 0) return false;
  if (page.is(at - 1, ".")) return at > 1 && joins_street_name(page.word(at - 2));
  return page.at(at - 1).capital && joins_street_name(page.word(at - 1));
}

// "Tweede Jan van der Heijdenstraat"
bool follows_van(Page const& page, std::uint32_t at) {
  return at > 1 && page.is(at - 1, "van") && page.at(at - 2).capital && page.is_word(at - 2) &&
         joins_street_name(page.word(at - 2));
}

// "de hoek van kerkstraat 12"
bool is_opening_verb(std::string_view word) {
  static WordSet const words("hoek kant einde begin buurt");
  return words.has(word);
}

}  // namespace

std::uint32_t start_of_street_name(Page const& page, std::uint32_t at) {
  auto first = at;
  while (first > 0 && at - first < 12) {
    auto const before = first - 1;
    if (page.is(before, ".") && before > 0 && joins_street_name(page.word(before - 1)) &&
        !page.is(before - 1, "het")) {
      first = before - 1;
      continue;
    }
    if (page.is(before, "-") && page.joined(first) && page.joined(before) &&
        page.is_word(before - 1)) {
      first = before - 1;
      continue;
    }
    if (!page.is_word(before) || !page.at(first).space_before) break;
    auto const word = page.word(before);
    auto const capital = page.at(before).capital;
    // "1e Oosterparkstraat"
    if (word == "e" && page.joined(before) && page.is_number(before - 1)) {
      first = before - 1;
      continue;
    }
    auto const joins = joins_street_name(word);
    auto const proper =
        capital && (joins || !is_opening(word)) && word.size() > 1 && !(before == 0 && !joins);
    auto const small =
        joins && !capital &&
        (first == at ? word == "van" || word == "st" || word == "sint" ||
                           follows_street_title(page, before) || follows_van(page, before)
                     : page.at(first).capital || first < at);
    if (!proper && !small) break;
    if (small && first == at && before > 0 && page.is(before, "van") &&
        is_opening_verb(page.word(before - 1)))
      break;
    first = before;
  }
  return first;
}

}  // namespace klantendag::dutch
