// SPDX-License-Identifier: EUPL-1.2
// Editions with their lists in the database.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "modules/editions/model.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::editions::store {

[[nodiscard]] Result<void> insert(sql::Session& session, Edition const& edition);
[[nodiscard]] Result<void> update(sql::Session& session, Edition const& edition);

[[nodiscard]] Result<std::optional<Edition>> find(sql::Session& session, EditionId id);
// By id, key, or a year that only one edition has (contracts.md "The whole").
[[nodiscard]] Result<std::optional<Edition>> find_named(sql::Session& session,
                                                        std::string_view name);
// Newest year first; without their lists.
[[nodiscard]] Result<std::vector<Edition>> all(sql::Session& session);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> phases(
    sql::Session& session);

}  // namespace klantendag::editions::store
