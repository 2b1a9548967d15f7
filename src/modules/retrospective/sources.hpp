// SPDX-License-Identifier: EUPL-1.2
// Whose words stand in a version. A client who takes the yes back takes them out of all: at once for
// who reads, and for good with forget_withdrawn (retrospective.hpp).
#pragma once

#include <set>
#include <string>
#include <vector>

#include "modules/retrospective/material.hpp"
#include "modules/retrospective/model.hpp"

namespace klantendag::retrospective::sources {

using Stories = std::set<std::string>;  // ids

[[nodiscard]] Stories of(Material const& material);
[[nodiscard]] Result<Stories> of(sql::Session& session, Version const& version);
[[nodiscard]] Result<void> keep(sql::Session& session, Version const& version,
                                Stories const& stories);
// A client whose words stand in it took them back.
[[nodiscard]] Result<bool> taken_back(sql::Session& session, Version const& version);
// Without the text of those.
[[nodiscard]] Result<void> hide(sql::Session& session, std::vector<Version>& versions);

}  // namespace klantendag::retrospective::sources
