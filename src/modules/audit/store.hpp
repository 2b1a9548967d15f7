// SPDX-License-Identifier: EUPL-1.2
// The record in the database. There is no function that changes or removes an entry.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "modules/audit/model.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::audit::store {

// The end of the chain; also makes other writers wait until this unit of work ends.
[[nodiscard]] Result<Head> take_head(sql::Session& session);
[[nodiscard]] Result<Head> read_head(sql::Session& session);
[[nodiscard]] Result<void> append(sql::Session& session, Entry const& entry);

// Every entry in order, without holding them all.
[[nodiscard]] Result<void> each_entry(sql::Session& session,
                                      std::function<Result<void>(Entry const&)> const& take);
// Entries that left a state, of objects of this kind, by object and number.
[[nodiscard]] Result<std::vector<Entry>> state_entries(sql::Session& session,
                                                       std::string_view kind);
// The newest entries before `before` (0: from the end), at most `limit`.
[[nodiscard]] Result<std::vector<std::string>> actors_of(sql::Session& session,
                                                         std::string_view action,
                                                         std::string_view object);
[[nodiscard]] Result<bool> was_ever(sql::Session& session, std::string_view object,
                                    std::string_view state);
[[nodiscard]] Result<std::vector<std::string>> actors_on(sql::Session& session,
                                                         std::string_view object);
[[nodiscard]] Result<std::vector<Entry>> newest(sql::Session& session, std::int64_t before,
                                                std::int64_t limit);

[[nodiscard]] Result<void> save_checkpoint(sql::Session& session, Checkpoint const& checkpoint);
[[nodiscard]] Result<std::vector<Checkpoint>> checkpoints(sql::Session& session);
[[nodiscard]] Result<std::optional<Checkpoint>> last_checkpoint(sql::Session& session);

}  // namespace klantendag::audit::store
