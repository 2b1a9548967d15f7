// SPDX-License-Identifier: EUPL-1.2
// Collects letters and digits after "NL12" until the length of that country, over blanks, dots and dashes.
#include "core/dutch/find_iban.hpp"

#include <string>

#include "core/dutch/checksums.hpp"

namespace klantendag::dutch {
namespace {

bool is_piece(Page const& page, std::uint32_t at) {
  return page.is_word(at) || page.is_number(at);
}

bool is_separator(Page const& page, std::uint32_t at) {
  return page.is(at, ".") || page.is(at, "-") || page.is(at, "/") || page.is(at, "_");
}

// One past the last token of the account that begins at `first`, or `first`. Some digits too few or too
// many are forgiven in a Dutch one.
std::uint32_t end_of_iban(Page const& page, std::uint32_t first) {
  if (!page.is_number(first + 1)) return first;
  auto const length = iban_length(page.word(first));
  if (length == 0) return first;
  std::string collected(page.word(first));
  std::uint32_t last = first + 1;
  while (last < page.size() && collected.size() < length) {
    auto at = last;
    if (is_separator(page, at)) ++at;
    if (!is_piece(page, at) || page.word(at).size() > length) break;
    // A word in between ends it, unless it is the letters of a bank.
    if (page.is_word(at) && !page.joined(at) && page.word(at).size() != 4 && !page.joined(at + 1))
      break;
    if (collected.size() + page.word(at).size() > length + 2) break;
    collected += page.word(at);
    last = at + 1;
  }
  auto const digits_follow = collected.size() >= 4 && collected[2] >= '0' && collected[2] <= '9' &&
                             collected[3] >= '0' && collected[3] <= '9';
  if (!digits_follow) return first;
  if (collected.size() == length && passes_mod_97(collected)) return last;
  auto const close = collected.size() + 3 >= length && collected.size() <= length + 2;
  return close ? last : first;
}

void find_old_accounts(Page& page, std::uint32_t at) {
  static WordSet const words(
      "rekening rekeningnummer rekeningnr bankrekening bankrekeningnummer giro gironummer "
      "banknummer");
  if (!page.is_number(at) || page.joined(at) || !page.has_before(at, 4, words)) return;
  auto last = at + 1;
  std::size_t digits = page.word(at).size();
  while (last + 1 < page.size() + 1 && digits < 10) {
    auto const next = is_separator(page, last) ? last + 1 : last;
    if (!page.is_number(next)) break;
    digits += page.word(next).size();
    last = next + 1;
  }
  if (digits >= 5 && digits <= 11) page.add({Identifier::iban, at, last, 80});
}

}  // namespace

void find_ibans(Page& page) {
  for (std::uint32_t at = 0; at < page.size(); ++at) {
    find_old_accounts(page, at);
    if (!page.is_word(at) || page.at(at).length != 2) continue;
    auto const last = end_of_iban(page, at);
    if (last > at) page.add({Identifier::iban, at, last, 110});
  }
}

}  // namespace klantendag::dutch
