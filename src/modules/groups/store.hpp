// SPDX-License-Identifier: EUPL-1.2
// Rules and plans in the database. What was known of a person stays sealed here.
#pragma once

#include <optional>
#include <vector>

#include "modules/groups/model.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::groups::store {

[[nodiscard]] Result<Rules> rules(sql::Session& session, EditionId edition);
[[nodiscard]] Result<void> save_rules(sql::Session& session, EditionId edition, Rules const& rules);

struct SealedInput {
  ParticipantId participant{};
  std::string subject{};
  crypto::Sealed input{};
};
[[nodiscard]] Result<void> insert(sql::Session& session, GroupPlan const& plan,
                                  std::vector<SealedInput> const& inputs);
[[nodiscard]] Result<std::vector<SealedInput>> inputs(sql::Session& session, GroupPlanId plan);

// With costs and seats.
[[nodiscard]] Result<std::optional<GroupPlan>> newest(sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::optional<GroupPlan>> version(sql::Session& session, EditionId edition,
                                                       std::int64_t version);
[[nodiscard]] Result<std::optional<GroupPlan>> find(sql::Session& session, GroupPlanId id);
// Newest first, without seats.
[[nodiscard]] Result<std::vector<GroupPlan>> versions(sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::vector<GroupPlanId>> every_plan(sql::Session& session);
[[nodiscard]] Result<std::optional<EditionId>> newest_edition(sql::Session& session);

}  // namespace klantendag::groups::store
