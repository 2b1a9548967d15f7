// SPDX-License-Identifier: EUPL-1.2
// Numbers, and what is added to them with and without signs.
#include "core/dutch/house_number.hpp"

namespace klantendag::dutch {

std::uint32_t HouseNumbers::end(std::uint32_t at) const {
  auto number = at;
  if (page_.is(number, ",") || (page_.is(number, ".") && page_.word(number - 1).ends_with("str"))) {
    ++number;
  }
  // "Vlierstraat op nummer 9"
  if (page_.is(number, "op") && (page_.is(number + 1, "nummer") || page_.is(number + 1, "nr") ||
                                 page_.is(number + 1, "huisnummer")))
    ++number;
  if (page_.is(number, "nr") || page_.is(number, "no") || page_.is(number, "nummer") ||
      page_.is(number, "huisnummer")) {
    ++number;
    if (page_.is(number, ".") || page_.is(number, ":")) ++number;
  }
  static WordSet const spoken(
      "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
      "zestien zeventien achttien negentien twintig");
  // "Kerkstraat nummer twaalf"
  if (number > at && page_.in(number, spoken) && page_.word(number - 1).starts_with("n"))
    return end_of_addition(number + 1);
  if (!page_.is_number(number) || page_.word(number).size() > 5) return at;
  // "Zonneveld 15,02": an amount
  if (page_.is(number + 1, ",") && page_.joined(number + 1) && page_.joined(number + 2) &&
      page_.is_number(number + 2))
    return at;
  if (page_.word(number).size() >= 4 && is_year_or_postcode(number)) return at;
  static WordSet const times("uur euro jaar weken maanden dagen keer minuten km m");
  if (page_.in(number + 1, times)) return at;
  return end_of_addition(number + 1);
}

bool HouseNumbers::is_year_or_postcode(std::uint32_t number) const {
  auto const next = number + 1;
  return page_.is_word(next) && page_.at(next).length == 2 && page_.at(next).all_capitals;
}

std::uint32_t HouseNumbers::end_of_floor(std::uint32_t at) const {
  static WordSet const counts(
      "een twee drie vier vijf zes zeven acht negen tien eerste tweede derde vierde vijfde zesde "
      "begane 1e 2e 3e 4e");
  static WordSet const floors("hoog etage verdieping");
  auto next = at;
  if (page_.is(next, ",") || page_.is(next, "(") || page_.is(next, "-")) ++next;
  if (page_.is(next, "op") && page_.is(next + 1, "de")) next += 2;
  if (page_.is(next, "begane") && page_.is(next + 1, "grond")) return next + 2;
  auto const digit = page_.is_number(next) && page_.word(next).size() <= 2;
  if (!digit && !page_.in(next, counts)) return at;
  ++next;
  if (digit && page_.is(next, "e") && page_.joined(next)) ++next;
  if (page_.is(next, "-")) ++next;
  if (!page_.in(next, floors)) return at;
  ++next;
  static WordSet const sides("achter voor links rechts midden");
  if (page_.is(next, "-")) ++next;
  if (page_.in(next, sides)) return next + 1;
  if (page_.is(next, ")")) return next + 1;
  return page_.is(next - 1, "-") ? next - 1 : next;
}

std::uint32_t HouseNumbers::end_of_flat(std::uint32_t at) const {
  static WordSet const words("app appartement kamer unit flat huisje ap apt k");
  auto next = at;
  if (page_.is(next, ",") || page_.is(next, "-") || page_.is(next, "/")) ++next;
  if (!page_.in(next, words)) return at;
  ++next;
  while (page_.is(next, ".") || page_.is(next, "nr") || page_.is(next, "nummer")) ++next;
  return page_.is_number(next) && page_.word(next).size() <= 4 ? next + 1 : at;
}

std::uint32_t HouseNumbers::end_of_addition(std::uint32_t at) const {
  static WordSet const additions(
      "hs bis ter huis hoog boven beneden rood zwart links rechts i ii iii iv v vi a b c d e f g "
      "h j k l "
      "bg hg vrd app appartement kamer k2 et etage verdieping souterrain sous zw zwart rd huisje "
      "unit flat bovenhuis benedenhuis ap apt");
  for (int pieces = 0; pieces < 3 && at < page_.size(); ++pieces) {
    auto next = at;
    if (auto const floor = end_of_floor(at); floor > at) {
      at = floor;
      continue;
    }
    if (auto const flat = end_of_flat(at); flat > at) {
      at = flat;
      continue;
    }
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

}  // namespace klantendag::dutch
