// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/intake/model.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::intake::store {

[[nodiscard]] Result<void> insert(sql::Session& session, Sender const& sender,
                                  std::string_view hash);
// In the order in which they were made.
[[nodiscard]] Result<std::vector<Sender>> senders(sql::Session& session);
[[nodiscard]] Result<std::optional<Sender>> find(sql::Session& session, MessageSenderId id);
// Not one that was stopped.
[[nodiscard]] Result<std::optional<Sender>> find_by_hash(sql::Session& session,
                                                         std::string_view hash);
[[nodiscard]] Result<void> stop(sql::Session& session, MessageSenderId id, Instant at);
// For the record: (id, "active" or "stopped").
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> states(
    sql::Session& session);

[[nodiscard]] Result<std::optional<MailboxState>> position(sql::Session& session,
                                                           std::string_view mailbox);
[[nodiscard]] Result<void> save_position(sql::Session& session, std::string_view mailbox,
                                         MailboxState const& state);

}  // namespace klantendag::intake::store
