// SPDX-License-Identifier: EUPL-1.2
// From what an organiser typed to rules and moves, or every problem with its field at once.
#pragma once

#include "modules/groups/groups.hpp"
#include "platform/http/request.hpp"

namespace klantendag::groups {

inline constexpr std::int64_t most_groups = 60;
inline constexpr std::int64_t most_rounds = 12;

// Numbers, switches, columns and rooms; pairs and fixed seats of `before` stay.
[[nodiscard]] Result<Rules> parse_rules(http::Fields const& fields, Rules const& before);
// Fields kind, first, second. Error when the two are the same or the other kind is there already.
[[nodiscard]] Result<Rules> parse_pair(http::Fields const& fields, Rules before);
// Field pair: its place in the list, from 0.
[[nodiscard]] Result<Rules> parse_without_pair(http::Fields const& fields, Rules before);
// Field participant: whose seat is not fixed any more.
[[nodiscard]] Result<Rules> parse_without_fixed(http::Fields const& fields, Rules before);
[[nodiscard]] Result<Move> parse_move(http::Fields const& fields);

}  // namespace klantendag::groups
