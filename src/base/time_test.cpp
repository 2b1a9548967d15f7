// SPDX-License-Identifier: EUPL-1.2
#include "base/time.hpp"

#include <doctest/doctest.h>

namespace klantendag {
namespace {

Date day(char const* text) {
  return *Date::parse(text);
}

}  // namespace

TEST_CASE("every day of four centuries survives the way to text and back") {
  for (Date date = day("1899-12-30"); date < day("2301-01-02"); date = date.plus_days(1)) {
    CHECK(Date::parse(date.text()) == date);
  }
}

TEST_CASE("a day that does not exist is no date") {
  CHECK_FALSE(Date::parse("2026-02-29"));
  CHECK_FALSE(Date::parse("2026-13-01"));
  CHECK_FALSE(Date::parse("2026-00-10"));
  CHECK_FALSE(Date::parse("26-01-01"));
  CHECK(Date::parse("2028-02-29"));
}

TEST_CASE("25 November 2026 is a Wednesday") {
  CHECK(day("2026-11-25").weekday() == Weekday::wednesday);
}

TEST_CASE("an instant is read with any offset and written in UTC") {
  CHECK(Instant::parse("2012-06-19T14:00:00+02:00")->text() == "2012-06-19T12:00:00.000Z");
  CHECK(Instant::parse("2012-06-19T12:00:00.25Z")->text() == "2012-06-19T12:00:00.250Z");
  CHECK_FALSE(Instant::parse("2012-06-19T12:00:00-00:00"));
  CHECK_FALSE(Instant::parse("2012-06-19T12:00:00"));
}

TEST_CASE("a moment outside the years 1 to 9999 is refused, also when its offset puts it there") {
  CHECK(Instant::parse("0001-01-01T00:00:00Z")->text() == "0001-01-01T00:00:00.000Z");
  CHECK(Instant::parse("9999-12-31T23:59:59.999Z")->text() == "9999-12-31T23:59:59.999Z");
  CHECK_FALSE(Instant::parse("0001-01-01T00:00:00+01:00"));
  CHECK_FALSE(Instant::parse("9999-12-31T23:59:59-01:00"));
}

TEST_CASE("summer time begins and ends at 01:00 UTC on the last Sunday of March and October") {
  CHECK(time_in_amsterdam(*Instant::parse("2026-03-29T00:59:00Z")).text() == "01:59");
  CHECK(time_in_amsterdam(*Instant::parse("2026-03-29T01:00:00Z")).text() == "03:00");
  CHECK(time_in_amsterdam(*Instant::parse("2026-10-25T00:59:00Z")).text() == "02:59");
  CHECK(time_in_amsterdam(*Instant::parse("2026-10-25T01:00:00Z")).text() == "02:00");
}

TEST_CASE("a time on the wall becomes the moment at which the clock showed it first") {
  auto const at = [](char const* date, char const* time) {
    return instant_in_amsterdam(day(date), *TimeOfDay::parse(time)).text();
  };
  CHECK(at("2026-11-25", "13:30") == "2026-11-25T12:30:00.000Z");
  CHECK(at("2026-06-19", "13:30") == "2026-06-19T11:30:00.000Z");
  CHECK(at("2026-10-25", "02:30") == "2026-10-25T00:30:00.000Z");
}

TEST_CASE("public holidays are those of the Algemene termijnenwet") {
  for (char const* holiday :
       {"2026-01-01", "2026-04-03", "2026-04-05", "2026-04-06", "2026-04-27", "2026-05-05",
        "2026-05-14", "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26", "2012-04-30"}) {
    CHECK_MESSAGE(is_public_holiday(day(holiday)), holiday);
  }
  CHECK_FALSE(is_public_holiday(day("2026-12-24")));
  CHECK_FALSE(is_public_holiday(day("2012-04-27")));
}

TEST_CASE("the King's birthday on a Sunday is celebrated on Saturday") {
  CHECK(is_public_holiday(day("2014-04-26")));
  CHECK_FALSE(is_public_holiday(day("2014-04-27")));
}

TEST_CASE("two working days after Maundy Thursday is the Wednesday after Easter") {
  CHECK(add_working_days(day("2026-04-02"), 2) == day("2026-04-08"));
  CHECK(add_working_days(day("2026-04-03"), 0) == day("2026-04-07"));
  CHECK(working_days_between(day("2026-04-02"), day("2026-04-08")) == 2);
}

}  // namespace klantendag
