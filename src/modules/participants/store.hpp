// SPDX-License-Identifier: EUPL-1.2
// Participants, seats, targets and codes in the database.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/participants/model.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag {
struct Account;  // modules/accounts
}

namespace klantendag::participants::store {

// A participant as the database keeps it: Participant::person is empty, its seal is beside it.
struct Stored {
  Participant participant{};
  std::optional<Id<Account>> claimed_by{};
  crypto::Sealed person{};
  std::string digest{};
  crypto::Sealed needs{};  // empty: none
};

[[nodiscard]] Result<void> insert(sql::Session& session, Stored const& stored);
// Everything but the needs; the state by change_state only.
[[nodiscard]] Result<void> update(sql::Session& session, Stored const& stored);
[[nodiscard]] Result<void> update_needs(sql::Session& session, Stored const& stored);
// State, reason and since when it waits.
[[nodiscard]] Result<void> change_state(sql::Session& session, Participant const& participant);

[[nodiscard]] Result<std::optional<Stored>> find(sql::Session& session, ParticipantId id);
[[nodiscard]] Result<std::optional<Stored>> find_complaint(sql::Session& session, EditionId edition,
                                                           ComplaintId complaint);
[[nodiscard]] Result<std::optional<Stored>> find_number(sql::Session& session, EditionId edition,
                                                        std::string_view number);
[[nodiscard]] Result<std::optional<Stored>> find_claimed(sql::Session& session, EditionId edition,
                                                         Id<Account> account);
[[nodiscard]] Result<std::vector<Stored>> all(sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> states(
    sql::Session& session);
[[nodiscard]] Result<std::set<std::string, std::less<>>> clients(sql::Session& session);

[[nodiscard]] Result<Seats> seats(sql::Session& session, EditionId edition);
[[nodiscard]] Result<void> save_seats(sql::Session& session, EditionId edition, Seats const& seats);
// Nothing: none were ever saved.
[[nodiscard]] Result<std::optional<std::vector<Target>>> targets(sql::Session& session,
                                                                 EditionId edition);
[[nodiscard]] Result<void> save_targets(sql::Session& session, EditionId edition,
                                        std::vector<Target> const& targets);

[[nodiscard]] Result<void> insert_code(sql::Session& session, std::string_view hash,
                                       ParticipantId participant, Instant now);
// Uses it up. Nothing when it is not there or was used before.
[[nodiscard]] Result<std::optional<ParticipantId>> use_code(sql::Session& session,
                                                            std::string_view hash, Instant now);

}  // namespace klantendag::participants::store
