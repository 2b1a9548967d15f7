// SPDX-License-Identifier: EUPL-1.2
// Names that are known by the name beside them: "ans, riet en toos", "Lam, Suk Fong", "M. Storm e/o P. Storm".
#include "core/dutch/name_cues.hpp"
#include "core/dutch/name_finder.hpp"

namespace klantendag::dutch {
namespace {

WordSet const& joiners() {
  static WordSet const words(", en & + of");
  return words;
}
constexpr int longest_list = 8;
constexpr int rank_beside = 49;

}  // namespace

std::uint32_t NameFinder::read_lone_initials(std::uint32_t at) {
  auto next = at;
  next = after_initials(next);
  auto const dotted = next > at;
  if (!dotted) ++next;
  auto const alone = next >= page_.size() || page_.at(next).kind == TokenKind::line_end;
  static WordSet const words("voorletters voorletter initialen");
  auto const announced = at > 0 && (page_.in(at - 1, words) || (at > 1 && page_.in(at - 2, words)));
  if (!(announced && dotted) && !(alone && after_farewell(at))) return at;
  page_.add({Identifier::name, at, next, 51});
  return next;
}

std::uint32_t NameFinder::read_letter_and_surname(std::uint32_t at, Cue cue) {
  // "tnv j bloem", "contactpersoon j de vries"
  auto const surname = after_prefixes(at + 1);
  if (cue == Cue::none || !page_.is_word(surname) || page_.joined(at + 1)) return at;
  if ((bits(surname) & NameLists::last_name) == 0 || is_never(surname)) return at;
  page_.add({Identifier::name, at, surname + 1, 51});
  return surname + 1;
}

std::uint32_t NameFinder::after_name(std::uint32_t first, std::uint32_t end) const {
  // "rachid b.", but not "jan a.s. vrijdag"
  auto const letter = is_initial(end) && page_.at(end).length == 1 && first_listed_ &&
                      is_capital(end) == is_capital(first) && !page_.joined(end + 2);
  if (letter && !page_.in(end, name_prefixes())) end += 2;
  auto const both = page_.is(end, "e") && page_.is(end + 1, "/") && page_.is(end + 2, "o");
  if (!both || !is_initial(end + 3)) return end;
  auto next = end + 3;
  next = after_initials(next);
  next = after_prefixes(next);
  if (!page_.is_word(next)) return end;
  ++next;
  if (page_.is(next, "-") && page_.joined(next) && page_.is_word(next + 1)) next += 2;
  return next;
}

// Only what our own short list of first names knows, and no verb.
bool NameFinder::may_stand_beside(std::uint32_t at) const {
  return page_.is_word(at) && (bits(at) & NameLists::common_first_name) != 0 && !is_never(at) &&
         page_.at(at).length > 1 && !page_.in(at, person_verbs()) &&
         !page_.in(at, name_relations());
}

void NameFinder::add_left(Find const& find) {
  auto first = find.first;
  for (int more = 0; more < longest_list && first > 1; ++more) {
    if (!page_.in(first - 1, joiners()) || !may_stand_beside(first - 2)) return;
    first -= 2;
    page_.add({Identifier::name, first, first + 1, rank_beside});
  }
}

void NameFinder::add_right(Find const& find) {
  auto last = find.last;
  for (int more = 0; more < longest_list; ++more) {
    if (!page_.in(last, joiners()) || !may_stand_beside(last + 1)) return;
    auto const after = last + 2;
    auto const goes_on = page_.in(after, joiners()) || ends_here(after);
    if (is_ordinary(last + 1) && !goes_on) return;
    page_.add({Identifier::name, last + 1, after, rank_beside});
    last = after;
  }
}

void NameFinder::add_surname_before(Find const& find) {
  if (find.first < 2 || !page_.is(find.first - 1, ",") || !is_capital(find.first)) return;
  auto const at = find.first - 2;
  auto const ends = find.last >= page_.size() || page_.is(find.last, ".") ||
                    page_.is(find.last, "(") || page_.at(find.last).kind == TokenKind::line_end;
  if (ends && page_.is_word(at) && is_capital(at) && starts_sentence(at) && !is_never(at) &&
      (bits(at) & NameLists::last_name) != 0) {
    page_.add({Identifier::name, at, at + 1, rank_beside});
  }
}

void NameFinder::add_beside() {
  auto const count = page_.finds.size();
  for (std::size_t at = 0; at < count; ++at) {
    auto const find = page_.finds[at];
    if (find.kind != Identifier::name || find.keep) continue;
    add_left(find);
    add_right(find);
    add_surname_before(find);
    // "Mieke (M.A. op mijn paspoort)"
    auto next = find.last + 1;
    next = after_initials(next);
    if (page_.is(find.last, "(") && next > find.last + 3)
      page_.add({Identifier::name, find.last + 1, next, rank_beside});
  }
}

}  // namespace klantendag::dutch
