// SPDX-License-Identifier: EUPL-1.2
#include "platform/i18n/format.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "platform/i18n/texts.hpp"

namespace klantendag::i18n {
namespace {

using Names = std::array<std::string_view, 12>;
constexpr Names months_nl = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                             "juli",    "augustus", "september", "oktober", "november", "december"};
constexpr Names months_en = {"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekdays_nl = {
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"};
constexpr std::array<std::string_view, 7> weekdays_en = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

std::string_view month_name(Language language, Date date) {
  auto const index = static_cast<std::size_t>(date.month() - 1);
  return language == Language::nl ? months_nl[index] : months_en[index];
}

std::string_view weekday_name(Language language, Weekday weekday) {
  auto const index = static_cast<std::size_t>(weekday);
  return language == Language::nl ? weekdays_nl[index] : weekdays_en[index];
}

std::string digits(Language language, TimeOfDay time) {
  char const separator = language == Language::nl ? '.' : ':';
  return fmt::format("{:02}{}{:02}", time.minutes / 60, separator, time.minutes % 60);
}

}  // namespace

std::string date(Language language, Date date) {
  return fmt::format("{} {}", weekday_name(language, date.weekday()),
                     date_without_weekday(language, date));
}

std::string date_without_weekday(Language language, Date date) {
  return fmt::format("{} {} {}", date.day(), month_name(language, date), date.year());
}

std::string short_date(Language language, Date date) {
  char const separator = language == Language::nl ? '-' : '/';
  return fmt::format("{}{}{}{}{}", date.day(), separator, date.month(), separator, date.year());
}

std::string weekday(Language language, Weekday weekday) {
  return std::string(weekday_name(language, weekday));
}

std::string month(Language language, Date date) {
  return fmt::format("{} {}", month_name(language, date), date.year());
}

std::string time(Language language, TimeOfDay time) {
  return digits(language, time) + (language == Language::nl ? " uur" : "");
}

std::string time_span(Language language, TimeOfDay from, TimeOfDay to) {
  return fmt::format("{} {} {}", digits(language, from), language == Language::nl ? "tot" : "to",
                     time(language, to));
}

std::string moment(Language language, Instant at) {
  return fmt::format("{}, {}", date(language, date_in_amsterdam(at)),
                     time(language, time_in_amsterdam(at)));
}

std::string short_moment(Language language, Instant at) {
  return fmt::format("{}, {}", short_date(language, date_in_amsterdam(at)),
                     digits(language, time_in_amsterdam(at)));
}

std::string relative_day(Language language, Date day, Date today) {
  Texts const texts{language};
  std::int32_t const ahead = day.days - today.days;
  if (ahead == 0) return std::string(texts.day_today());
  if (ahead == 1) return std::string(texts.day_tomorrow());
  if (ahead == -1) return std::string(texts.day_yesterday());
  if (ahead > 14 || ahead < -14) return date_without_weekday(language, day);
  return ahead > 0 ? texts.day_ahead(ahead) : texts.day_ago(-ahead);
}

std::string count(Language language, std::int64_t count) {
  std::string text;
  append_count(text, language, count);
  return text;
}

std::string decimal(Language language, double number, int decimals) {
  // Half away from zero, as on a school report; the nudge undoes 8.45 being stored as 8.4499….
  double const scale = std::pow(10.0, decimals);
  double const scaled = std::abs(number) * scale;
  double const rounded = std::floor(scaled + 0.5 + 1e-9) / scale;
  std::string text = fmt::format("{:.{}f}", rounded, decimals);
  std::size_t const point = text.find('.');
  std::string whole = text.substr(0, point);
  std::string grouped;
  if (whole.size() < 16) {
    append_count(grouped, language, std::stoll(whole));
  } else {
    grouped = whole;
  }
  if (point != std::string::npos) {
    grouped += language == Language::nl ? ',' : '.';
    grouped += text.substr(point + 1);
  }
  return number < 0 && rounded > 0 ? "\xE2\x88\x92" + grouped : grouped;
}

std::string mark(Language language, double mark) {
  return decimal(language, mark, 1);
}

std::string percentage(Language language, double share) {
  return decimal(language, share * 100, 0) + (language == Language::nl ? "\u00A0%" : "%");
}

std::string bytes(Language language, std::int64_t bytes) {
  if (bytes < 1000) return count(language, bytes) + " B";
  if (bytes < 1'000'000) return decimal(language, static_cast<double>(bytes) / 1e3, 1) + " kB";
  if (bytes < 1'000'000'000) return decimal(language, static_cast<double>(bytes) / 1e6, 1) + " MB";
  return decimal(language, static_cast<double>(bytes) / 1e9, 1) + " GB";
}

}  // namespace klantendag::i18n
