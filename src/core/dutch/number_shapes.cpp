// SPDX-License-Identifier: EUPL-1.2
// Digits counted and compared.
#include "core/dutch/number_shapes.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace klantendag::dutch {
namespace {

int value(std::string_view digits) {
  return static_cast<int>(parse_integer(digits).value_or(-1));
}

// Dutch after the country code 31: nine digits, with the zero of "+31 (0)6" ten.
bool is_after_31(std::string_view rest) {
  return rest.size() == 9 || (rest.size() == 10 && rest.front() == '0') ||
         (rest.size() == 8 && rest.front() == '6');
}

bool is_international(std::string_view digits) {
  if (digits.starts_with("31")) return is_after_31(digits.substr(2));
  return digits.size() >= 8 && digits.size() <= 14;
}

}  // namespace

std::string join_digits(std::span<DigitGroup const> groups) {
  std::string digits;
  for (auto const& group : groups) digits += group.digits;
  return digits;
}

bool is_phone_shape(std::string_view digits, bool plus) {
  if (plus) return is_international(digits);
  if (digits.starts_with("00")) return digits.size() >= 10 && is_international(digits.substr(2));
  if (digits.starts_with("06")) return digits.size() >= 9 && digits.size() <= 11;
  if (digits.starts_with("0")) return digits.size() == 10;
  return digits.starts_with("316") && is_after_31(digits.substr(2));
}

bool is_phone_with_word(std::string_view digits) {
  if (digits.starts_with("0")) return digits.size() >= 8 && digits.size() <= 13;
  return digits.size() >= 6 && digits.size() <= 13;
}

bool is_bsn_grouping(std::span<DigitGroup const> groups) {
  if (groups.size() > 5) return false;
  return std::none_of(groups.begin(), groups.end(),
                      [](DigitGroup const& group) { return group.spoken; });
}

bool is_day_and_month(std::span<DigitGroup const> groups) {
  if (groups.size() != 2 || (groups[1].separator != '-' && groups[1].separator != '/'))
    return false;
  auto const day = value(groups[0].digits);
  auto const month = value(groups[1].digits);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

DateShape date_shape(std::span<DigitGroup const> groups) {
  if (groups.size() != 3) return {};
  auto const good = [](char separator) {
    return separator == '-' || separator == '.' || separator == '/' || separator == ' ';
  };
  if (!good(groups[1].separator) || !good(groups[2].separator)) return {};
  auto year_first = groups[0].digits.size() == 4;
  auto const& day = year_first ? groups[2].digits : groups[0].digits;
  auto const& month = groups[1].digits;
  auto const& year = year_first ? groups[0].digits : groups[2].digits;
  if (day.size() > 2 || month.size() > 2 || (year.size() != 2 && year.size() != 4)) return {};
  auto const d = value(day);
  auto const m = value(month);
  if (d < 1 || d > 31 || m < 1 || (m > 12 && d > 12) || m > 31) return {};
  DateShape shape{true, value(year), year.size() == 2};
  if (shape.short_year) shape.year += shape.year >= 30 ? 1900 : 2000;
  shape.is_date = shape.year >= 1900 && shape.year <= 2099;
  return shape;
}

}  // namespace klantendag::dutch
