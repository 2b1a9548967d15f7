// SPDX-License-Identifier: EUPL-1.2
// From what was typed to a call, an answer, a reason, a seat or a promise.
#pragma once

#include "modules/werkmap/werkmap.hpp"
#include "platform/http/request.hpp"

namespace klantendag::werkmap {

// Errors name their field: werkmap.outcome_missing, .too_long, .kind_missing, .level_missing,
// .account_missing, .time_missing, .older_missing.
[[nodiscard]] Result<NewCall> parse_call(http::Fields const& fields);
// What was typed, whatever it is: for the page that shows language help.
[[nodiscard]] NewAnswer typed_answer(http::Fields const& fields);
[[nodiscard]] Dropping parse_dropping(http::Fields const& fields);
[[nodiscard]] Result<asks::Kind> parse_kind(http::Fields const& fields);
[[nodiscard]] Result<Seat> parse_seat(http::Fields const& fields);
[[nodiscard]] Result<Id<Account>> parse_to(http::Fields const& fields);
[[nodiscard]] Result<AskId> parse_older(http::Fields const& fields);
[[nodiscard]] TipDraft typed_tip(http::Fields const& fields);
[[nodiscard]] Result<asks::Policy> parse_policy(http::Fields const& fields);

}  // namespace klantendag::werkmap
