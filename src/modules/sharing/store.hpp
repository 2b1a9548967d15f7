// SPDX-License-Identifier: EUPL-1.2
// Drafts and packs in the database.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "modules/sharing/model.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::sharing::store {

[[nodiscard]] Result<void> save(sql::Session& session, Draft const& draft);
[[nodiscard]] Result<std::optional<Draft>> draft(sql::Session& session, EditionId edition,
                                                 Language language);

[[nodiscard]] Result<void> insert(sql::Session& session, Pack const& pack,
                                  std::set<std::string> const& stories);
[[nodiscard]] Result<void> save_state(sql::Session& session, Pack const& pack);
// Contents, page and slides; the row stays.
[[nodiscard]] Result<void> empty(sql::Session& session, PackId pack);
// Newest first.
[[nodiscard]] Result<std::vector<Pack>> packs(sql::Session& session, EditionId edition,
                                              Language language);
// Of all editions, those that still hold something.
[[nodiscard]] Result<std::vector<Pack>> full_packs(sql::Session& session);
[[nodiscard]] Result<std::set<std::string>> stories_of(sql::Session& session, PackId pack);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> states(
    sql::Session& session);

}  // namespace klantendag::sharing::store
