// SPDX-License-Identifier: EUPL-1.2
// Decisions about packs: names of states and languages, what a draft may hold.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/sharing/model.hpp"

namespace klantendag::sharing {

inline constexpr std::int64_t fewest_counted = 5;  // k of product.md
inline constexpr std::size_t most_quotes = 3;
inline constexpr std::size_t most_themes = 5;
inline constexpr std::size_t most_done = 3;
// What fits on a slide and can be remembered.
inline constexpr std::size_t most_tomorrow = 5;
inline constexpr std::size_t longest_tomorrow = 200;  // characters of a line

[[nodiscard]] std::string_view name_of(PackState state);
[[nodiscard]] std::optional<PackState> pack_state_named(std::string_view name);

// One line each, without blank ones.
[[nodiscard]] std::vector<std::string> lines_in(std::string_view typed);
// Errors, all at once: invalid_field(tomorrow)/sharing.tomorrow_missing, sharing.tomorrow_many {most},
// sharing.tomorrow_long {most}; invalid_field(quote)/sharing.quotes_many {most}.
[[nodiscard]] Result<void> check(Draft const& draft);

inline constexpr std::array<audit::Transition, 3> pack_steps = {
    {{"", "released"}, {"released", "replaced"}, {"released", "withdrawn"}}};

}  // namespace klantendag::sharing
