// SPDX-License-Identifier: EUPL-1.2
// What has a capital and is no person: places, firms, things with a name, peoples; and what is one after all.
#include <algorithm>
#include <array>

#include "core/dutch/name_cues.hpp"
#include "core/dutch/name_finder.hpp"
#include "core/dutch/street_words.hpp"

namespace klantendag::dutch {

// "Beethovenstraat", "Jan Steenstraat", "Bernardushuis", "Sint Elisabeth".
bool NameFinder::names_a_place(std::uint32_t at) const {
  static constexpr std::array<std::string_view, 10> ends = {
      "straat", "plein", "gracht",  "laan",   "huis",
      "school", "kerk",  "college", "museum", "ziekenhuis"};
  auto const place = [&](std::uint32_t here) {
    return page_.is_word(here) && page_.at(here).capital && page_.at(here).length > 8 &&
           std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return page_.word(here).ends_with(end); });
  };
  if (at > 0 && (page_.is(at - 1, "sint") || page_.is(at - 1, "st"))) return true;
  return place(at) || (is_capital(at) && place(at + 1));
}

bool NameFinder::names_a_thing(std::uint32_t at, std::uint32_t known) const {
  if (at == 0 || !is_capital(at)) return false;
  auto const person = (known & (NameLists::first_name | NameLists::last_name)) != 0;
  if (page_.is(at - 1, "het")) return true;
  // "hotel De Linde", "2222 WW Westwoude"
  if (at > 1 && page_.is(at - 1, "de") && page_.in(at - 2, company_nouns())) return true;
  // "Bovenweg 12, Bovenkarspel"
  if (!person && at > 1 && page_.is(at - 1, ",") && page_.is_number(at - 2)) return true;
  if (at > 1 && page_.at(at - 1).length == 2 && page_.is_number(at - 2) &&
      page_.at(at - 2).length == 4)
    return true;
  static WordSet const articles("de een deze die dit dat geen elke iedere welke");
  if (page_.in(at - 1, articles)) return !person && (known & NameLists::last_name) == 0;
  if (page_.in(at - 1, named_things())) return true;
  static WordSet const called("van genaamd");
  static WordSet const owners(
      "ziekte syndroom wet plein museum huis monument liedje lied muziek roman boek gedicht film");
  return at > 1 && page_.in(at - 1, called) && page_.in(at - 2, owners);
}

bool NameFinder::prefix_may_start(std::uint32_t at, Cue cue) const {
  auto next = after_prefixes(at);
  if (page_.is(next, "-")) ++next;
  if (!page_.is_word(next) || is_never(next)) return false;
  // "ik ben fan van Ajax"; a Frisian "fan der Veer" is a name.
  if (page_.is(at, "fan") && !page_.is(at + 1, "der") && !page_.is(at + 1, "de")) return false;
  auto const known = bits(next);
  // "ik ben in Breda", "opa in t ziekenhuis"
  static WordSet const where("in op te");
  static WordSet const inner("'t den der het");
  auto const place = page_.in(at, where) && !page_.in(at + 1, inner);
  if (place && !(cue == Cue::strong && is_capital(at) && is_capital(next))) return false;
  if (cue == Cue::none && at > 0 && (page_.in(at - 1, named_things()) || page_.is(at - 1, "het")))
    return false;
  // "bij De Bron", "De Regenboog": an article and a word are hardly a person, except for some.
  static WordSet const surnames(
      "jong boer groot wit haan bruin graaf koning leeuw ruiter vos lange beer wolf winter zwart "
      "kok klerk bakker vries bruijn graaff jonge waal goede ridder hoop regt kort roo man smet "
      "reus rijk raad wilde witte bie best munnik mol nijs bont kroon heer hond kleine gier "
      "zeeuw pauw veer swart keizer prins valk meester backer");
  if (cue == Cue::none && next == at + 1 && (page_.is(at, "de") || page_.is(at, "het")) &&
      lists_.is_listed_word(page_.word(next)) && !page_.in(next, surnames))
    return false;
  if (cue != Cue::strong && page_.in(next + 1, company_ends()) && is_capital(next + 1))
    return false;
  auto const surname = (known & NameLists::last_name) != 0;
  auto const title = at > 0 && !page_.is(at - 1, "met");  // "u spreekt met de praktijkondersteuner"
  if (cue == Cue::strong) return is_capital(next) || surname || (title && !is_ordinary(next));
  if (!is_capital(next)) return small_prefixes_start(at, next);
  if ((known & NameLists::place) != 0 || names_a_place(next)) return false;
  auto const firm = at > 0 && (page_.is(at - 1, "bij") || page_.in(at - 1, company_nouns()));
  if (firm && !surname && lists_.is_listed_word(page_.word(next))) return false;
  // "de Vries": small before a capital is a surname when listed; "Van der Meer": all capital.
  return is_capital(at)
             ? !starts_sentence(at) || surname
             : surname && (page_.is(at, "van") || page_.is(at, "el") || page_.is(at, "al") ||
                           page_.is(at, "ait") || next > at + 1 || cue == Cue::weak);
}

// "ik heb met zuleyka gesproken": a word that nobody knows, where a person stands.
bool NameFinder::is_spoken_with(std::uint32_t at) const {
  static WordSet const before("met door aan");
  static WordSet const after(
      "gesproken gebeld gepraat afgesproken gemaild overlegd geholpen gegeven");
  return at > 0 && page_.in(at - 1, before) && page_.in(at + 1, after) &&
         !lists_.is_listed_word(page_.word(at));
}

// "Mark verdient dertig mark": a verb that tells of one person.
bool NameFinder::is_verb_next(std::uint32_t at) const {
  auto const word = page_.word(at + 1);
  static WordSet const others(
      "niet want laat achter naast minst meest eerst laatst slecht recht echt licht zacht "
      "tegenover "
      "macht nacht kracht dienst tekst lijst kant punt zelfst vast rest post kost best rot");
  return page_.is_word(at + 1) && !page_.at(at + 1).capital && word.size() >= 5 &&
         word.ends_with('t') && lists_.is_listed_word(word) && !page_.in(at + 1, others);
}

// "Tilburgse", "Slavische", "Egyptisch", "Marokkaan": whoever it is, nobody's name.
bool NameFinder::is_of_a_people(std::uint32_t at) const {
  static WordSet const words(
      "bulgaar marokkaan koerd turken belgen rus russen duitser duitsers fransman engelsman syrier "
      "irakees iranier afghaan afghanen eritreeer somalier ghanees nigeriaan surinamer surinamers "
      "antilliaan roemeen hongaar griek italiaan spanjaard portugees amsterdammer rotterdammer "
      "brabander groninger limburger fries friezen polen syriers oekrainer oekrainers haags "
      "rotterdams amsterdams utrechts gronings twents drents brabants limburgs hollander "
      "hollanders nederlander nederlanders belgie arabier koerden berbers moslim christen");
  auto const word = page_.word(at);
  return page_.in(at, words) ||
         (word.size() > 5 &&
          (word.ends_with("se") || word.ends_with("sche") || word.ends_with("isch")));
}

bool NameFinder::after_place_word(std::uint32_t at) const {
  static WordSet const words(
      "in te naar bij uit nabij richting omgeving regio gemeente firma merk via op");
  return at > 0 && page_.in(at - 1, words);
}

}  // namespace klantendag::dutch
