// SPDX-License-Identifier: EUPL-1.2
// Statements in the database; their words only as seals.
#pragma once

#include <utility>
#include <vector>

#include "modules/day/plenary.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::day::store {

[[nodiscard]] Result<void> insert(sql::Session& session, Statement const& statement,
                                  crypto::Sealed const& words);
// Whether there is one that was not so already.
[[nodiscard]] Result<bool> show(sql::Session& session, EditionId edition, StatementId id,
                                Showing showing);
// In the order in which they were said.
[[nodiscard]] Result<std::vector<std::pair<Statement, crypto::Sealed>>> statements(
    sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> statement_states(
    sql::Session& session);

}  // namespace klantendag::day::store
