// SPDX-License-Identifier: EUPL-1.2
// SQL for erasing what a client wrote: the client's messages, replies that still wait, and the rows that
// stay without saying of whom they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "modules/werkmap/werkmap.hpp"

namespace klantendag::werkmap::store {

[[nodiscard]] Result<std::vector<Message>> all_of_client(sql::Session& session,
                                                         std::string_view client_key);
// Replies to a message that wait for the post: where.
struct Waits {
  ReplyId id{};
  std::string outgoing{};
};
[[nodiscard]] Result<std::vector<Waits>> waiting_replies(sql::Session& session, MessageId id);
// No words, no hash of them, closed; its codes are gone.
[[nodiscard]] Result<void> empty_message(sql::Session& session, MessageId id, Instant now);
// The rows of this client stay together, under a name that says nothing.
[[nodiscard]] Result<void> rename_client(sql::Session& session, std::string_view client_key,
                                         std::string_view nobody);

}  // namespace klantendag::werkmap::store
