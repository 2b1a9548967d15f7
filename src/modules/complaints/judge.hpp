// SPDX-License-Identifier: EUPL-1.2
// One row of a register: taken as a draft, or not, with every reason. What is required, which dates
// exist and what is dropped from a text are the rules of the import (docs/operate/register.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "modules/complaints/columns.hpp"
#include "modules/complaints/model.hpp"

namespace klantendag::complaints {

[[nodiscard]] std::string_view name_of(Reason reason);  // "no_such_date"
// "complaints.reason_no_such_date": what to say about it.
[[nodiscard]] std::string_view text_of(Reason reason);
[[nodiscard]] std::optional<Reason> reason_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Status status);  // "closed"
[[nodiscard]] std::optional<Status> status_named(std::string_view name);

[[nodiscard]] bool is_blank(csv::Row const& row);

// Fills `draft` and answers true, or adds every problem of this row and answers false. The row's
// fields are used up.
[[nodiscard]] bool judge(csv::Row& row, Columns const& columns, Draft& draft,
                         std::vector<Problem>& problems);

// The same reference whatever its blanks (also no-break ones) and case.
[[nodiscard]] std::string reference_key(std::string_view reference);

// 5-1-2026, 05/01/2026, 5 januari 2026, 2026-01-05, with or without a time behind it.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);
[[nodiscard]] Status read_status(std::string_view text);
// ja, j, yes, y, x, waar, true, 1 in any case.
[[nodiscard]] bool read_yes(std::string_view text);

// The first number in the field that can be called, as ten digits: 0612345678. Without one: empty.
// +31, 0031, a leading zero that Excel dropped, blanks, dashes and brackets are understood.
[[nodiscard]] std::string callable_number(std::string_view text);

// Without control characters and outer blanks; line ends become blanks.
void clean(std::string& text);

}  // namespace klantendag::complaints
