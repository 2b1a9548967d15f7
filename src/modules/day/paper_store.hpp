// SPDX-License-Identifier: EUPL-1.2
// Printed numbers and what became of them, in the database.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "modules/day/paper.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::day::store {

[[nodiscard]] Result<void> insert(sql::Session& session, Paper const& paper);
// Only a number that is still open; whether it was.
[[nodiscard]] Result<bool> settle(sql::Session& session, Paper const& paper);
[[nodiscard]] Result<std::optional<Paper>> find_paper(sql::Session& session, Paper const& which);
[[nodiscard]] Result<std::vector<Paper>> papers(sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::vector<Paper>> every_paper(sql::Session& session);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> paper_states(
    sql::Session& session);
// The highest number ever printed; 0: none.
[[nodiscard]] Result<std::int64_t> highest(sql::Session& session, EditionId edition,
                                           PaperKind kind);

}  // namespace klantendag::day::store
