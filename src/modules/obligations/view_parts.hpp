// SPDX-License-Identifier: EUPL-1.2
// What the ledger's views share: names for people and badges.
#pragma once

#include <string>
#include <string_view>

#include "modules/obligations/views.hpp"
#include "platform/html/badge.hpp"

namespace klantendag::obligations::views {

[[nodiscard]] std::string_view outcome_name(Texts const& texts, AttemptOutcome outcome);
[[nodiscard]] std::string_view origin_name(Texts const& texts, Reference const& origin);
// Late, nobody's, today, open, or how it ended.
[[nodiscard]] html::Html state_badge(Texts const& texts, Obligation const& obligation, Date today);
// "wacht 12 dagen"
[[nodiscard]] std::string waiting(Texts const& texts, Obligation const& obligation, Date today);

}  // namespace klantendag::obligations::views
