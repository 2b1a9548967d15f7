// SPDX-License-Identifier: EUPL-1.2
// Decisions and tellings in the database; their words only as seals.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "modules/actions/publishing.hpp"
#include "modules/outbox/model.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::actions::store {

// Decision::words is empty; its seals stand beside it.
struct StoredDecision {
  Decision decision{};
  crypto::Sealed what{};
  crypto::Sealed measure{};
  crypto::Sealed evidence{};
  crypto::Sealed place{};
  crypto::Sealed blocked{};
};
[[nodiscard]] Result<void> insert(sql::Session& session, StoredDecision const& stored);
[[nodiscard]] Result<void> update(sql::Session& session, StoredDecision const& stored);
[[nodiscard]] Result<std::vector<StoredDecision>> decisions_of(sql::Session& session, TipId tip);

struct StoredTelling {
  Telling telling{};
  crypto::Sealed text{};
};
[[nodiscard]] Result<void> insert(sql::Session& session, StoredTelling const& stored);
[[nodiscard]] Result<void> update(sql::Session& session, StoredTelling const& stored);
[[nodiscard]] Result<void> forget_words(sql::Session& session, TipId tip);
[[nodiscard]] Result<std::vector<StoredTelling>> tellings_of(sql::Session& session, TipId tip);

// What was offered to the outgoing post to tell it; the newest offer counts.
[[nodiscard]] Result<void> add_post(sql::Session& session, OutgoingId outgoing, TellingId telling);
[[nodiscard]] Result<std::optional<OutgoingId>> newest_post(sql::Session& session,
                                                            TellingId telling);
[[nodiscard]] Result<std::optional<TipId>> tip_of_post(sql::Session& session, OutgoingId outgoing);

// The public page.
[[nodiscard]] Result<void> publish(sql::Session& session, PublicLine const& line);
[[nodiscard]] Result<void> unpublish(sql::Session& session, TipId tip);
[[nodiscard]] Result<std::optional<PublicLine>> public_line_of(sql::Session& session, TipId tip);
// Newest edition first.
[[nodiscard]] Result<std::vector<PublicLine>> public_lines(sql::Session& session);
// Tips of which the giver was told something.
[[nodiscard]] Result<std::int64_t> count_told(sql::Session& session, EditionId edition);

using States = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] Result<States> decision_states(sql::Session& session);
[[nodiscard]] Result<States> telling_states(sql::Session& session);

}  // namespace klantendag::actions::store
