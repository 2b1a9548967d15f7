// SPDX-License-Identifier: EUPL-1.2
// SQL for reading anew: which messages an older reader read last, who opened them, and what a newer one
// found. However many messages there are, the next are found through an index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "modules/werkmap/store.hpp"

namespace klantendag::werkmap::store {

// At most so many, of those that came in since then, the oldest of a reader first.
[[nodiscard]] Result<std::vector<MessageId>> read_by_others(sql::Session& session,
                                                            std::string_view reader, Instant since,
                                                            std::int64_t most);

struct OpeningRow {
  std::string reader{};
  Instant at{};
};
[[nodiscard]] Result<std::vector<OpeningRow>> openings(sql::Session& session, MessageId id);

// The scan record of the newer reader: reader, language, found, sample and state of `message`. Words stay
// as they are when `words` is empty.
[[nodiscard]] Result<void> save_anew(sql::Session& session, Message const& message,
                                     crypto::Sealed const& words);

}  // namespace klantendag::werkmap::store
