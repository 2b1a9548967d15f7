// SPDX-License-Identifier: EUPL-1.2
// The life of a publication, and the words for languages and states.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "modules/audit/model.hpp"
#include "modules/retrospective/model.hpp"

namespace klantendag::retrospective {

[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::optional<State> state_named(std::string_view name);

inline constexpr std::array<audit::Transition, 3> publication_steps = {
    {{"", "published"}, {"published", "replaced"}, {"published", "withdrawn"}}};

}  // namespace klantendag::retrospective
