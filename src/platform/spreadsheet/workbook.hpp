// SPDX-License-Identifier: EUPL-1.2
// A workbook in Office Open XML (ECMA-376): the rows of its first sheet, cells as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/spreadsheet/spreadsheet.hpp"

namespace klantendag::spreadsheet {

[[nodiscard]] Result<void> each_workbook_row(std::string bytes, TakeRow const& take);

// A number as a workbook keeps it: 82, 0.5 or 6.1E8.
[[nodiscard]] std::optional<double> stored_number(std::string_view stored);
// What a workbook keeps for a cell that shows a date: days since 1899-12-30, or 1904-01-01. As
// 2026-01-31, with 13:45 behind it when it has a time. Empty for a number that is no day.
enum class DayZero { y1900, y1904 };
[[nodiscard]] std::string date_text(double serial, DayZero zero);
// A number as people would type it: without ".0" and without an exponent where it is whole.
[[nodiscard]] std::string number_text(std::string_view stored);
// "AB12" -> 27; nothing readable -> -1.
[[nodiscard]] int column_of(std::string_view reference);
// Whether a number format shows a day: "dd-mm-yyyy" does, "0.00" and "[Red]0" do not.
[[nodiscard]] bool shows_date(int id, std::string_view code);

}  // namespace klantendag::spreadsheet
