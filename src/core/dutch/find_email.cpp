// SPDX-License-Identifier: EUPL-1.2
// From the sign in the middle outwards: the local part to the left, the domain to the right.
#include "core/dutch/find_email.hpp"

namespace klantendag::dutch {
namespace {

// The tokens that mean "@": the sign itself, "(at)", "[at]", "at", "apenstaartje".
struct Middle {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool spoken = false;  // a bare word, so the rest must look very much like an address
};

bool is_dot(Page const& page, std::uint32_t at) {
  return page.is(at, ".") || page.is(at, "punt") || page.is(at, "dot");
}

bool find_middle(Page const& page, std::uint32_t at, Middle& middle) {
  if (page.is(at, "@")) {
    middle = {at, at + 1, false};
    return true;
  }
  if (!page.is(at, "at") && !page.is(at, "apenstaartje") && !page.is(at, "apestaartje") &&
      !page.is(at, "apenstaart") && !page.is(at, "apestaart"))
    return false;
  auto const bracketed = at > 0 &&
                         (page.is(at - 1, "(") || page.is(at - 1, "[") || page.is(at - 1, "{")) &&
                         (page.is(at + 1, ")") || page.is(at + 1, "]") || page.is(at + 1, "}"));
  middle = bracketed ? Middle{at - 1, at + 2, false} : Middle{at, at + 1, true};
  return true;
}

bool is_part(Page const& page, std::uint32_t at) {
  return page.is_word(at) || page.is_number(at);
}

bool is_local_sign(Page const& page, std::uint32_t at) {
  return page.is(at, ".") || page.is(at, "_") || page.is(at, "-") || page.is(at, "+") ||
         page.is(at, "'");
}

// The first token of the local part that ends before `end`; `end` when there is none.
std::uint32_t start_of_local(Page const& page, std::uint32_t end) {
  static WordSet const small("de van der den ten ter");
  static WordSet const joiners("punt dot streepje liggendstreepje underscore laagstreepje");
  if (end == 0 || !(is_part(page, end - 1) || is_local_sign(page, end - 1))) return end;
  auto first = end - 1;
  while (first > 0 && end - first < 64) {
    auto const before = first - 1;
    if (page.joined(first) && (is_part(page, before) || is_local_sign(page, before))) {
      first = before;
    } else if (first > 1 && page.in(before, joiners) && is_part(page, first - 2)) {
      first = first - 2;
    } else if (first > 2 && page.in(before, small) && page.in(first - 2, joiners) &&
               is_part(page, first - 3)) {
      first = first - 3;  // "jan punt de vries"
    } else {
      break;
    }
  }
  return first;
}

// One past the last token of the domain that begins at `first`; `first` when it is none.
std::uint32_t end_of_domain(Page const& page, std::uint32_t first) {
  if (!is_part(page, first)) return first;
  auto last = first + 1;
  bool dotted = false;
  while (last < page.size()) {
    auto const hyphen = page.is(last, "-") && page.joined(last) && page.joined(last + 1);
    auto const spaced = !page.joined(last) || !page.joined(last + 1);
    auto const spoken = !page.is(last, ".");
    auto const dot = is_dot(page, last) && (!spaced || spoken || !dotted);
    auto const bracketed = (page.is(last, "(") || page.is(last, "[")) && is_dot(page, last + 1) &&
                           is_part(page, last + 3);
    if (bracketed) {
      dotted = true;
      last += 4;
    } else if ((hyphen || dot) && is_part(page, last + 1)) {
      dotted = dotted || dot;
      last += 2;
    } else if (page.joined(last) && is_part(page, last)) {
      ++last;
    } else {
      break;
    }
  }
  // "jan@ziggo,nl"
  static WordSet const common("nl com net org eu be de info");
  if (!dotted && page.is(last, ",") && page.joined(last) && page.joined(last + 1) &&
      page.in(last + 1, common)) {
    dotted = true;
    last += 2;
  }
  auto const& ending = page.at(last - 1);
  auto const good =
      dotted && ending.kind == TokenKind::word && ending.length >= 2 && ending.length <= 24;
  return good ? last : first;
}

}  // namespace

void find_emails(Page& page) {
  for (std::uint32_t at = 0; at < page.size(); ++at) {
    static WordSet const middles("@ at apenstaartje apestaartje apenstaart apestaart");
    Middle middle;
    if (!page.in(at, middles) || !find_middle(page, at, middle)) continue;
    auto const first = start_of_local(page, middle.first);
    auto const last = end_of_domain(page, middle.last);
    if (first == middle.first) continue;
    auto const glued = page.joined(middle.first) && page.joined(middle.last);
    if (last > middle.last) {
      page.add({Identifier::email, first, last, 100});
    } else if (!middle.spoken && glued && is_part(page, middle.last)) {
      page.add(
          {Identifier::email, first, middle.last + 1, 90});  // "jan@gmail": the ending forgotten
    }
  }
}

}  // namespace klantendag::dutch
