// SPDX-License-Identifier: EUPL-1.2
#include "platform/calendar/calendar.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"

namespace klantendag::calendar {
namespace {

Instant at(std::string_view text) {
  return Instant::parse(text).value();
}

Event day() {
  return {.uid = "01JDH5Z0000000000000000000@klantendag",
          .from = at("2026-06-19T13:30:00+02:00"),
          .to = at("2026-06-19T16:15:00+02:00"),
          .title = "Klantendag; met cliënten, en koffie",
          .description = "Welkom!\nNeem \\ mee.",
          .place = "Restaurant, Utrecht",
          .url = "https://klantendag.voorbeeld.nl/e/1?a=b&c=d",
          .changed_at = at("2026-05-01T08:00:30Z"),
          .version = 2};
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string unfolded(std::string text) {
  for (auto fold = text.find("\r\n "); fold != std::string::npos; fold = text.find("\r\n ")) {
    text.erase(fold, 3);
  }
  return text;
}

}  // namespace

TEST_CASE("an appointment in summer is written as it always was") {
  CHECK(write({.name = "Klantendag 2026", .events = {day()}}) ==
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Klantendag//Klantendag//nl\r\n"
        "METHOD:PUBLISH\r\n"
        "X-WR-CALNAME:Klantendag 2026\r\n"
        "BEGIN:VTIMEZONE\r\n"
        "TZID:Europe/Amsterdam\r\n"
        "BEGIN:DAYLIGHT\r\n"
        "TZNAME:CEST\r\n"
        "TZOFFSETFROM:+0100\r\n"
        "TZOFFSETTO:+0200\r\n"
        "DTSTART:19960331T020000\r\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"
        "END:DAYLIGHT\r\n"
        "BEGIN:STANDARD\r\n"
        "TZNAME:CET\r\n"
        "TZOFFSETFROM:+0200\r\n"
        "TZOFFSETTO:+0100\r\n"
        "DTSTART:19961027T030000\r\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
        "END:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:01JDH5Z0000000000000000000@klantendag\r\n"
        "DTSTAMP:20260501T080030Z\r\n"
        "DTSTART;TZID=Europe/Amsterdam:20260619T133000\r\n"
        "DTEND;TZID=Europe/Amsterdam:20260619T161500\r\n"
        "SUMMARY:Klantendag\\; met cliënten\\, en koffie\r\n"
        "DESCRIPTION:Welkom!\\nNeem \\\\ mee.\r\n"
        "LOCATION:Restaurant\\, Utrecht\r\n"
        "URL:https://klantendag.voorbeeld.nl/e/1?a=b&c=d\r\n"
        "SEQUENCE:2\r\n"
        "STATUS:CONFIRMED\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n");
}

TEST_CASE("in winter the clock on the wall stands an hour nearer to UTC") {
  Event event = day();
  event.from = at("2026-11-25T13:30:00Z");
  event.to = at("2026-11-25T14:00:00Z");
  event.cancelled = true;

  std::string const text = write({.events = {event}});

  CHECK(contains(text, "DTSTART;TZID=Europe/Amsterdam:20261125T143000\r\n"));
  CHECK(contains(text, "STATUS:CANCELLED\r\n"));
}

TEST_CASE("long lines are folded at 75 octets, between letters") {
  Event event = day();
  event.description.clear();
  for (int i = 0; i < 60; ++i) event.description += "Cliënt één ";

  std::string const text = write({.events = {event}});

  for (std::string_view line : split(text, '\n')) {
    CHECK(line.size() <= 76);  // with its CR
    CHECK(is_valid_utf8(line));
  }
  CHECK(contains(unfolded(text), event.description.substr(0, 300)));
}

TEST_CASE("nobody can smuggle a line of his own into the file") {
  Event event = day();
  event.title = "Dag\r\nATTENDEE:mailto:x@y.nl\rX:1";
  event.uid = "a\r\nb";
  event.url = "https://x\r\nATTACH:https://y";
  event.place = std::string("a\0b\x1b", 4);

  std::string const text =
      write({.name = "x\r\nMETHOD:REQUEST", .language = "nl\r\nX-Y:1", .events = {event}});

  CHECK_FALSE(contains(text, "\nATTENDEE"));
  CHECK_FALSE(contains(text, "\nATTACH"));
  CHECK_FALSE(contains(text, "\nMETHOD:REQUEST"));
  CHECK_FALSE(contains(text, "\nX-Y"));
  CHECK_FALSE(contains(text, "\nb"));
  CHECK(contains(text, "LOCATION:ab\r\n"));
}

}  // namespace klantendag::calendar
