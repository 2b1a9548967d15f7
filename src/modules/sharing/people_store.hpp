// SPDX-License-Identifier: EUPL-1.2
// Cards, tellings and codes in the database, words as they were sealed.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "modules/sharing/people.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/crypto/visit_code.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::sharing::store {

// Earlier codes of this person end.
[[nodiscard]] Result<void> insert_code(sql::Session& session, std::string_view hash,
                                       ParticipantId participant, Instant now);
struct FoundCode {
  ParticipantId participant{};
  crypto::VisitCode code{};
};
[[nodiscard]] Result<std::optional<FoundCode>> find_code(sql::Session& session,
                                                         std::string_view hash);
[[nodiscard]] Result<void> begin_visit(sql::Session& session, std::string_view hash, Instant now);

struct SealedCard {
  Card card{};
  crypto::Sealed words{};
};
// New, or with other words; the first day and the reminder stay.
[[nodiscard]] Result<void> save(sql::Session& session, SealedCard const& card);
[[nodiscard]] Result<void> reminded(sql::Session& session, ParticipantId participant, Instant now);
[[nodiscard]] Result<std::optional<SealedCard>> card_of(sql::Session& session,
                                                        ParticipantId participant);
// Written before that moment and not reminded of.
[[nodiscard]] Result<std::vector<SealedCard>> cards_before(sql::Session& session, Instant moment);
// Whose card there is.
[[nodiscard]] Result<std::vector<ParticipantId>> card_holders(sql::Session& session,
                                                              EditionId edition);

struct SealedTelling {
  Telling telling{};
  crypto::Sealed led_to{};
};
[[nodiscard]] Result<void> insert(sql::Session& session, SealedTelling const& telling);
// Newest first.
[[nodiscard]] Result<std::vector<SealedTelling>> tellings(sql::Session& session, EditionId edition);

}  // namespace klantendag::sharing::store
