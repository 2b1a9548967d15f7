// SPDX-License-Identifier: EUPL-1.2
// What a row of digit groups may be, judged by its digits and grouping alone.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/dutch/digit_groups.hpp"

namespace klantendag::dutch {

[[nodiscard]] std::string join_digits(std::span<DigitGroup const> groups);

// A telephone number that needs no word nearby: 0 and nine more, 06…, +31…, 0031…, other countries.
[[nodiscard]] bool is_phone_shape(std::string_view digits, bool plus);
// One that is a telephone number only after "tel." or the like.
[[nodiscard]] bool is_phone_with_word(std::string_view digits);
// Groupings of a burgerservicenummer: 9, 3-3-3, 4-2-3, 2-3-4, 8-1 and the like.
[[nodiscard]] bool is_bsn_grouping(std::span<DigitGroup const> groups);

struct DateShape {
  bool is_date = false;
  int year = 0;  // four digits; 0 when there is none
  bool short_year = false;
};
// 12-03-1980, 12.3.80, 1980-03-12, 12/3 is none.
[[nodiscard]] DateShape date_shape(std::span<DigitGroup const> groups);
// 12-5, 12/05: a date only where something else says so.
[[nodiscard]] bool is_day_and_month(std::span<DigitGroup const> groups);

}  // namespace klantendag::dutch
