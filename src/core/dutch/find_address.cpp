// SPDX-License-Identifier: EUPL-1.2
// A word that ends as streets do, the words of its name before it, the number after it.
#include "core/dutch/find_address.hpp"

#include <array>

namespace klantendag::dutch {
namespace {

constexpr std::array<std::string_view, 44> street_endings = {
    "straat", "str",       "weg",       "laan",  "plein", "gracht", "kade",     "singel", "dreef",
    "hof",    "pad",       "steeg",     "dijk",  "park",  "markt",  "hage",     "burg",   "oord",
    "veld",   "horst",     "akker",     "donk",  "erf",   "meent",  "wal",      "haven",  "brink",
    "dam",    "plantsoen", "boulevard", "allee", "ring",  "baan",   "gaarde",   "werf",   "zoom",
    "rade",   "kamp",      "bos",       "poort", "rak",   "es",     "kwartier", "hoeve"};
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
      "ses jes wedstrijd sollicitaties functies acties opties weken website tes nes eventes keuzes "
      "cases");
  return words;
}

bool ends_as_street(std::string_view word, std::size_t endings) {
  if (word.size() < 5) return false;
  for (std::size_t at = 0; at < endings; ++at) {
    auto const ending = street_endings[at];
    if (ending.back() != word.back()) continue;
    if (word.size() >= ending.size() + 3 && word.ends_with(ending))
      return !ordinary_words().has(word);
  }
  return false;
}

// "van Goghstraat", "Burgemeester de Vlugtlaan", "Laan van Meerdervoort", "Lange Voorhout".
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

class Finder {
 public:
  explicit Finder(Page& page) : page_(page) {}

  void run() {
    for (std::uint32_t at = 0; at < page_.size(); ++at) {
      if (!page_.is_word(at)) continue;
      auto const end = read(at);
      if (end > at) at = end - 1;
    }
  }

 private:
  std::uint32_t read(std::uint32_t at) {
    auto const word = page_.word(at);
    if (word == "postbus" && page_.is_number(at + 1)) return add(at, at + 2, 87);
    if (word == "antwoordnummer" && page_.is_number(at + 1)) return add(at, at + 2, 87);
    if (is_street_noun(word)) return read_street_noun(at);
    if (ends_as_street(word, street_endings.size())) return read_street(at, at, at + 1);
    return read_after_word(at);
  }

  // The street's last word is `last - 1`; its name may begin before `at`.
  std::uint32_t read_street(std::uint32_t at, std::uint32_t first, std::uint32_t last) {
    auto const word = page_.word(at);
    auto const sure = ends_as_street(word, sure_endings);
    auto const capital = page_.at(at).capital;
    first = start_of_name(first);
    auto const end = end_of_house_number(last);
    if (end > last) {
      if (!sure && !capital && !page_.has_before(first, 4, living())) return at;
      return add(first, end, 86);
    }
    auto const lives = page_.has_before(first, 4, living());
    if (sure && lives) return add(first, last, 70);
    return at;
  }

  static WordSet const& living() {
    static WordSet const words(
        "woon woont wonen wonend wonende woonde woonachtig verhuisd verhuis adres adresje straat "
        "woonadres postadres");
    return words;
  }

  // "Laan van Meerdervoort 12", "Weg naar Zee 3", "Hof van Holland 4": the noun first.
  std::uint32_t read_street_noun(std::uint32_t at) {
    auto last = at + 1;
    if (!page_.at(at).capital && !page_.is(at, "laan")) {
      // "lange straat 12": the noun as a word of its own after a capital.
      if (at == 0 || !page_.at(at - 1).capital || !page_.is_word(at - 1)) return at;
    }
    while (last < page_.size() && last < at + 5 && page_.is_word(last) &&
           page_.at(last).space_before &&
           (joins_street_name(page_.word(last)) || page_.at(last).capital)) {
      ++last;
    }
    auto const end = end_of_house_number(last);
    if (end == last) return at;
    return add(start_of_name(at), end, 85);
  }

  std::uint32_t start_of_name(std::uint32_t at) const {
    auto first = at;
    while (first > 0) {
      auto const before = first - 1;
      if (page_.is(before, ".") && before > 0 && joins_street_name(page_.word(before - 1)) &&
          !page_.is(before - 1, "het")) {
        first = before - 1;
        continue;
      }
      if (page_.is(before, "-") && page_.joined(first) && page_.joined(before) &&
          page_.is_word(before - 1)) {
        first = before - 1;
        continue;
      }
      if (!page_.is_word(before) || !page_.at(first).space_before) break;
      auto const word = page_.word(before);
      auto const capital = page_.at(before).capital;
      // "1e Oosterparkstraat"
      if (word == "e" && page_.joined(before) && page_.is_number(before - 1)) {
        first = before - 1;
        continue;
      }
      auto const joins = joins_street_name(word);
      auto const proper =
          capital && (joins || !is_opening(word)) && word.size() > 1 && !(before == 0 && !joins);
      auto const small = joins && !capital &&
                         (first == at ? word == "van" || word == "st" || word == "sint" ||
                                            follows_street_title(before)
                                      : page_.at(first).capital || first < at);
      if (!proper && !small) break;
      if (small && first == at && before > 0 && page_.is(before, "van") &&
          is_opening_verb(page_.word(before - 1)))
        break;
      first = before;
    }
    return first;
  }

  // "Burg. de Vlugtlaan"
  [[nodiscard]] bool follows_street_title(std::uint32_t at) const {
    if (at == 0) return false;
    if (page_.is(at - 1, ".")) return at > 1 && joins_street_name(page_.word(at - 2));
    return page_.at(at - 1).capital && joins_street_name(page_.word(at - 1));
  }

  // "de hoek van kerkstraat 12"
  static bool is_opening_verb(std::string_view word) {
    static WordSet const words("hoek kant einde begin buurt");
    return words.has(word);
  }

  static bool is_opening(std::string_view word) {
    static WordSet const words(
        "ik adres mijn het de een op aan in bij naar van woon wonende woonadres nieuw nieuwe "
        "postadres en maar want dus straat zie "
        "onze ons u uw wij we dit dat daar daarom vanaf per sinds nu mevrouw meneer dhr mw");
    return words.has(word);
  }

  // One past the house number with its addition, or `at`: 12, 12a, 12 A, 12-3, 12 hs, 12 bis, 44-II, 12 hoog.
  std::uint32_t end_of_house_number(std::uint32_t at) const {
    auto number = at;
    if (page_.is(number, ",") ||
        (page_.is(number, ".") && page_.word(number - 1).ends_with("str"))) {
      ++number;
    }
    if (page_.is(number, "nr") || page_.is(number, "no") || page_.is(number, "nummer") ||
        page_.is(number, "huisnummer")) {
      ++number;
      if (page_.is(number, ".") || page_.is(number, ":")) ++number;
    }
    if (!page_.is_number(number) || page_.word(number).size() > 5) return at;
    if (page_.word(number).size() >= 4 && is_year_or_postcode(number)) return at;
    static WordSet const times("uur euro jaar weken maanden dagen keer minuten km m");
    if (page_.in(number + 1, times)) return at;
    return end_of_addition(number + 1);
  }

  [[nodiscard]] bool is_year_or_postcode(std::uint32_t number) const {
    auto const next = number + 1;
    return page_.is_word(next) && page_.at(next).length == 2 && page_.at(next).all_capitals;
  }

  std::uint32_t end_of_addition(std::uint32_t at) const {
    static WordSet const additions(
        "hs bis ter huis hoog boven beneden rood zwart links rechts i ii iii iv v vi a b c d e f g "
        "h j k l "
        "bg hg vrd app appartement kamer k2 et etage verdieping souterrain sous");
    for (int pieces = 0; pieces < 3 && at < page_.size(); ++pieces) {
      auto next = at;
      auto const signs =
          (page_.is(at, "-") || page_.is(at, "/") || page_.is(at, ".")) && page_.joined(at);
      if (signs) ++next;
      if (next >= page_.size()) break;
      if (page_.is_word(next) && page_.in(next, additions)) {
        auto const glued = page_.joined(next);
        auto const small = page_.word(next).size() > 1;
        // "Kerkstraat 12 a": a letter apart counts unless it begins a sentence of its own.
        if (glued || small || !page_.is_word(next + 1) || page_.at(next).capital) {
          at = next + 1;
          continue;
        }
      } else if (signs && page_.is_number(next) && page_.joined(next) &&
                 page_.word(next).size() <= 4 && !page_.is(at, ".")) {
        at = next + 1;
        continue;
      } else if (!signs && page_.is_number(next) && page_.word(next).size() <= 2 &&
                 (page_.is(next + 1, "hoog") ||
                  (page_.is(next + 1, "-") && page_.is(next + 2, "hoog")))) {
        at = next + (page_.is(next + 1, "hoog") ? 2U : 3U);
        continue;
      }
      break;
    }
    return at;
  }

  // "ik woon op het Haagje 4", "adres: De Biezen 12", "huisnummer 64", "4834 IK, nummer 64".
  std::uint32_t read_after_word(std::uint32_t at) {
    static WordSet const words(
        "adres woon woont wonend wonende woonachtig woonadres postadres verhuisd");
    auto const word = page_.word(at);
    if ((word == "huisnummer" || word == "huisnr") || (word == "nummer" && after_postcode(at))) {
      auto number = at + 1;
      while (page_.is(number, ":") || page_.is(number, "is") || page_.is(number, ".")) ++number;
      if (!page_.is_number(number) || page_.word(number).size() > 5) return at;
      return add(number, end_of_addition(number + 1), 80);
    }
    if (!words.has(word)) return at;
    auto first = at + 1;
    static WordSet const between("is : op aan de het in te nu naar ik wij sinds met");
    while (first < page_.size() && first < at + 5 && page_.in(first, between) &&
           !(page_.at(first).capital && page_.is_word(first))) {
      ++first;
    }
    auto last = first;
    while (last < page_.size() && last < first + 4 && page_.is_word(last) && page_.at(last).capital)
      ++last;
    if (last == first) return at;
    auto const end = end_of_house_number(last);
    if (end == last) return at;
    return add(first, end, 75);
  }

  [[nodiscard]] bool after_postcode(std::uint32_t at) const {
    for (std::uint32_t step = 1; step <= 2 && step < at; ++step) {
      auto const here = at - step;
      if (page_.is_word(here) && page_.at(here).length == 2 && here > 0 &&
          page_.is_number(here - 1) && page_.word(here - 1).size() == 4) {
        return true;
      }
    }
    return false;
  }

  std::uint32_t add(std::uint32_t first, std::uint32_t last, int rank) {
    page_.add({Identifier::address, first, last, rank});
    return last;
  }

  Page& page_;
};

}  // namespace

void find_addresses(Page& page) {
  Finder(page).run();
}

}  // namespace klantendag::dutch
