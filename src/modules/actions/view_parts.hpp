// SPDX-License-Identifier: EUPL-1.2
// What the views of this room share: names for people, and where a tip stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/actions/views.hpp"
#include "platform/html/badge.hpp"

namespace klantendag::actions::views {

[[nodiscard]] std::string_view state_name(Texts const& texts, State state);
[[nodiscard]] std::string_view telling_name(Texts const& texts, TellingState state);
[[nodiscard]] std::string name_of_account(std::vector<accounts::Colleague> const& colleagues,
                                          std::optional<Id<Account>> const& account);
// How approved words are told: by hand, or by the post and where they are there; or not yet after all.
[[nodiscard]] html::Html ways_to_tell(Texts const& texts, One const& one, Telling const& telling);
[[nodiscard]] bool waits_for_decision(Opened const& opened);
// The last word is Verteld, not Klaar.
[[nodiscard]] html::Html badge(Texts const& texts, Opened const& opened);
// The open obligation that is due first: who has to do something now.
[[nodiscard]] obligations::Obligation const* next_owed(Opened const& opened);

}  // namespace klantendag::actions::views
