// SPDX-License-Identifier: EUPL-1.2
// Whose words stand in a pack, and whether they still may.
#pragma once

#include <set>
#include <string>

#include "modules/sharing/model.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::sharing::sources {

// Ids of all stories that were taken back.
[[nodiscard]] Result<std::set<std::string>> withdrawn(sql::Session& session);
// Those of them whose words stand, or stood, in this pack.
[[nodiscard]] Result<std::set<std::string>> taken_from(sql::Session& session, PackId pack,
                                                       std::set<std::string> const& withdrawn);

}  // namespace klantendag::sharing::sources
