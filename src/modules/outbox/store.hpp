// SPDX-License-Identifier: EUPL-1.2
// The statements of the outgoing post.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "modules/outbox/model.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::outbox::store {

struct Stored {
  Outgoing outgoing{};
  crypto::Sealed sealed{};
};

struct NewRow {
  Outgoing const& outgoing;
  crypto::Sealed const& sealed;
  std::optional<std::string> once{};
};
// False when its key is there already.
[[nodiscard]] Result<bool> insert(sql::Session& session, NewRow const& row);
// State, reason, code, moments and who said yes. What was dropped gives its key free.
[[nodiscard]] Result<void> update(sql::Session& session, Outgoing const& outgoing);
[[nodiscard]] Result<std::optional<Stored>> find(sql::Session& session, OutgoingId id);
// Newest first: all that have not ended, and at most `limit` that have.
[[nodiscard]] Result<std::vector<Stored>> open_ones(sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::vector<Stored>> ended_ones(sql::Session& session, EditionId edition,
                                                     std::int64_t limit);
[[nodiscard]] Result<Counts> count(sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> states(
    sql::Session& session);

}  // namespace klantendag::outbox::store
