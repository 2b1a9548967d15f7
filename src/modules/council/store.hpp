// SPDX-License-Identifier: EUPL-1.2
// The tables of the councils.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "modules/accounts/model.hpp"
#include "modules/council/model.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::council::store {

using States = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] Result<void> save(sql::Session& session, Council const& council);
[[nodiscard]] Result<std::optional<Council>> find(sql::Session& session, CouncilId id);
[[nodiscard]] Result<std::vector<Council>> all(sql::Session& session);

// A member as it stands there: without name and background.
struct Stored {
  Member member{};
  crypto::Sealed name{};
  crypto::Sealed background{};
};
[[nodiscard]] Result<void> insert(sql::Session& session, Stored const& stored);
// State and role; of who left the words go.
[[nodiscard]] Result<void> update(sql::Session& session, Member const& member);
[[nodiscard]] Result<void> add_term(sql::Session& session, MemberId id, std::int64_t number,
                                    Term const& term);
[[nodiscard]] Result<void> add_part(sql::Session& session, MemberId id, TookPart const& part);
[[nodiscard]] Result<std::optional<Stored>> find_member(sql::Session& session, MemberId id);
[[nodiscard]] Result<std::vector<Stored>> members(sql::Session& session, CouncilId id);
// Who speaks for which council with which account, and when.
struct Speaker {
  CouncilId council{};
  Id<Account> account{};
  Term term{};
};
[[nodiscard]] Result<std::vector<Speaker>> speakers(sql::Session& session);
[[nodiscard]] Result<States> member_states(sql::Session& session);

[[nodiscard]] Result<void> save(sql::Session& session, Theme const& theme);
[[nodiscard]] Result<std::optional<Theme>> find_theme(sql::Session& session, CouncilThemeId id);
[[nodiscard]] Result<std::vector<Theme>> themes(sql::Session& session, CouncilId id);
[[nodiscard]] Result<States> theme_states(sql::Session& session);

[[nodiscard]] Result<void> save(sql::Session& session, Advice const& advice);
[[nodiscard]] Result<std::optional<Advice>> find_advice(sql::Session& session, AdviceId id);
[[nodiscard]] Result<std::vector<Advice>> every_advice(sql::Session& session);
[[nodiscard]] Result<States> advice_states(sql::Session& session);

[[nodiscard]] Result<std::optional<Instant>> read_at(sql::Session& session, Id<Account> account);
[[nodiscard]] Result<void> save_read(sql::Session& session, Id<Account> account, Instant at);

}  // namespace klantendag::council::store
