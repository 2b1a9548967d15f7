// SPDX-License-Identifier: EUPL-1.2
// What the checks of this room share.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "modules/audit/audit.hpp"

namespace klantendag::day::inside {

// Editions that are followed up or closed.
[[nodiscard]] Result<std::set<std::string, std::less<>>> editions_after_the_day(
    sql::Session& session);
[[nodiscard]] std::vector<audit::Check> paper_checks();

}  // namespace klantendag::day::inside
