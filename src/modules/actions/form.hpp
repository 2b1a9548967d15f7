// SPDX-License-Identifier: EUPL-1.2
// From what somebody typed about a tip to a command, or every problem at once.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "modules/actions/publishing.hpp"
#include "modules/actions/rules.hpp"
#include "platform/http/request.hpp"

namespace klantendag::actions {

inline constexpr std::size_t longest_words = 4'000;  // characters

[[nodiscard]] Result<NewDecision> parse_decision(http::Fields const& fields);
// The words of one field, which must not be empty; `problem` is the key of what to do.
[[nodiscard]] Result<std::string> parse_words(http::Fields const& fields, std::string_view field,
                                              std::string_view problem);
[[nodiscard]] Result<Evidence> parse_evidence(http::Fields const& fields);
struct Blocked {
  Date until{};
  std::string why{};
};
[[nodiscard]] Result<Blocked> parse_blocked(http::Fields const& fields);
[[nodiscard]] Result<obligations::Channel> parse_channel(http::Fields const& fields);
[[nodiscard]] Result<State> parse_outcome(http::Fields const& fields);

struct Reaction {
  TellingState state = TellingState::no_reaction;
  std::optional<Id<Account>> other_owner{};
};
[[nodiscard]] Result<Reaction> parse_reaction(http::Fields const& fields);
// Whatever was shown counts as looked at only with the tick.
[[nodiscard]] PublicWords parse_public(http::Fields const& fields);

}  // namespace klantendag::actions
