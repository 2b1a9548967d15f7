// SPDX-License-Identifier: EUPL-1.2
// Appointments as an iCalendar file (RFC 5545), on the Netherlands' clock.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace klantendag::calendar {

struct Event {
  std::string uid;  // stable: the same appointment keeps it when it changes
  Instant from{};
  Instant to{};  // not before `from`
  std::string title{};
  std::string description{};
  std::string place{};
  std::string url{};
  Instant changed_at{};
  std::int64_t version = 0;  // higher each time it changes, so that a calendar takes the newest
  bool cancelled = false;
};

struct Calendar {
  std::string name{};
  std::string language = "nl";  // of the texts
  std::vector<Event> events{};
};

// Lines end in CR LF and are at most 75 octets; the time zone's rules are in the file.
[[nodiscard]] std::string write(Calendar const& calendar);

}  // namespace klantendag::calendar
