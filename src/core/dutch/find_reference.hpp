// SPDX-License-Identifier: EUPL-1.2
// Case, client, policy and other numbers of a file: after a word as "kenmerk" or "dossier", or by their
// shape of letters and many digits.
#pragma once

#include "core/dutch/page.hpp"

namespace klantendag::dutch {

void find_references(Page& page);

}  // namespace klantendag::dutch
