// SPDX-License-Identifier: EUPL-1.2
// What the cells of a workbook mean: numbers, days and places (ECMA-376 part 1, 18.8.30 and 18.17.4).
#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "base/time.hpp"
#include "platform/spreadsheet/workbook.hpp"

namespace klantendag::spreadsheet {

std::optional<double> stored_number(std::string_view stored) {
  double number = 0;
  auto const [end, problem] = std::from_chars(stored.data(), stored.data() + stored.size(), number);
  if (problem != std::errc() || end != stored.data() + stored.size() || !std::isfinite(number)) {
    return std::nullopt;
  }
  return number;
}

std::string date_text(double serial, DayZero zero) {
  // 2,958,466 is the day after 9999-12-31. Days before 1 March 1900 count one too many in Excel.
  if (!(serial >= 0) || serial >= 2'958'466) return {};
  auto days = static_cast<std::int32_t>(std::floor(serial));
  auto minutes = static_cast<std::int32_t>(std::lround((serial - days) * 1440));
  if (minutes == 1440) {
    minutes = 0;
    ++days;
  }
  Date const first = *(zero == DayZero::y1900 ? Date::from(1899, 12, 30) : Date::from(1904, 1, 1));
  if (zero == DayZero::y1900 && days < 61) ++days;
  std::string text = first.plus_days(days).text();
  if (minutes > 0) text += " " + TimeOfDay{minutes}.text();
  return text;
}

std::string number_text(std::string_view stored) {
  if (stored.find_first_of(".eE") == std::string_view::npos) return std::string(stored);
  auto const number = stored_number(stored);
  if (!number) return std::string(stored);
  if (std::floor(*number) == *number && std::fabs(*number) < 1e15) {
    return fmt::format("{:.0f}", *number);
  }
  return fmt::format("{}", *number);
}

int column_of(std::string_view reference) {
  int column = 0;
  std::size_t letters = 0;
  for (char const letter : reference) {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + (letter - 'A' + 1);
    if (++letters > 3) return -1;
  }
  return column - 1;
}

bool shows_date(int id, std::string_view code) {
  if (id >= 14 && id <= 17) return true;
  if (id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return true;
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t at = 0; at < code.size(); ++at) {
    char const letter = code[at];
    if (letter == '"') quoted = !quoted;
    if (letter == '[') bracketed = true;
    if (letter == ']') bracketed = false;
    if (letter == '\\') ++at;
    if (quoted || bracketed) continue;
    if (letter == 'd' || letter == 'D' || letter == 'y' || letter == 'Y' || letter == 'j') {
      return true;
    }
  }
  return false;
}

}  // namespace klantendag::spreadsheet
