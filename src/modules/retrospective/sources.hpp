// SPDX-License-Identifier: EUPL-1.2
// Whose words stand in a version: stories, and open answers of surveys. What a client or the organiser
// takes back goes out of all: at once for who reads, for good with forget_withdrawn (retrospective.hpp).
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "modules/retrospective/material.hpp"
#include "modules/retrospective/model.hpp"

namespace klantendag::retrospective::sources {

struct Sources {
  std::set<std::string> stories{};                        // ids
  std::set<std::pair<SurveyId, std::int64_t>> remarks{};  // of a survey, by number
};

[[nodiscard]] Sources of(Material const& material, Article const& article);
[[nodiscard]] Result<Sources> of(sql::Session& session, Version const& version);
[[nodiscard]] Result<void> keep(sql::Session& session, Version const& version,
                                Sources const& sources);
// A client whose words stand in it took them back.
[[nodiscard]] Result<bool> taken_back(sql::Session& session, Version const& version);
void take_words(Version& version);
// Without the text of those.
[[nodiscard]] Result<void> hide(sql::Session& session, std::vector<Version>& versions);

}  // namespace klantendag::retrospective::sources
