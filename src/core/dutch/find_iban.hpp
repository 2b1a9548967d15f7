// SPDX-License-Identifier: EUPL-1.2
// Bank accounts: IBANs of every country in any grouping, and old numbers after "rekeningnummer". The shape
// alone masks: a mistyped account is an account all the same.
#pragma once

#include "core/dutch/page.hpp"

namespace klantendag::dutch {

void find_ibans(Page& page);

}  // namespace klantendag::dutch
