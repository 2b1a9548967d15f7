// SPDX-License-Identifier: EUPL-1.2
// From left to right: where a name begins, how far it goes, and whether it is a firm after all.
#include "core/dutch/find_names.hpp"

#include <algorithm>

#include "core/dutch/name_cues.hpp"
#include "core/dutch/name_finder.hpp"

namespace klantendag::dutch {

void NameFinder::run() {
  for (std::uint32_t at = 0; at < page_.size();) {
    auto const end = page_.is_word(at) ? read(at) : at;
    at = end > at ? end : at + 1;
  }
  add_beside();
}

std::uint32_t NameFinder::read(std::uint32_t at) {
  auto const may_be = is_capital(at) && (bits(at) & NameLists::common_first_name) != 0;
  if (!is_initial(at) && is_never(at) && !may_be && !page_.in(at, name_prefixes())) return at;
  auto const cue = cue_before(at);
  if (is_initial(at)) {
    auto const end = read_initials(at, cue);
    // "heet Ed.": two letters and a full stop may be a name at the end of a sentence.
    if (end > at || page_.at(at).length == 1) return end;
  } else if (page_.at(at).length == 1) {
    auto const end = read_letter_and_surname(at, cue);
    return end == at && cue == Cue::strong ? read_lone_initials(at) : end;
  }
  if (!may_start(at, cue)) return at;
  auto const end = extend(at, cue);
  if (end == at) return at;
  if (cue != Cue::strong && is_company(at, end)) return end;
  if (lone_prefixes(at, end)) return at;
  page_.add({Identifier::name, at, end, 50});
  return end;
}

bool NameFinder::lone_prefixes(std::uint32_t at, std::uint32_t end) const {
  for (; at < end; ++at) {
    if (!page_.in(at, name_prefixes())) return false;
  }
  return true;
}

bool NameFinder::is_company(std::uint32_t first, std::uint32_t last) const {
  // "Kapper Suman Gurung" is a person with a trade, "Bakker Bart" a shop.
  static WordSet const trades(
      "bakker slager kapper loodgieter makelaar notaris bloemist aannemer juwelier");
  auto const person = first > 0 && page_.in(first - 1, trades) && last > first + 1 &&
                      (bits(first) & NameLists::first_name) != 0;
  if (is_company_before(first) && !person) return true;
  auto after = last;
  if (page_.is(after, "&") || page_.is(after, "en")) ++after;
  return page_.in(after, company_ends()) && page_.word(after) != "co";
}

std::uint32_t NameFinder::read_initials(std::uint32_t at, Cue cue) {
  auto next = at;
  next = after_initials(next);
  // "J.P. de Vries", "p. bakker": a surname must follow.
  auto surname = next;
  surname = after_prefixes(surname);
  if (!page_.is_word(surname) || is_never(surname)) return read_lone_initials(at);
  auto const known = bits(surname);
  auto const listed = (known & NameLists::last_name) != 0;
  auto const good = is_capital(surname) || listed || (cue != Cue::none && !is_ordinary(surname));
  if (!good || (!is_capital(surname) && page_.at(at).length > 1)) return at;
  static WordSet const not_initials("s v p m b e o a d i");
  auto const signs = cue == Cue::strong && !is_ordinary(surname);
  if (!is_capital(at) && !signs &&
      !(listed && (cue != Cue::none || surname > next || !page_.in(at, not_initials))))
    return at;
  auto const end = after_name(at, std::max(extend(surname, Cue::strong), surname + 1));
  page_.add({Identifier::name, at, end, 52});
  return end;
}

std::uint32_t NameFinder::extend(std::uint32_t at, Cue cue) {
  auto const capital_name = is_capital(at);
  auto end = at;
  auto next = at;
  // A prefix at the start belongs to what follows it.
  if (!page_.is(at, "ben")) next = after_prefixes(at);
  if (page_.is(next, "-") && page_.joined(next)) ++next;
  if (!page_.is_word(next)) return at;
  end = next + 1;
  first_listed_ = (bits(next) & NameLists::first_name) != 0;
  for (int more = 0; more < 6; ++more) {
    auto const longer = extend_once(end, capital_name, cue);
    if (longer == end) break;
    end = longer;
  }
  if (page_.is(end, "'") && page_.is(end + 1, "s") && page_.joined(end)) end += 2;
  if (initials_follow(end - 1)) {
    ++end;
    end = after_initials(end);
  }
  return after_name(at, end);
}

std::uint32_t NameFinder::extend_once(std::uint32_t end, bool capital_name, Cue cue) {
  // Joined by a hyphen: Smit-de Vries, Jean-Pierre.
  if (page_.is(end, "-") && page_.is_word(end + 1) &&
      ((page_.joined(end) && page_.joined(end + 1)) || is_capital(end + 1))) {
    auto part = end + 1;
    while (part < end + 5 && page_.in(part, name_prefixes()) && page_.is_word(part + 1)) ++part;
    auto const good =
        is_capital(part) || (bits(part) & NameLists::last_name) != 0 || !is_ordinary(part);
    return good ? part + 1 : end;
  }
  if (is_initial(end) && is_capital(end) && page_.is_word(end + 2)) return end + 2;
  auto part = after_prefixes(end);
  if (page_.is(part, "-") && part > end) ++part;
  if (!page_.is_word(part)) return end;
  auto const prefixed = part > end;
  auto const known = bits(part);
  auto const ordinary = is_ordinary(part);
  auto const surname = (known & NameLists::last_name) != 0;
  auto const any = (known & (NameLists::last_name | NameLists::first_name)) != 0;
  auto const in_words = prefixed && (page_.is(end, "in") || page_.is(end, "op") ||
                                     page_.is(end, "te") || page_.is(end, "het"));
  if (is_never(part)) return end;
  if (is_capital(part) && cue != Cue::strong && page_.in(part, company_ends())) return end;
  if (is_capital(part)) {
    if ((known & NameLists::place) != 0 && (in_words || !surname)) return end;
    if ((known & NameLists::organisation) != 0 && !surname) return end;
    if (is_acronym(part) && !any && cue != Cue::strong) return end;
    if (prefixed && !surname && names_a_place(part)) return end;  // "Joke van de Esdoornlaan"
    if (prefixed) return capital_name || cue != Cue::none ? part + 1 : end;
    return any || !ordinary || (capital_name && !page_.in(part, company_nouns())) ? part + 1 : end;
  }
  auto const tight =
      part > end + 1 && (page_.is(end + 1, "'t") || page_.is(end + 1, "den"));  // in 't Veld
  if (in_words && !(first_listed_ && tight)) return end;
  if (in_words)
    return surname || !lists_.is_listed_word(page_.word(part)) || ends_here(part + 1) ? part + 1
                                                                                      : end;
  if (prefixed) {
    auto const van_the = page_.is(end, "van") || page_.is(end, "v") || page_.is(end, "vd") ||
                         page_.is(end, "el") || page_.is(end, "al") || page_.is(end, "ben");
    if (page_.is(end, "van") && part == end + 1 && ordinary && !strong_line(cue)) return end;
    if ((page_.is(end, "de") || page_.is(end, "la") || page_.is(end, "den")) && part == end + 1 &&
        ordinary && !surname)
      return end;
    return surname || (!ordinary && (van_the || cue != Cue::none)) ? part + 1 : end;
  }
  if (capital_name && !surname) return end;
  if (first_listed_ && !capital_name && page_.at(part).length > 2 &&
      !page_.in(part, name_relations())) {
    auto const listed_word = lists_.is_listed_word(page_.word(part));
    if (!listed_word) return part + 1;
    if (surname && page_.at(part).length > 4 && !page_.in(part, person_verbs())) return part + 1;
    if (cue != Cue::none && ends_here(part + 1) && !page_.in(part, person_verbs())) return part + 1;
  }
  if (surname && !ordinary) return part + 1;
  if (any && !ordinary) return part + 1;
  if (surname && cue != Cue::none && !page_.in(part, person_verbs()) && ends_here(part + 1))
    return part + 1;
  return !ordinary && cue != Cue::none && known == 0 && page_.at(part).length > 2 && !capital_name
             ? part + 1
             : end;
}

bool NameFinder::ends_here(std::uint32_t at) const {
  return at >= page_.size() || page_.at(at).kind != TokenKind::word || page_.in(at, person_verbs());
}

void find_names(Page& page, NameLists const& lists) {
  NameFinder(page, lists).run();
}

}  // namespace klantendag::dutch
