// SPDX-License-Identifier: EUPL-1.2
// From what people typed to questions, sheets and steps, or every problem with its field at once.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "modules/survey/model.hpp"
#include "platform/http/request.hpp"

namespace klantendag::survey {

// Rows nl-1, en-1, then for new ones also kind and options; a row without Dutch words is left out.
// Known questions stand first, in their order; what is not asked in the form stays as it was.
[[nodiscard]] Result<std::vector<Question>> parse_questions(http::Fields const& fields,
                                                            Survey const& survey);
inline constexpr int spare_rows = 3;
// In the list of themes: what sends that there is none.
inline constexpr std::string_view no_theme = "-";

// Fields "a-" + key of the question.
[[nodiscard]] std::string field_of(Question const& question);
[[nodiscard]] Sheet parse_sheet(http::Fields const& fields, Survey const& survey);

// Rows words-1 …, theme-1 …, show-1 = "yes" …, in the order of `answers`; who empties the words shows nothing.
[[nodiscard]] Result<std::vector<Remark>> parse_remarks(http::Fields const& fields,
                                                        std::vector<Remark> const& answers);
// Of the answer that is taken back.
[[nodiscard]] Result<std::int64_t> parse_number(http::Fields const& fields);
[[nodiscard]] Result<std::int64_t> parse_count(http::Fields const& fields);
// How many codes; 0 for what is no number.
[[nodiscard]] std::int64_t parse_withdrawn(http::Fields const& fields);
[[nodiscard]] Result<State> parse_state(http::Fields const& fields);

}  // namespace klantendag::survey
