// SPDX-License-Identifier: EUPL-1.2
#include "base/time.hpp"

#include <fmt/format.h>

#include "base/check.hpp"

namespace klantendag {
namespace {

constexpr std::int64_t ms_per_day = 86'400'000;
constexpr std::int64_t ms_per_hour = 3'600'000;

struct YearMonthDay {
  int year = 0;
  int month = 0;
  int day = 0;
};

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  std::int64_t const quotient = a / b;
  return (a % b != 0 && (a < 0) != (b < 0)) ? quotient - 1 : quotient;
}

// Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): days_from_civil.
std::int32_t days_from(int year, int month, int day) {
  int const y = month <= 2 ? year - 1 : year;
  int const era = (y >= 0 ? y : y - 399) / 400;
  int const year_of_era = y - era * 400;
  int const day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int const day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

// The same source: civil_from_days.
YearMonthDay civil_from(std::int32_t days) {
  std::int32_t const shifted = days + 719468;
  std::int32_t const era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  std::int32_t const day_of_era = shifted - era * 146097;
  std::int32_t const year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  std::int32_t const day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  std::int32_t const shifted_month = (5 * day_of_year + 2) / 153;
  int const day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  int const month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

int days_in_month(int year, int month) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : lengths[month - 1];
}

// Digits [at, at + count) of a text as a number, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int number = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

std::int32_t last_sunday(int year, int month) {
  std::int32_t const last = days_from(year, month, days_in_month(year, month));
  return last - (static_cast<int>(Date{last}.weekday()) + 1) % 7;
}

std::int64_t offset_ms(std::int64_t utc_ms) {
  int const year = civil_from(static_cast<std::int32_t>(floor_divide(utc_ms, ms_per_day))).year;
  std::int64_t const begin = last_sunday(year, 3) * ms_per_day + ms_per_hour;
  std::int64_t const end = last_sunday(year, 10) * ms_per_day + ms_per_hour;
  return utc_ms >= begin && utc_ms < end ? 2 * ms_per_hour : ms_per_hour;
}

// "Z" or "+02:00" as milliseconds; "-00:00" means an unknown offset (RFC 3339, 4.3) and is refused.
std::optional<std::int64_t> parse_offset(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  int const hour = digits(text, 1, 2);
  int const minute = digits(text, 4, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text == "-00:00") return std::nullopt;
  std::int64_t const size = (hour * 60 + minute) * std::int64_t{60'000};
  return text[0] == '-' ? -size : size;
}

}  // namespace

std::optional<Date> Date::from(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date{days_from(year, month, day)};
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return from(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
}

std::string Date::text() const {
  auto const [year, month, day] = civil_from(days);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

int Date::year() const {
  return civil_from(days).year;
}
int Date::month() const {
  return civil_from(days).month;
}
int Date::day() const {
  return civil_from(days).day;
}

Weekday Date::weekday() const {
  // 1970-01-01 was a Thursday.
  return static_cast<Weekday>(((days % 7) + 7 + 3) % 7);
}

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text) {
  if (text.size() == 4) {
    std::string const padded = "0" + std::string(text);
    return parse(padded);
  }
  if (text.size() != 5 || (text[2] != ':' && text[2] != '.')) return std::nullopt;
  int const hour = digits(text, 0, 2);
  int const minute = digits(text, 3, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  return TimeOfDay{hour * 60 + minute};
}

std::string TimeOfDay::text() const {
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string Instant::text() const {
  std::int64_t const day = floor_divide(ms, ms_per_day);
  std::int64_t const rest = ms - day * ms_per_day;
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", Date{static_cast<std::int32_t>(day)}.text(),
                     rest / ms_per_hour, rest / 60'000 % 60, rest / 1000 % 60, rest % 1000);
}

std::optional<Instant> Instant::parse(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' ||
      text[16] != ':') {
    return std::nullopt;
  }
  auto const date = Date::parse(text.substr(0, 10));
  int const hour = digits(text, 11, 2);
  int const minute = digits(text, 14, 2);
  int const second = digits(text, 17, 2);
  if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    return std::nullopt;
  }
  std::size_t at = 19;
  std::int64_t fraction = 0;
  if (text[at] == '.') {
    std::int64_t scale = 100;
    std::size_t const first = ++at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
      fraction += (text[at] - '0') * scale;
      scale /= 10;
    }
    if (at == first) return std::nullopt;
  }
  auto const offset = parse_offset(text.substr(at));
  if (!offset) return std::nullopt;
  Instant const at_utc{date->days * ms_per_day + hour * ms_per_hour +
                       minute * std::int64_t{60'000} + second * std::int64_t{1000} + fraction -
                       *offset};
  // The offset may lead out of the years that Date has.
  int const year = civil_from(static_cast<std::int32_t>(floor_divide(at_utc.ms, ms_per_day))).year;
  if (year < 1 || year > 9999) return std::nullopt;
  return at_utc;
}

Date date_in_amsterdam(Instant at) {
  return Date{static_cast<std::int32_t>(floor_divide(at.ms + offset_ms(at.ms), ms_per_day))};
}

TimeOfDay time_in_amsterdam(Instant at) {
  std::int64_t const local = at.ms + offset_ms(at.ms);
  std::int64_t const rest = local - floor_divide(local, ms_per_day) * ms_per_day;
  return TimeOfDay{static_cast<std::int32_t>(rest / 60'000)};
}

Instant instant_in_amsterdam(Date date, TimeOfDay time) {
  std::int64_t const local = date.days * ms_per_day + time.minutes * std::int64_t{60'000};
  // Summer time first: in the doubled hour of October that is the earlier moment.
  std::int64_t const summer = local - 2 * ms_per_hour;
  if (offset_ms(summer) == 2 * ms_per_hour) return Instant{summer};
  return Instant{local - ms_per_hour};
}

}  // namespace klantendag
