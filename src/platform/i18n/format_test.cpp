// SPDX-License-Identifier: EUPL-1.2
#include "platform/i18n/format.hpp"

#include <doctest/doctest.h>

namespace klantendag::i18n {

constexpr auto nl = Language::nl;
constexpr auto en = Language::en;

TEST_CASE("dates are written out with the day of the week") {
  Date const good_news = *Date::from(2012, 6, 19);

  CHECK(date(nl, good_news) == "dinsdag 19 juni 2012");
  CHECK(date(en, good_news) == "Tuesday 19 June 2012");
  CHECK(date_without_weekday(nl, good_news) == "19 juni 2012");
  CHECK(short_date(nl, good_news) == "19-6-2012");
  CHECK(short_date(en, good_news) == "19/6/2012");
  CHECK(month(nl, *Date::from(2027, 3, 1)) == "maart 2027");
  CHECK(weekday(nl, Weekday::sunday) == "zondag");
}

TEST_CASE("times follow the custom of the language") {
  CHECK(time(nl, {13 * 60 + 30}) == "13.30 uur");
  CHECK(time(en, {13 * 60 + 30}) == "13:30");
  CHECK(time(nl, {9 * 60}) == "09.00 uur");
  CHECK(time_span(nl, {13 * 60}, {16 * 60 + 15}) == "13.00 tot 16.15 uur");
  CHECK(time_span(en, {13 * 60}, {16 * 60 + 15}) == "13:00 to 16:15");
}

TEST_CASE("a moment is told on the clock of the Netherlands") {
  Instant const summer = *Instant::parse("2012-06-19T11:30:00Z");

  CHECK(moment(nl, summer) == "dinsdag 19 juni 2012, 13.30 uur");
  CHECK(moment(en, summer) == "Tuesday 19 June 2012, 13:30");
  CHECK(short_moment(nl, summer) == "19-6-2012, 13.30");
}

TEST_CASE("days close by are told by their distance") {
  Date const today = *Date::from(2027, 6, 1);

  CHECK(relative_day(nl, today, today) == "vandaag");
  CHECK(relative_day(nl, today.plus_days(1), today) == "morgen");
  CHECK(relative_day(nl, today.plus_days(-1), today) == "gisteren");
  CHECK(relative_day(nl, today.plus_days(12), today) == "over 12 dagen");
  CHECK(relative_day(en, today.plus_days(-2), today) == "2 days ago");
  CHECK(relative_day(nl, today.plus_days(18), today) == "19 juni 2027");
}

TEST_CASE("numbers have a comma in Dutch and a point in English") {
  CHECK(mark(nl, 8.4) == "8,4");
  CHECK(mark(en, 8.4) == "8.4");
  CHECK(mark(nl, 10) == "10,0");
  CHECK(mark(nl, 8.45) == "8,5");
  CHECK(decimal(nl, -0.04, 1) == "0,0");
  CHECK(decimal(nl, -1.25, 1) == "−1,3");
  CHECK(decimal(nl, 12345.678, 2) == "12.345,68");
  CHECK(percentage(nl, 0.425) == "43\u00A0%");
  CHECK(percentage(en, 0.425) == "43%");
  CHECK(bytes(nl, 3'400'000) == "3,4 MB");
}

TEST_CASE("a count is grouped from five digits on, so that a year reads as a year") {
  CHECK(count(nl, 0) == "0");
  CHECK(count(nl, 2027) == "2027");
  CHECK(count(nl, 12500) == "12.500");
  CHECK(count(en, 1234567) == "1,234,567");
  CHECK(count(nl, -12500) == "−12.500");
}

}  // namespace klantendag::i18n
