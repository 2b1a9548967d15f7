// SPDX-License-Identifier: EUPL-1.2
// From what a caller or organiser filled in to a note, an acceptance or settings; or every problem
// with its field at once.
#pragma once

#include "base/result.hpp"
#include "modules/recruitment/recruitment.hpp"
#include "platform/http/request.hpp"

namespace klantendag::recruitment {

// "outcome"; for call_back "date" and "time"; for declined "again" (yes or no).
struct NoteAsked {
  Settings settings{};
  Instant now{};
};
[[nodiscard]] Result<Note> parse_note(http::Fields const& fields, NoteAsked const& asked);

// A field "yes" or "no" for each purpose by its name, and the practical matters.
[[nodiscard]] Result<Acceptance> parse_acceptance(http::Fields const& fields);

// "from", "until", "attempts".
[[nodiscard]] Result<Settings> parse_settings(http::Fields const& fields);

// Needs that can be ticked, by code; the groups know some of them by name.
inline constexpr std::array<std::string_view, 9> need_codes = {
    "wheelchair",  "hearing_loop", "sign_interpreter", "interpreter", "companion", "large_print",
    "quiet_place", "diet",         "parking"};

}  // namespace klantendag::recruitment
