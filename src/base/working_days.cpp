// SPDX-License-Identifier: EUPL-1.2
// Working days: not Saturday, Sunday or a public holiday of the Algemene termijnenwet, art. 3.
#include "base/time.hpp"

namespace klantendag {
namespace {

// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
Date easter(int year) {
  int const a = year % 19;
  int const b = year / 100;
  int const c = year % 100;
  int const d = (19 * a + b - b / 4 - ((b - (b + 8) / 25 + 1) / 3) + 15) % 30;
  int const e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  int const f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return *Date::from(year, f / 31, f % 31 + 1);
}

// The King's (until 2013 the Queen's) birthday as it is celebrated: a Sunday gives way.
Date kings_day(int year) {
  bool const king = year >= 2014;
  Date const day = *Date::from(year, 4, king ? 27 : 30);
  if (day.weekday() != Weekday::sunday) return day;
  bool const day_after = year < 1980;
  return day.plus_days(day_after ? 1 : -1);
}

bool is_fixed_holiday(int month, int day) {
  return (month == 1 && day == 1) || (month == 5 && day == 5) ||
         (month == 12 && (day == 25 || day == 26));
}

bool is_easter_holiday(Date date) {
  int const days_after_easter = date.days - easter(date.year()).days;
  constexpr int good_friday = -2;
  constexpr int easter_sunday = 0;
  constexpr int easter_monday = 1;
  constexpr int ascension = 39;
  constexpr int whit_sunday = 49;
  constexpr int whit_monday = 50;
  return days_after_easter == good_friday || days_after_easter == easter_sunday ||
         days_after_easter == easter_monday || days_after_easter == ascension ||
         days_after_easter == whit_sunday || days_after_easter == whit_monday;
}

}  // namespace

bool is_public_holiday(Date date) {
  return is_fixed_holiday(date.month(), date.day()) || is_easter_holiday(date) ||
         date == kings_day(date.year());
}

bool is_working_day(Date date) {
  Weekday const weekday = date.weekday();
  return weekday != Weekday::saturday && weekday != Weekday::sunday && !is_public_holiday(date);
}

Date add_working_days(Date from, int n) {
  Date date = from;
  if (n == 0) {
    while (!is_working_day(date)) date = date.plus_days(1);
    return date;
  }
  for (int left = n; left > 0; --left) {
    do {
      date = date.plus_days(1);
    } while (!is_working_day(date));
  }
  return date;
}

int working_days_between(Date from, Date to) {
  int count = 0;
  for (Date date = from.plus_days(1); date <= to; date = date.plus_days(1)) {
    if (is_working_day(date)) ++count;
  }
  return count;
}

}  // namespace klantendag
