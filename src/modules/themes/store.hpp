// SPDX-License-Identifier: EUPL-1.2
// Themes, links, the red thread and quotes in the database. What was said stays where it is: a link
// names it by its id.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/themes/model.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::themes::store {

[[nodiscard]] Result<void> insert(sql::Session& session, Theme const& theme);
[[nodiscard]] Result<void> update(sql::Session& session, Theme const& theme);
[[nodiscard]] Result<std::optional<Theme>> find(sql::Session& session, ThemeId id);
[[nodiscard]] Result<std::vector<Theme>> list(sql::Session& session, EditionId edition);

struct When {
  Instant at{};
  std::string by{};  // pseudonym, as in the record
};
[[nodiscard]] Result<void> insert(sql::Session& session, Link const& link, When const& when);
[[nodiscard]] Result<void> end(sql::Session& session, ThemeLinkId id, Ended ended, Instant at);
// Of the themes of an edition, those that did not end.
[[nodiscard]] Result<std::vector<Link>> links(sql::Session& session, EditionId edition);
// All, ended ones too; for the check.
[[nodiscard]] Result<std::vector<Link>> every_link(sql::Session& session);

[[nodiscard]] Result<std::string> thread(sql::Session& session, EditionId edition);
[[nodiscard]] Result<void> save_thread(sql::Session& session, EditionId edition,
                                       std::string_view sentence, When const& when);

struct StoredQuote {
  Quote quote{};  // words is empty
  crypto::Sealed words{};
};
[[nodiscard]] Result<void> insert(sql::Session& session, StoredQuote const& stored,
                                  When const& when);
[[nodiscard]] Result<void> change_state(sql::Session& session, Quote const& quote);
[[nodiscard]] Result<void> drop_quotes(sql::Session& session, std::string_view story);
[[nodiscard]] Result<std::vector<StoredQuote>> quotes(sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::optional<Quote>> find_quote(sql::Session& session, QuoteId id);

using States = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] Result<States> theme_states(sql::Session& session);

}  // namespace klantendag::themes::store
