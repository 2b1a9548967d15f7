// SPDX-License-Identifier: EUPL-1.2
// Dates, times, moments, ids and numbers: what is read is written as something that reads the same.
#include "base/id.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "fuzz.hpp"

FUZZ_TARGET(words) {
  using namespace klantendag;
  if (auto const date = Date::parse(bytes)) {
    CHECK_PROMISE(date->text() == bytes);
    CHECK_PROMISE(Date::from(date->year(), date->month(), date->day()) == date);
  }
  if (auto const time = TimeOfDay::parse(bytes)) {
    CHECK_PROMISE(time->minutes >= 0 && time->minutes < 24 * 60);
    CHECK_PROMISE(TimeOfDay::parse(time->text()) == time);
  }
  if (auto const instant = Instant::parse(bytes)) {
    CHECK_PROMISE(Instant::parse(instant->text()) == instant);
    Date const day = date_in_amsterdam(*instant);
    Instant const again = instant_in_amsterdam(day, time_in_amsterdam(*instant));
    // Seconds are lost, and the doubled hour of October counts as its first time.
    CHECK_PROMISE(again <= *instant && *instant - again < minutes(61));
  }
  if (auto const uuid = Uuid::parse(bytes)) CHECK_PROMISE(Uuid::parse(uuid->text()) == uuid);
  if (auto const number = parse_integer(bytes)) {
    CHECK_PROMISE(parse_integer(std::to_string(*number)) == number);
  }
  if (parse_number(bytes)) CHECK_PROMISE(!bytes.empty() && bytes.find('e') == bytes.npos);
}
