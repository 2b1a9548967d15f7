// SPDX-License-Identifier: EUPL-1.2
// The statements of wordings and of what all letters of an edition say.
#pragma once

#include <optional>

#include "modules/letters/model.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::letters::store {

[[nodiscard]] Result<std::optional<Wording>> find(sql::Session& session, EditionId edition,
                                                  Kind kind, Language language);
[[nodiscard]] Result<void> save(sql::Session& session, EditionId edition, Wording const& wording,
                                Instant now);
[[nodiscard]] Result<bool> remove(sql::Session& session, EditionId edition, Kind kind,
                                  Language language);

[[nodiscard]] Result<std::optional<Details>> details(sql::Session& session, EditionId edition);
[[nodiscard]] Result<void> save_details(sql::Session& session, EditionId edition,
                                        Details const& details);

}  // namespace klantendag::letters::store
