// SPDX-License-Identifier: EUPL-1.2
// Replies in the database, with the asks that each names; and the codes of clients.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/werkmap/werkmap.hpp"
#include "platform/crypto/visit_code.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::werkmap::store {

[[nodiscard]] Result<void> insert(sql::Session& session, crypto::Keys const& keys,
                                  Reply const& reply, std::vector<AskId> const& names);
[[nodiscard]] Result<std::vector<Reply>> replies_of(sql::Session& session, crypto::Keys const& keys,
                                                    MessageId id);
// Those that wait for the outbox, without words.
[[nodiscard]] Result<std::vector<Reply>> offered(sql::Session& session);
[[nodiscard]] Result<std::vector<AskId>> named_by(sql::Session& session, ReplyId id);
// The newest reply that names the ask, as the client got it.
[[nodiscard]] Result<std::string> answer_to(sql::Session& session, crypto::Keys const& keys,
                                            AskId id);
[[nodiscard]] Result<void> settle(sql::Session& session, ReplyId id, std::string_view state,
                                  Instant at);

struct FoundCode {
  std::string client_key{};
  std::optional<MessageId> message{};  // that it was made at; none: an old one
  crypto::VisitCode code{};
};
[[nodiscard]] Result<void> save_code(sql::Session& session, std::string_view hash,
                                     Message const& message, Instant now);
[[nodiscard]] Result<std::optional<FoundCode>> find_code(sql::Session& session,
                                                         std::string_view hash);
[[nodiscard]] Result<void> begin_visit(sql::Session& session, std::string_view hash, Instant now);
[[nodiscard]] Result<std::vector<AskId>> asks_of_client(sql::Session& session,
                                                        std::string_view client_key);

}  // namespace klantendag::werkmap::store
