// SPDX-License-Identifier: EUPL-1.2
// Rounds, calls, attempts, promises and consents in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/recruitment/model.hpp"
#include "modules/recruitment/recruitment.hpp"
#include "modules/recruitment/rules.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::recruitment::store {

struct Round {
  EditionId edition{};
  std::vector<std::string> features{};
  Instant begun_at{};
};
// Once; a second time only the features are renewed.
[[nodiscard]] Result<void> save_round(sql::Session& session, Round const& round);
[[nodiscard]] Result<std::optional<Round>> find_round(sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::vector<Round>> rounds(sql::Session& session);

[[nodiscard]] Result<Settings> settings(sql::Session& session, EditionId edition);
[[nodiscard]] Result<void> save_settings(sql::Session& session, EditionId edition,
                                         Settings const& settings);

[[nodiscard]] Result<void> insert(sql::Session& session, Call const& call);
[[nodiscard]] Result<std::optional<Call>> find(sql::Session& session, EditionId edition, CallId id);
[[nodiscard]] Result<std::vector<Call>> all(sql::Session& session, EditionId edition);
// Ends the claim as well.
[[nodiscard]] Result<void> change_state(sql::Session& session, CallId id, State state);
[[nodiscard]] Result<void> note_ask_again(sql::Session& session, CallId id, bool may);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> states(
    sql::Session& session);

// Takes a call that nobody has now, and is still open: in one statement, so of two callers one gets it.
struct Claim {
  CallId call{};
  std::optional<Id<Account>> caller{};
  Instant now{};
  Instant until{};
};
[[nodiscard]] Result<bool> claim(sql::Session& session, Claim const& claim);
[[nodiscard]] Result<void> release(sql::Session& session, CallId id);
[[nodiscard]] Result<void> renew_claim(sql::Session& session, Claim const& claim);
[[nodiscard]] Result<void> note_identity(sql::Session& session, Claim const& claim);
// The call that somebody has now, in this edition.
[[nodiscard]] Result<std::optional<CallId>> claimed_by(sql::Session& session, EditionId edition,
                                                       std::optional<Id<Account>> caller,
                                                       Instant now);

[[nodiscard]] Result<void> insert_attempt(sql::Session& session, Attempt const& attempt,
                                          Settings const& settings);
[[nodiscard]] Result<std::vector<Attempt>> attempts(sql::Session& session, EditionId edition);

[[nodiscard]] Result<void> insert_promise(sql::Session& session, Promise const& promise,
                                          Instant now);
[[nodiscard]] Result<void> keep_promises(sql::Session& session, CallId call, AttemptId attempt);
// Of calls that are still open, the first due first.
[[nodiscard]] Result<std::vector<Promise>> open_promises(sql::Session& session, EditionId edition);

[[nodiscard]] Result<std::vector<Kept>> promises(sql::Session& session, EditionId edition);

struct Asked {
  CallId call{};
  std::optional<Id<Account>> by{};
  Instant at{};
};
// That somebody saw a name and a number; given back counts too.
[[nodiscard]] Result<void> insert_opening(sql::Session& session, Asked const& opening);
[[nodiscard]] Result<std::int64_t> openings_since(sql::Session& session,
                                                  std::optional<Id<Account>> caller, Instant since);
[[nodiscard]] Result<void> insert_consents(sql::Session& session, Asked const& asked,
                                           std::vector<Consent> const& consents);
[[nodiscard]] Result<std::vector<Consent>> consents(sql::Session& session, CallId call);
struct SealedPractical {
  crypto::Sealed names{};
  std::optional<crypto::Sealed> needs{};
};
[[nodiscard]] Result<void> insert_practical(sql::Session& session, Asked const& asked,
                                            Practical const& practical,
                                            SealedPractical const& sealed);

}  // namespace klantendag::recruitment::store
