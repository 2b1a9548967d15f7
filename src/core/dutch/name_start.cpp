// SPDX-License-Identifier: EUPL-1.2
// Whether a name begins at a word: by its cue, its capital, the lists, and the word after it.
#include "core/dutch/name_finder.hpp"

#include <algorithm>
#include <array>

#include "core/dutch/name_cues.hpp"

namespace klantendag::dutch {

bool NameFinder::may_start(std::uint32_t at, Cue cue) const {
  auto const word = page_.word(at);
  // "Groet, Wil", "April de Boer"
  auto const common = (bits(at) & NameLists::common_first_name) != 0;
  auto const sure = common && is_capital(at) &&
                    (cue == Cue::strong || prefixed_name_follows(at) ||
                     (cue == Cue::weak && !starts_sentence(at)));
  if (is_never(at) && !sure && !(name_prefixes().has(word) && (cue != Cue::none || is_capital(at))))
    return false;
  auto const known = bits(at);
  auto const firm_follows = page_.is_word(at + 1) && (bits(at + 1) & NameLists::organisation) != 0;
  auto const person_too =
      !firm_follows && ((known & NameLists::common_first_name) != 0 || next_is_surname(at));
  if ((known & NameLists::organisation) != 0 && cue != Cue::strong && !person_too) return false;
  if (name_titles().has(word) || name_relations().has(word)) return false;
  if (name_prefixes().has(word) && word != "ben") return prefix_may_start(at, cue);
  if (page_.at(at).length < 2 || (cue == Cue::none && names_a_place(at))) return false;
  if (cue == Cue::none && names_a_thing(at, known)) return false;
  auto const capital = is_capital(at);
  auto const ordinary = is_ordinary(at);
  auto const listed = (known & (NameLists::first_name | NameLists::last_name)) != 0;
  if (cue == Cue::strong) return strong_start(at, capital, ordinary, known);
  if (is_acronym(at) && !listed) return false;
  if (cue == Cue::weak) return weak_start(at, capital, ordinary, known);
  return capital ? capital_start(at, ordinary, known) : lower_start(at, ordinary, known);
}

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
  static WordSet const articles("de een deze die dit dat geen elke iedere welke");
  if (page_.in(at - 1, articles)) return !person && (known & NameLists::last_name) == 0;
  if (page_.in(at - 1, named_things())) return true;
  static WordSet const called("van genaamd");
  static WordSet const owners("ziekte syndroom wet plein museum huis monument liedje lied muziek roman boek gedicht film");
  return at > 1 && page_.in(at - 1, called) && page_.in(at - 2, owners);
}

// "Bouwmeester, T.", as in lists.
bool NameFinder::initials_follow(std::uint32_t at) const {
  return page_.is(at + 1, ",") && is_initial(at + 2) && is_capital(at + 2);
}

// "April de Boer": small words between two capitals.
bool NameFinder::prefixed_name_follows(std::uint32_t at) const {
  auto next = at + 1;
  while (next < page_.size() && page_.in(next, name_prefixes()) && !is_capital(next)) ++next;
  return next > at + 1 && next <= at + 4 && page_.is_word(next) && is_capital(next) &&
         (bits(next) & NameLists::last_name) != 0 && !page_.is(at + 1, "in") &&
         !page_.is(at + 1, "op") && !page_.is(at + 1, "te");
}

bool NameFinder::prefix_may_start(std::uint32_t at, Cue cue) const {
  auto next = after_prefixes(at);
  if (page_.is(next, "-")) ++next;
  if (!page_.is_word(next) || is_never(next)) return false;
  // "ik ben fan van Ajax"; a Frisian "fan der Veer" is a name.
  if (page_.is(at, "fan") && !page_.is(at + 1, "der") && !page_.is(at + 1, "de")) return false;
  auto const known = bits(next);
  if (cue == Cue::none && at > 0 && (page_.in(at - 1, named_things()) || page_.is(at - 1, "het")))
    return false;
  if (cue != Cue::strong && page_.in(next + 1, company_ends()) && is_capital(next + 1)) return false;
  auto const surname = (known & NameLists::last_name) != 0;
  if (cue == Cue::strong) return is_capital(next) || surname || !is_ordinary(next);
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

bool NameFinder::small_prefixes_start(std::uint32_t at, std::uint32_t next) const {
  if (is_capital(at) || shouting_ || next < at + 2 || page_.at(next).length < 4) return false;
  static WordSet const second("der d . ter ten 't");
  auto const van = page_.is(at, "van") || page_.is(at, "v");
  if (!van || !page_.in(at + 1, second) || (bits(next) & NameLists::place) != 0) return false;
  return (bits(next) & NameLists::last_name) != 0;
}

bool NameFinder::strong_start(std::uint32_t at, bool capital, bool ordinary,
                              std::uint32_t known) const {
  auto const listed = (known & (NameLists::first_name | NameLists::last_name)) != 0;
  if (listed) return !is_verb_after_title(at);
  return !lists_.is_listed_word(page_.word(at)) ||
         (capital && !shouting_ && !starts_line_of_text(at)) ||
         (!ordinary && !starts_line_of_text(at));
}

bool NameFinder::is_verb_after_title(std::uint32_t at) const {
  return !is_capital(at) && page_.in(at, person_verbs());
}

bool NameFinder::starts_line_of_text(std::uint32_t at) const {
  if (at == 0 || page_.at(at - 1).kind != TokenKind::line_end) return false;
  std::uint32_t words = 0;
  for (auto here = at; here < page_.size() && page_.at(here).kind != TokenKind::line_end; ++here)
    ++words;
  return words > 5;
}

bool NameFinder::weak_start(std::uint32_t at, bool capital, bool ordinary,
                            std::uint32_t known) const {
  auto const first = (known & NameLists::first_name) != 0;
  auto const last = (known & NameLists::last_name) != 0;
  if (capital) {
    auto const theirs = at > 0 && page_.in(at - 1, name_family()) && !starts_sentence(at);
    return first || last || theirs || !lists_.is_listed_word(page_.word(at));
  }
  if ((known & NameLists::common_first_name) != 0) return true;
  if (first) return !ordinary || next_is_surname(at) || stands_alone(at);
  if (last && !ordinary) return true;
  if (!lists_.is_listed_word(page_.word(at)) && known == 0 && page_.at(at).length > 2 &&
      follows_greeting(at))
    return true;
  // "met lotje,", "dit is sjoukje weer": nobody knows the word, but the place is a name's.
  auto const introduces = page_.is(at - 1, "met") || page_.is(at - 1, "is") ||
                          page_.is(at - 1, ",") || page_.in(at - 1, name_family());
  if (introduces && !lists_.is_listed_word(page_.word(at)) && !ordinary &&
      page_.at(at).length > 3 && stands_alone(at))
    return true;
  // "ik ben zieke": a word nobody knows needs a second one.
  return !ordinary && (next_is_surname(at) || next_is_unknown(at));
}

bool NameFinder::stands_alone(std::uint32_t at) const {
  static WordSet const after("en weer hier van uit nog , . ! \n");
  return at + 1 >= page_.size() || page_.in(at + 1, after) || page_.is(at + 1, "\n") ||
         page_.in(at + 1, person_verbs());
}

bool NameFinder::next_is_unknown(std::uint32_t at) const {
  auto const next = at + 1;
  return page_.is_word(next) && page_.at(next).length > 3 && page_.at(at).length > 3 &&
         !is_never(next) && !lists_.is_listed_word(page_.word(next)) &&
         !lists_.is_listed_word(page_.word(at));
}

bool NameFinder::unknown_follows(std::uint32_t at) const {
  auto const next = at + 1;
  return page_.is_word(next) && page_.at(next).length > 4 && !is_never(next) && !is_ordinary(next);
}

bool NameFinder::follows_greeting(std::uint32_t at) const {
  static WordSet const words("beste hallo hoi lieve hey dag geachte");
  return at > 0 && page_.in(at - 1, words);
}

bool NameFinder::next_is_surname(std::uint32_t at) const {
  auto next = at + 1;
  auto const prefixed = page_.in(next, name_prefixes()) && !page_.is(next, "in") &&
                        !page_.is(next, "op") && !page_.is(next, "te");
  next = after_prefixes(next);
  if (!page_.is_word(next) || is_never(next)) return false;
  auto const known = bits(next);
  if ((known & (NameLists::place | NameLists::organisation)) != 0 && !prefixed &&
      !lists_.is_listed_word(page_.word(next)))
    return false;
  if ((known & NameLists::last_name) == 0)
    return is_capital(next) && is_capital(at) && !is_ordinary(next);
  return prefixed || is_capital(next) || !is_ordinary(next);
}

bool NameFinder::capital_start(std::uint32_t at, bool ordinary, std::uint32_t known) const {
  auto const first = (known & NameLists::first_name) != 0;
  auto const last = (known & NameLists::last_name) != 0;
  auto const begins = starts_sentence(at);
  if ((known & NameLists::place) != 0 && !next_is_surname(at)) return false;
  if (after_place_word(at) && !first) return false;
  if (next_is_surname(at) && (first || !ordinary)) return true;
  if (initials_follow(at) || (first && prefixed_name_follows(at))) return true;
  if (first && !ordinary) return true;
  if (begins) {
    auto const acts =
        page_.in(at + 1, person_verbs()) && !page_.is(at + 1, "is") && !page_.is(at + 1, "en");
    auto const beside = page_.is(at + 1, "en") && (page_.is(at + 2, "ik") || is_capital(at + 2));
    if (first && (beside || page_.in(at, sure_first_names()))) return true;
    if (first)
      return acts && (page_.at(at).length > 2 || (known & NameLists::common_first_name) != 0);
    return !ordinary && (acts || last) && page_.at(at).length > 3;
  }
  if (first) return page_.at(at).length > 2 || (known & NameLists::common_first_name) != 0;
  if (last && !ordinary) return true;
  return !ordinary && !page_.joined(at + 1) && !page_.in(at, company_nouns());
}

bool NameFinder::after_place_word(std::uint32_t at) const {
  static WordSet const words(
      "in te naar bij uit nabij richting omgeving regio gemeente firma merk via op");
  return at > 0 && page_.in(at - 1, words);
}

bool NameFinder::lower_start(std::uint32_t at, bool ordinary, std::uint32_t known) const {
  static WordSet const articles("de het een die deze geen was is als onze");  // "de bas", "was bas"
  if (page_.in(at, sure_first_names())) return at == 0 || !page_.in(at - 1, articles);
  if (ordinary || page_.at(at).length < 4) {
    auto const common = (known & NameLists::common_first_name) != 0;
    if (common && !ordinary && page_.at(at).length == 3 && !page_.is(at, "can")) return true;
    return (known & NameLists::first_name) != 0 && page_.at(at).length >= 3 &&
           sure_surname_next(at);
  }
  if ((known & NameLists::place) != 0) return false;
  if ((known & NameLists::first_name) != 0) return true;
  return (known & NameLists::last_name) != 0 && page_.at(at).length >= 5;
}

bool NameFinder::sure_surname_next(std::uint32_t at) const {
  auto next = at + 1;
  while (next < page_.size() && page_.in(next, name_prefixes())) ++next;
  if (!page_.is_word(next) || is_never(next)) return false;
  return (bits(next) & NameLists::last_name) != 0 && (!is_ordinary(next) || next > at + 1) &&
         !(next > at + 1 && (page_.is(at + 1, "in") || page_.is(at + 1, "op") ||
                             page_.is(at + 1, "het") || page_.is(at + 1, "te")));
}

}  // namespace klantendag::dutch
