// SPDX-License-Identifier: EUPL-1.2
// Telephone numbers, burgerservicenummers and dates of birth among the digits of a page. Shape alone
// masks; a check that passes or a word nearby only decides between two readings.
#pragma once

#include "core/dutch/page.hpp"

namespace klantendag::dutch {

void find_numbers(Page& page);

}  // namespace klantendag::dutch
