// SPDX-License-Identifier: EUPL-1.2
// From what somebody typed to a command, or every problem with its field at once.
#pragma once

#include "modules/participants/participants.hpp"
#include "platform/http/request.hpp"

namespace klantendag::participants {

[[nodiscard]] Result<NewParticipant> parse_participant(http::Fields const& fields);
// Boxes `need`, field `other`, box `consent`: without a yes of the person nothing may be noted.
[[nodiscard]] Result<Needs> parse_needs(http::Fields const& fields);
struct Said {
  Answer answer = Answer::accept;
  Reason reason = Reason::none;
};
// A no or a cancellation needs a reason from the list.
[[nodiscard]] Result<Said> parse_answer(http::Fields const& fields);
[[nodiscard]] Result<Reason> parse_reason(http::Fields const& fields);
[[nodiscard]] Result<std::vector<ParticipantId>> parse_chosen(http::Fields const& fields);
// Fields seats-client …, and rows name-1, words-1, wanted-1 …; a row without a name is left out.
[[nodiscard]] Result<Plan> parse_plan(http::Fields const& fields);
[[nodiscard]] Result<Claim> parse_claim(http::Fields const& fields);

inline constexpr int spare_targets = 2;

}  // namespace klantendag::participants
