// SPDX-License-Identifier: EUPL-1.2
// Dates of birth with the month as a word, or in words altogether: "12 maart 1980", "maart '80", "twaalf
// maart negentientachtig". The all-digit ones are in find_numbers.hpp.
#pragma once

#include "core/dutch/page.hpp"

namespace klantendag::dutch {

void find_birthdates(Page& page);

// Young dates that stand right behind a name; after the names were found.
void find_birthdates_beside_names(Page& page);

}  // namespace klantendag::dutch
