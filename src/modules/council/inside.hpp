// SPDX-License-Identifier: EUPL-1.2
// What the services of the councils share.
#pragma once

#include <vector>

#include "modules/council/council.hpp"
#include "modules/council/store.hpp"

namespace klantendag::council::inside {

[[nodiscard]] Result<Council> load(Work& work, CouncilId id);
[[nodiscard]] Result<Member> load_member(Work& work, crypto::Keys const& keys, MemberId id);
// Who sits, has sat or will, with names; not those who left. The chair first.
[[nodiscard]] Result<std::vector<Member>> members(Work& work, crypto::Keys const& keys,
                                                  CouncilId id);
[[nodiscard]] Result<Advice> load_advice(Work& work, AdviceId id);
[[nodiscard]] obligations::Reference origin_of(AdviceId id);

}  // namespace klantendag::council::inside
