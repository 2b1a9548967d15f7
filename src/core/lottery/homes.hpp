// SPDX-License-Identifier: EUPL-1.2
// Who lives with whom, read back from the classes; and people as the reading of a file gave them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/lottery/instance.hpp"
#include "core/lottery/pool.hpp"

namespace klantendag::lottery {

// Everybody in the order of Instance::ids, with a home name when somebody else lives there too.
[[nodiscard]] std::vector<Person> people_of(Instance const& instance);

// The place of each id, or nothing.
[[nodiscard]] std::optional<std::int32_t> place_of(Instance const& instance, std::string_view id);

}  // namespace klantendag::lottery
