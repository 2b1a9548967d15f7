// SPDX-License-Identifier: EUPL-1.2
// Streets with their house number in every way it is written, post boxes, and postcodes. A street without
// a number counts where somebody lives there.
#pragma once

#include "core/dutch/page.hpp"

namespace klantendag::dutch {

void find_addresses(Page& page);
void find_postcodes(Page& page);

}  // namespace klantendag::dutch
