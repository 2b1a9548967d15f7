// SPDX-License-Identifier: EUPL-1.2
// Decisions about surveys: which state may follow which, what a good sheet is, and the one text that
// holds all sheets without an order.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/survey/model.hpp"

namespace klantendag::survey {

[[nodiscard]] std::string_view name_of(Audience audience);
[[nodiscard]] std::optional<Audience> audience_named(std::string_view name);
[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::optional<State> state_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Question::Kind kind);
[[nodiscard]] std::optional<Question::Kind> kind_named(std::string_view name);

// The next state; there is no way back. None after the last.
[[nodiscard]] std::optional<State> next_of(State state);
// Error: conflict/survey.step.
[[nodiscard]] Result<State> move_to(Survey const& survey, State state);
// Error: conflict/survey.frozen once it has opened.
[[nodiscard]] Result<void> may_change_questions(Survey const& survey);
// Error: conflict/survey.not_open.
[[nodiscard]] Result<void> may_answer(Survey const& survey);
// Error: conflict/survey.still_open: before it closed nothing is shown, not even counts.
[[nodiscard]] Result<void> may_read(Survey const& survey);

// Marks of 1 to 10, options that exist, words of at most 2,000 characters; nothing must be answered.
// Every problem at once, with the question's key as field.
[[nodiscard]] Result<Sheet> check_sheet(Survey const& survey, Sheet sheet);

// Sheets as one text: sorted by their letters, so no order tells who came first, and filled up to a
// whole number of 16 KiB, so its length hardly tells how much the last one wrote.
[[nodiscard]] std::string pack(std::vector<Sheet> const& sheets);
[[nodiscard]] Result<std::vector<Sheet>> unpack(std::string_view text);

// How long single answers are kept after closing: long enough for the next edition to learn from them.
inline constexpr std::int32_t days_kept = 365;
// Its answers are past their day.
[[nodiscard]] bool is_overdue(Survey const& survey, Date today);

inline constexpr std::array<audit::Transition, 10> survey_steps = {{
    {"", "draft"},
    {"draft", "tested"},
    {"tested", "draft"},  // its questions were changed
    {"tested", "open"},
    {"open", "closed"},
    {"closed", "checked"},
    {"checked", "released"},
    {"released", "purged"},
    {"closed", "purged"},  // its day had come
    {"checked", "purged"},
}};

}  // namespace klantendag::survey
