// SPDX-License-Identifier: EUPL-1.2
// The seats behind the calls: kept as the draw has them, and passed on to the next reserve.
#pragma once

#include <string_view>
#include <vector>

#include "modules/recruitment/recruitment.hpp"

namespace klantendag::recruitment {

// Changes and records the state; ends the claim.
[[nodiscard]] Result<void> move_to(Work& work, Call const& call, State state,
                                   std::vector<std::string_view> fields);
// A call for everybody who has a seat and has none yet; who lost the seat elsewhere is withdrawn.
[[nodiscard]] Result<void> follow_draw(Work& work, Means const& means, EditionId edition,
                                       Draw const& draw);
// The next reserve is called for this seat, when there is one.
[[nodiscard]] Result<void> replace(Work& work, Means const& means, Call const& gone, Left why);

}  // namespace klantendag::recruitment
