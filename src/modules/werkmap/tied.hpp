// SPDX-License-Identifier: EUPL-1.2
// Asks and messages beside the record of changes, which nobody changes unseen (V60): whatever one of them
// says, the other says too. Part of V33 and V34.
#pragma once

#include "modules/audit/audit.hpp"

namespace klantendag::werkmap {

// Every ask: its log gives what lists keep of it, and each step stands in the record, and the other way
// round. Every delivery: its messages, asks and repeats are those that were written down when it came.
[[nodiscard]] Result<std::vector<audit::Finding>> untied_asks(sql::Session& session);
// Who opened what, in the table and in the record.
[[nodiscard]] Result<std::vector<audit::Finding>> untied_openings(sql::Session& session);

}  // namespace klantendag::werkmap
