// SPDX-License-Identifier: EUPL-1.2
// Instant: a moment, in milliseconds since 1970-01-01 UTC. Date: a calendar day in the Netherlands.
// Rules receive `now` as an argument; only the shell holds a Clock (architecture 6).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace klantendag {

struct Duration {
  std::int64_t ms = 0;

  auto operator<=>(Duration const&) const = default;
};

[[nodiscard]] constexpr Duration milliseconds(std::int64_t n) {
  return {n};
}
[[nodiscard]] constexpr Duration seconds(std::int64_t n) {
  return {n * 1000};
}
[[nodiscard]] constexpr Duration minutes(std::int64_t n) {
  return {n * 60'000};
}
[[nodiscard]] constexpr Duration hours(std::int64_t n) {
  return {n * 3'600'000};
}
[[nodiscard]] constexpr Duration days(std::int64_t n) {
  return {n * 86'400'000};
}

struct Instant {
  std::int64_t ms = 0;  // since 1970-01-01T00:00:00Z

  auto operator<=>(Instant const&) const = default;

  // 2026-11-25T15:16:39.000Z (RFC 3339, always UTC)
  [[nodiscard]] std::string text() const;
  // Any offset is accepted; "-00:00" is not.
  [[nodiscard]] static std::optional<Instant> parse(std::string_view text);
};

[[nodiscard]] constexpr Instant operator+(Instant at, Duration by) {
  return {at.ms + by.ms};
}
[[nodiscard]] constexpr Instant operator-(Instant at, Duration by) {
  return {at.ms - by.ms};
}
[[nodiscard]] constexpr Duration operator-(Instant to, Instant from) {
  return {to.ms - from.ms};
}

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

// A day of the Gregorian calendar, years 1 to 9999.
struct Date {
  std::int32_t days = 0;  // since 1970-01-01

  auto operator<=>(Date const&) const = default;

  [[nodiscard]] static std::optional<Date> from(int year, int month, int day);
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);  // 2026-11-25
  [[nodiscard]] std::string text() const;                                 // 2026-11-25
  [[nodiscard]] int year() const;
  [[nodiscard]] int month() const;  // 1 to 12
  [[nodiscard]] int day() const;    // 1 to 31
  [[nodiscard]] Weekday weekday() const;
  [[nodiscard]] Date plus_days(std::int32_t n) const { return {days + n}; }
};

// Minutes since midnight on the clock at the wall.
struct TimeOfDay {
  std::int32_t minutes = 0;  // 0 to 1439

  auto operator<=>(TimeOfDay const&) const = default;

  [[nodiscard]] static std::optional<TimeOfDay> parse(std::string_view text);  // 13:45 or 13.45
  [[nodiscard]] std::string text() const;                                      // 13:45
};

// The Netherlands' clock: UTC+1, in summer UTC+2 from the last Sunday of March to the last Sunday of
// October, 01:00 UTC (Directive 2000/84/EC). Right from 1996 on; earlier moments use the same rule.
[[nodiscard]] Date date_in_amsterdam(Instant at);
[[nodiscard]] TimeOfDay time_in_amsterdam(Instant at);
// The first moment with that date and time; one that summer time skips counts from the hour before.
[[nodiscard]] Instant instant_in_amsterdam(Date date, TimeOfDay time);

// Public holidays of the Algemene termijnenwet art. 3 (5 May and Good Friday included).
[[nodiscard]] bool is_public_holiday(Date date);
[[nodiscard]] bool is_working_day(Date date);
// The n-th working day after `from`; n = 0 gives `from` itself, or the next working day.
[[nodiscard]] Date add_working_days(Date from, int n);
// Working days in (from, to]; 0 when to <= from.
[[nodiscard]] int working_days_between(Date from, Date to);

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

// A clock that stands still until a test moves it.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant now) : now_(now) {}
  [[nodiscard]] Instant now() const override { return now_; }
  void advance(Duration by) { now_ = now_ + by; }

 private:
  Instant now_;
};

}  // namespace klantendag
