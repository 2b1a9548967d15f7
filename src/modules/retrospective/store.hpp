// SPDX-License-Identifier: EUPL-1.2
// The statements of retrospectives.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "modules/retrospective/model.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::retrospective::store {

[[nodiscard]] Result<void> insert(sql::Session& session, Version const& version);
// Newest first, with their texts.
[[nodiscard]] Result<std::vector<Version>> versions(sql::Session& session, EditionId edition,
                                                    Language language);
[[nodiscard]] Result<std::optional<Version>> version(sql::Session& session, EditionId edition,
                                                     Language language, std::int64_t number);

// Of all editions, those that still have a text or a title.
[[nodiscard]] Result<std::vector<Version>> versions_with_words(sql::Session& session);
// Its title and text, and the pages and figures that were made of it.
[[nodiscard]] Result<void> erase_words(sql::Session& session, Version const& version);

[[nodiscard]] Result<void> insert(sql::Session& session, Publication const& publication);
[[nodiscard]] Result<void> save_state(sql::Session& session, Publication const& publication);
// What stands published now.
[[nodiscard]] Result<std::optional<Publication>> published(sql::Session& session, EditionId edition,
                                                           Language language);
[[nodiscard]] Result<std::vector<Publication>> all_publications(sql::Session& session);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> states(
    sql::Session& session);

// Who of the team said yes to being named.
[[nodiscard]] Result<std::vector<std::string>> named(sql::Session& session, EditionId edition);
[[nodiscard]] Result<void> save_named(sql::Session& session, EditionId edition,
                                      std::vector<std::string> const& names);

// Of the editions that were read in.
[[nodiscard]] Result<std::optional<int>> newest_year_before(sql::Session& session, int year);

}  // namespace klantendag::retrospective::store
