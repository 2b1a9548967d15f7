// SPDX-License-Identifier: EUPL-1.2
// Numbers, and what is added to them with and without signs.
#include "core/dutch/house_number.hpp"

namespace klantendag::dutch {

std::uint32_t HouseNumbers::end(std::uint32_t at) const {
  auto number = at;
  if (page_.is(number, ",") || (page_.is(number, ".") && page_.word(number - 1).ends_with("str"))) {
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

bool HouseNumbers::is_year_or_postcode(std::uint32_t number) const {
  auto const next = number + 1;
  return page_.is_word(next) && page_.at(next).length == 2 && page_.at(next).all_capitals;
}

std::uint32_t HouseNumbers::end_of_addition(std::uint32_t at) const {
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

}  // namespace klantendag::dutch
