// SPDX-License-Identifier: EUPL-1.2
// SQL of what other systems may know of the werkmap: that somebody was called and whether they were
// reached, and what is owed to whoever wrote.
#pragma once

#include <vector>

#include "modules/werkmap/told.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::werkmap::store {

[[nodiscard]] Result<std::vector<CallMade>> calls_since(sql::Session& session, Instant from);
[[nodiscard]] Result<std::vector<AskTold>> asks_since(sql::Session& session, Instant from);

}  // namespace klantendag::werkmap::store
