// SPDX-License-Identifier: EUPL-1.2
// A letter is made for one person: a list of them has no place to go.
#include <vector>

#include "modules/letters/made.hpp"

namespace klantendag {

Result<letters::Made> write(letters::Wording const& words, letters::Day const& day,
                            std::vector<letters::Recipient> const& people) {
#ifdef FAIL
  return letters::make(words, day, people);
#else
  return letters::make(words, day, people.front());
#endif
}

}  // namespace klantendag
