// SPDX-License-Identifier: EUPL-1.2
// Keeping a plan with what it was made of, and opening that again.
#pragma once

#include <optional>
#include <vector>

#include "modules/groups/problem.hpp"
#include "modules/groups/store.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::groups {

// Everybody who comes now, as the search sees them. Needs manage_groups.
[[nodiscard]] Result<std::vector<Input>> present_inputs(Work& work, crypto::Keys const& keys,
                                                        EditionId edition);
// What a plan was made of. Nothing when somebody in it was erased since.
[[nodiscard]] Result<std::optional<std::vector<Input>>> kept_inputs(sql::Session& session,
                                                                    crypto::Keys const& keys,
                                                                    GroupPlanId plan);
// The question a plan answered, made again from what is kept.
[[nodiscard]] Result<Question> question_of(sql::Session& session, GroupPlan const& plan,
                                           std::span<Input const> inputs);

// Gives the plan an id, a version and its moment, seals the inputs, saves and records it.
[[nodiscard]] Result<GroupPlan> save_next(Work& work, crypto::Keys const& keys, GroupPlan plan,
                                          std::span<Input const> inputs);

}  // namespace klantendag::groups
