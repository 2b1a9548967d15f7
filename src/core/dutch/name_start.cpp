// SPDX-License-Identifier: EUPL-1.2
// Whether a name begins at a word: by its cue, its capital, the lists, and the word after it.
#include "core/dutch/name_finder.hpp"

#include <algorithm>

#include "core/dutch/name_cues.hpp"
#include "core/dutch/street_words.hpp"

namespace klantendag::dutch {

bool NameFinder::may_start(std::uint32_t at, Cue cue) const {
  auto const word = page_.word(at);
  if (cue == Cue::none && small_prefixes_start(at, after_prefixes(at))) return true;
  auto const sure = is_sure_all_the_same(at, cue);
  if (is_never(at) && !sure &&
      !(page_.in(at, name_prefixes()) && (cue != Cue::none || is_capital(at))))
    return false;
  auto const known = bits(at);
  auto const firm_follows = page_.is_word(at + 1) && (bits(at + 1) & NameLists::organisation) != 0;
  auto const person_too =
      !firm_follows && ((known & NameLists::common_first_name) != 0 || next_is_surname(at));
  if ((known & NameLists::organisation) != 0 && cue != Cue::strong && !person_too) return false;
  if (page_.in(at, name_titles()) || page_.in(at, name_relations())) return false;
  if (page_.in(at, name_prefixes()) && word != "ben") return prefix_may_start(at, cue);
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

// A word of never_names() that is a name here: "Groet, Wil", "April de Boer", "Wil wil niet",
// "mijn vriendin april is …".
bool NameFinder::is_sure_all_the_same(std::uint32_t at, Cue cue) const {
  if ((bits(at) & NameLists::common_first_name) == 0) return false;
  if (!is_capital(at)) {
    return cue == Cue::weak && page_.in(at - 1, name_family()) && page_.in(at + 1, person_verbs());
  }
  if (cue == Cue::strong || prefixed_name_follows(at)) return true;
  if (at + 1 < page_.size() && page_.hashes[at + 1] == page_.hashes[at]) return true;
  return cue == Cue::weak && !starts_sentence(at);
}

// "Bouwmeester, T.", as in lists.
bool NameFinder::initials_follow(std::uint32_t at) const {
  if (!page_.is(at + 1, ",") || !is_initial(at + 2) || !is_capital(at + 2)) return false;
  if (page_.in(at, name_farewells())) return false;
  // "K. de Wit, A. Benschop": those of the next one.
  auto next = at + 2;
  next = after_initials(next);
  return !page_.is_word(next) || !(is_capital(next) || page_.in(next, name_prefixes()));
}

// "April de Boer": small words between two capitals.
bool NameFinder::prefixed_name_follows(std::uint32_t at) const {
  auto next = at + 1;
  while (next < at + 5 && page_.in(next, name_prefixes()) && !is_capital(next)) ++next;
  return next > at + 1 && next <= at + 4 && page_.is_word(next) && is_capital(next) &&
         (bits(next) & NameLists::last_name) != 0 && !page_.is(at + 1, "in") &&
         !page_.is(at + 1, "op") && !page_.is(at + 1, "te");
}

bool NameFinder::small_prefixes_start(std::uint32_t at, std::uint32_t next) const {
  if (next >= page_.size() || is_capital(at) || shouting_ || next < at + 2 ||
      page_.at(next).length < 4)
    return false;
  static WordSet const second("der d . ter ten 't");
  auto const van = page_.is(at, "van") || page_.is(at, "v");
  if (!van || !page_.in(at + 1, second) || (bits(next) & NameLists::place) != 0) return false;
  return (bits(next) & NameLists::last_name) != 0;
}

bool NameFinder::strong_start(std::uint32_t at, bool capital, bool ordinary,
                              std::uint32_t known) const {
  auto const listed = (known & (NameLists::first_name | NameLists::last_name)) != 0;
  if (listed) return !is_verb_after_title(at);
  // "Groeten\nPlanning volgt": a farewell, and then text.
  auto const goes_on =
      page_.is_word(at + 1) && !page_.at(at + 1).capital && !page_.in(at + 1, name_prefixes());
  if (ordinary && goes_on && after_farewell(at)) return false;
  return !lists_.is_listed_word(page_.word(at)) ||
         (capital && !shouting_ && !starts_line_of_text(at)) ||
         (!ordinary && !starts_line_of_text(at));
}

bool NameFinder::is_verb_after_title(std::uint32_t at) const {
  return !is_capital(at) && page_.in(at, person_verbs());
}

bool NameFinder::starts_line_of_text(std::uint32_t at) const {
  if (at == 0) return false;
  auto const stop = page_.is(at - 1, ".") || page_.is(at - 1, "!");
  if (page_.at(at - 1).kind != TokenKind::line_end && !stop) return false;
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
  auto const acts = page_.in(at - 1, name_relations()) && page_.in(at + 1, person_verbs());
  auto const introduces = acts || page_.is(at - 1, "met") || page_.is(at - 1, "is") ||
                          page_.is(at - 1, ",") || page_.in(at - 1, name_family());
  // "mijn partner meeverhuist": a verb that nobody knows
  auto const verb = page_.in(at - 1, name_family()) &&
                    (page_.word(at).ends_with("t") || page_.word(at).ends_with("en") ||
                     page_.word(at).ends_with("de"));
  if (introduces && !verb && !lists_.is_listed_word(page_.word(at)) && !ordinary &&
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
  auto const listed_next =
      page_.is_word(at + 1) && is_capital(at + 1) && (bits(at + 1) & NameLists::last_name) != 0;
  if (known == 0 &&
      ((foreign_ && !listed_next) || is_of_a_people(at) || surely_ends_as_street(page_.word(at))))
    return false;
  if (after_place_word(at) && !first) return false;
  if (next_is_surname(at) && (first || !ordinary)) return true;
  if (initials_follow(at) || (first && prefixed_name_follows(at))) return true;
  if (first && !ordinary) return true;
  // "Jan-Willem"
  auto const doubled = page_.is(at + 1, "-") && page_.joined(at + 1) && page_.joined(at + 2) &&
                       page_.is_word(at + 2) && is_capital(at + 2);
  if (first && doubled) return true;
  if (begins) {
    auto const acts =
        page_.in(at + 1, person_verbs()) && !page_.is(at + 1, "is") && !page_.is(at + 1, "en");
    auto const beside = page_.is(at + 1, "en") && (page_.is(at + 2, "ik") || is_capital(at + 2));
    auto const common = (known & NameLists::common_first_name) != 0;
    if (common && is_verb_next(at)) return true;
    if (first && (beside || page_.in(at, sure_first_names()))) return true;
    if (first)
      return acts && (page_.at(at).length > 2 || (known & NameLists::common_first_name) != 0);
    return !ordinary && (acts || last) && page_.at(at).length > 3;
  }
  if (first) return page_.at(at).length > 2 || (known & NameLists::common_first_name) != 0;
  if (last && !ordinary) return true;
  return !ordinary && !page_.joined(at + 1) && !page_.in(at, company_nouns());
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
  if ((known & NameLists::first_name) != 0 || is_spoken_with(at)) return true;
  return (known & NameLists::last_name) != 0 && page_.at(at).length >= 5;
}

bool NameFinder::sure_surname_next(std::uint32_t at) const {
  auto next = at + 1;
  next = after_prefixes(next);
  if (!page_.is_word(next) || is_never(next)) return false;
  return (bits(next) & NameLists::last_name) != 0 && (!is_ordinary(next) || next > at + 1) &&
         !(next > at + 1 && (page_.is(at + 1, "in") || page_.is(at + 1, "op") ||
                             page_.is(at + 1, "het") || page_.is(at + 1, "te")));
}

}  // namespace klantendag::dutch
