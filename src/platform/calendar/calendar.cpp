// SPDX-License-Identifier: EUPL-1.2
// The only file that knows libical.
#include "platform/calendar/calendar.hpp"

#include <libical/ical.h>

#include <cstdlib>

#include "base/check.hpp"

namespace klantendag::calendar {
namespace {

constexpr char zone_name[] = "Europe/Amsterdam";
// The rules since 1996 (Directive 2000/84/EC), written out so that the file is the same whatever
// the machine knows of time zones.
constexpr char zone_rules[] =
    "BEGIN:VTIMEZONE\r\n"
    "TZID:Europe/Amsterdam\r\n"
    "BEGIN:DAYLIGHT\r\n"
    "TZNAME:CEST\r\n"
    "TZOFFSETFROM:+0100\r\n"
    "TZOFFSETTO:+0200\r\n"
    "DTSTART:19960331T020000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "END:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\n"
    "TZNAME:CET\r\n"
    "TZOFFSETFROM:+0200\r\n"
    "TZOFFSETTO:+0100\r\n"
    "DTSTART:19961027T030000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "END:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

// Control characters have no form in a calendar file; line ends do.
std::string clean(std::string const& text) {
  std::string kept;
  for (char const letter : text) {
    auto const byte = static_cast<unsigned char>(letter);
    if ((byte >= 0x20 && byte != 0x7f) || letter == '\n' || letter == '\t') kept += letter;
  }
  return kept;
}

// Addresses and names are not texts: libical writes a line end in them as it is.
std::string one_line(std::string const& text) {
  std::string kept = clean(text);
  std::erase(kept, '\n');
  return kept;
}

icaltimetype moment(Date date, TimeOfDay time) {
  icaltimetype value = icaltime_null_time();
  value.year = date.year();
  value.month = date.month();
  value.day = date.day();
  value.hour = time.minutes / 60;
  value.minute = time.minutes % 60;
  return value;
}

icaltimetype on_the_wall(Instant at) {
  return moment(date_in_amsterdam(at), time_in_amsterdam(at));
}

icaltimetype in_utc(Instant at) {
  constexpr std::int64_t day_ms = 86'400'000;
  std::int64_t const days_since = at.ms / day_ms - (at.ms % day_ms < 0 ? 1 : 0);
  std::int64_t const in_day = at.ms - days_since * day_ms;
  icaltimetype value = moment(Date{static_cast<std::int32_t>(days_since)},
                              TimeOfDay{static_cast<std::int32_t>(in_day / 60'000)});
  value.second = static_cast<int>(in_day / 1000 % 60);
  value.zone = icaltimezone_get_utc_timezone();
  return value;
}

void add_moment(icalcomponent* event, icalproperty* property) {
  icalproperty_add_parameter(property, icalparameter_new_tzid(zone_name));
  icalcomponent_add_property(event, property);
}

void add_text(icalcomponent* event, std::string const& text, icalproperty* (*make)(char const*)) {
  if (!text.empty()) icalcomponent_add_property(event, make(clean(text).c_str()));
}

icalcomponent* component_of(Event const& event) {
  CHECK_PROMISE(event.from <= event.to && !event.uid.empty());
  icalcomponent* const component = icalcomponent_new_vevent();
  add_text(component, one_line(event.uid), icalproperty_new_uid);
  icalcomponent_add_property(component, icalproperty_new_dtstamp(in_utc(event.changed_at)));
  add_moment(component, icalproperty_new_dtstart(on_the_wall(event.from)));
  add_moment(component, icalproperty_new_dtend(on_the_wall(event.to)));
  add_text(component, event.title, icalproperty_new_summary);
  add_text(component, event.description, icalproperty_new_description);
  add_text(component, event.place, icalproperty_new_location);
  add_text(component, one_line(event.url), icalproperty_new_url);
  icalcomponent_add_property(component, icalproperty_new_sequence(static_cast<int>(event.version)));
  icalcomponent_add_property(
      component,
      icalproperty_new_status(event.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  return component;
}

void add_x(icalcomponent* component, char const* name, std::string const& text) {
  icalproperty* const property = icalproperty_new_x(clean(text).c_str());
  icalproperty_set_x_name(property, name);
  icalcomponent_add_property(component, property);
}

}  // namespace

std::string write(Calendar const& calendar) {
  icalcomponent* const root = icalcomponent_new_vcalendar();
  icalcomponent_add_property(root, icalproperty_new_version("2.0"));
  std::string const product = "-//Klantendag//Klantendag//" + one_line(calendar.language);
  icalcomponent_add_property(root, icalproperty_new_prodid(product.c_str()));
  icalcomponent_add_property(root, icalproperty_new_method(ICAL_METHOD_PUBLISH));
  if (!calendar.name.empty()) add_x(root, "X-WR-CALNAME", calendar.name);
  icalcomponent_add_component(root, icalparser_parse_string(zone_rules));
  for (Event const& event : calendar.events) {
    icalcomponent_add_component(root, component_of(event));
  }

  char* const owned = icalcomponent_as_ical_string_r(root);
  std::string text(owned);
  icalmemory_free_buffer(owned);
  icalcomponent_free(root);
  return text;
}

}  // namespace klantendag::calendar
