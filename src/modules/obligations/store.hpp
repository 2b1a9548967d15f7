// SPDX-License-Identifier: EUPL-1.2
// The ledger's tables.
#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "modules/obligations/obligations.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::obligations::store {

// Counts it as captured too.
[[nodiscard]] Result<void> insert(sql::Session& session, Obligation const& obligation);
// Everything that may change; the sealed reason has a function of its own.
[[nodiscard]] Result<void> update(sql::Session& session, Obligation const& obligation);
[[nodiscard]] Result<void> set_reason(sql::Session& session, ObligationId id,
                                      std::optional<crypto::Sealed> const& reason);
[[nodiscard]] Result<void> set_about(sql::Session& session, ObligationId id,
                                     std::optional<crypto::Sealed> const& about);
struct SealedWords {
  std::optional<crypto::Sealed> reason{};
  std::optional<crypto::Sealed> about{};
};
[[nodiscard]] Result<SealedWords> words(sql::Session& session, ObligationId id);

[[nodiscard]] Result<std::optional<Obligation>> find(sql::Session& session, ObligationId id);
[[nodiscard]] Result<std::vector<Obligation>> of_origin(sql::Session& session,
                                                        Reference const& origin);
[[nodiscard]] Result<void> each_from(sql::Session& session, std::string_view origin_kind,
                                     std::function<Result<void>(Obligation const&)> const& take);
[[nodiscard]] Result<std::vector<Obligation>> of_subject(sql::Session& session,
                                                         Reference const& subject);
[[nodiscard]] Result<std::vector<Obligation>> open_of_owner(sql::Session& session,
                                                            Id<Account> owner);

// `today` decides what is late.
[[nodiscard]] Result<std::vector<Obligation>> list_open(sql::Session& session, Filter const& filter,
                                                        Date today, Slice const& slice);
[[nodiscard]] Result<Counts> count_open(sql::Session& session, Filter const& filter, Date today,
                                        Id<Account> self);

struct StoredAttempt {
  Attempt attempt{};
  std::optional<crypto::Sealed> note{};
};
[[nodiscard]] Result<std::vector<StoredAttempt>> attempts(sql::Session& session, ObligationId id);
[[nodiscard]] Result<void> add_attempt(sql::Session& session, ObligationId id, std::int64_t number,
                                       StoredAttempt const& attempt);
[[nodiscard]] Result<void> drop_notes(sql::Session& session, ObligationId id);

// Calendar addresses, as hashes; one for each account.
[[nodiscard]] Result<void> save_feed(sql::Session& session, Id<Account> account,
                                     std::string_view hash, Instant now);
[[nodiscard]] Result<void> drop_feed(sql::Session& session, Id<Account> account);
[[nodiscard]] Result<std::optional<Instant>> feed_since(sql::Session& session, Id<Account> account);
[[nodiscard]] Result<std::optional<Id<Account>>> feed_owner(sql::Session& session,
                                                            std::string_view hash);

[[nodiscard]] Result<std::vector<LawLine>> law(sql::Session& session);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> states(
    sql::Session& session);

}  // namespace klantendag::obligations::store
