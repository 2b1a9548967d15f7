// SPDX-License-Identifier: EUPL-1.2
// E-mail addresses with any ending, also as "jan (at) voorbeeld punt nl" and with blanks around the @.
#pragma once

#include "core/dutch/page.hpp"

namespace klantendag::dutch {

void find_emails(Page& page);

}  // namespace klantendag::dutch
