// SPDX-License-Identifier: EUPL-1.2
// A message of the werkmap goes on as a complaint in the register of the day that is under way: both or
// neither. What the client asked stays open in the werkmap.
#pragma once

#include "modules/werkmap/werkmap.hpp"

namespace klantendag::app {

// Errors: those of werkmap::become; conflict/werkmap.no_edition_for_complaint,
// conflict/complaints.told_before.
[[nodiscard]] Result<void> message_becomes_complaint(Work& work, crypto::Keys const& keys,
                                                     MessageId id);

}  // namespace klantendag::app
