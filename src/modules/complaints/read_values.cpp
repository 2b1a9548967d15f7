// SPDX-License-Identifier: EUPL-1.2
// Values as registers write them: dates, yes and no, states, telephone numbers, texts.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "modules/complaints/judge.hpp"

namespace klantendag::complaints {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// A number at `at`, and how far it went; -1 when there is none or it is too long.
int number_at(std::string_view text, std::size_t& at, std::size_t most_digits) {
  int number = 0;
  std::size_t const begin = at;
  while (at < text.size() && is_digit(text[at])) {
    if (at - begin == most_digits) return -1;
    number = number * 10 + (text[at++] - '0');
  }
  return at == begin ? -1 : number;
}

int month_named(std::string_view word) {
  constexpr std::array<std::string_view, 12> dutch = {
      "januari", "februari", "maart",     "april",   "mei",      "juni",
      "juli",    "augustus", "september", "oktober", "november", "december"};
  std::string name = fold(word);
  if (name.ends_with('.')) name.pop_back();
  if (name.size() < 3) return -1;
  if (name == "mrt") return 3;
  if (name == "may") return 5;
  if (name == "mar") return 3;
  if (name == "oct") return 10;
  for (std::size_t at = 0; at < dutch.size(); ++at) {
    if (dutch[at].starts_with(name)) return static_cast<int>(at) + 1;
  }
  return -1;
}

bool only_time_behind(std::string_view rest) {
  return rest.empty() || rest[0] == ' ' || rest[0] == 'T';
}

std::optional<Date> year_first(std::string_view text) {
  std::size_t at = 0;
  int const year = number_at(text, at, 4);
  if (at != 4 || at >= text.size() || (text[at] != '-' && text[at] != '/')) return std::nullopt;
  int const month = number_at(text, ++at, 2);
  if (at >= text.size() || (text[at] != '-' && text[at] != '/')) return std::nullopt;
  int const day = number_at(text, ++at, 2);
  if (year < 1 || month < 1 || day < 1 || !only_time_behind(text.substr(at))) return std::nullopt;
  return Date::from(year, month, day);
}

std::optional<Date> day_first(std::string_view text) {
  std::size_t at = 0;
  int const day = number_at(text, at, 2);
  if (day < 1 || at >= text.size()) return std::nullopt;
  char const between = text[at];
  if (between != '-' && between != '/' && between != '.' && between != ' ') return std::nullopt;
  ++at;
  int month = -1;
  if (at < text.size() && is_digit(text[at])) {
    month = number_at(text, at, 2);
  } else {
    std::size_t const end = std::min(text.find(between, at), text.size());
    month = month_named(text.substr(at, end - at));
    at = end;
  }
  if (month < 1 || at >= text.size() || text[at] != between) return std::nullopt;
  std::size_t const year_begins = ++at;
  int const year = number_at(text, at, 4);
  if (at - year_begins != 4 || year < 1 || !only_time_behind(text.substr(at))) return std::nullopt;
  return Date::from(year, month, day);
}

// The digits of one number, with 00 for a plus in front.
std::string digits_of(std::string_view text) {
  std::string digits;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '+' && digits.empty()) digits = "00";
    if (is_digit(text[at])) digits += text[at];
  }
  return digits;
}

// As ten Dutch digits, or empty.
std::string dutch_number(std::string_view text) {
  std::string digits = digits_of(text);
  if (digits.starts_with("0031")) {
    digits.erase(0, 4);
    if (!digits.starts_with('0')) digits.insert(0, "0");
  } else if (digits.size() == 11 && digits.starts_with("31")) {
    digits.replace(0, 2, "0");
  } else if (digits.size() == 9 && digits[0] != '0') {
    digits.insert(0, "0");  // Excel took it for a number
  }
  bool const usable = digits.size() == 10 && digits[0] == '0' && digits[1] != '0';
  return usable ? digits : std::string();
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  text = trim(text);
  auto const date = year_first(text);
  return date ? date : day_first(text);
}

bool read_yes(std::string_view text) {
  constexpr std::array<std::string_view, 8> yes = {"ja", "j", "yes", "y", "x", "waar", "true", "1"};
  text = trim(text);
  if (text.empty() || text.size() > 4) return false;
  return std::find(yes.begin(), yes.end(), fold(text)) != yes.end();
}

std::string callable_number(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    bool const between = at == text.size() || text[at] == '/' || text[at] == ',' ||
                         text[at] == ';' || text[at] == '\n' ||
                         (text[at] >= 'a' && text[at] <= 'z') ||
                         (text[at] >= 'A' && text[at] <= 'Z');
    if (!between) continue;
    if (std::string number = dutch_number(text.substr(begin, at - begin)); !number.empty()) {
      return number;
    }
    begin = at + 1;
  }
  return {};
}

void clean(std::string& text) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char const letter = text[at];
    auto const byte = static_cast<unsigned char>(letter);
    if (byte < 0x20) {
      if (letter == '\n' || letter == '\t') text[kept++] = ' ';
      continue;
    }
    if (byte == 0x7f) continue;
    bool const c1 = byte == 0xc2 && at + 1 < text.size() &&
                    static_cast<unsigned char>(text[at + 1]) >= 0x80 &&
                    static_cast<unsigned char>(text[at + 1]) < 0xa0;
    if (c1) {
      ++at;
      continue;
    }
    text[kept++] = letter;
  }
  text.resize(kept);
  std::string_view const trimmed = trim(text);
  if (trimmed.size() == text.size()) return;
  auto const from = static_cast<std::size_t>(trimmed.data() - text.data());
  text = text.substr(from, trimmed.size());
}

}  // namespace klantendag::complaints
