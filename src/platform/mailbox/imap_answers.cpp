// SPDX-License-Identifier: EUPL-1.2
#include "platform/mailbox/imap_answers.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "platform/mailbox/mbox.hpp"

namespace klantendag::mailbox {
namespace {

// "{29}" or "{29+}" at the end of a line.
std::optional<std::size_t> literal_size(std::string_view line) {
  if (!line.ends_with('}')) return std::nullopt;
  std::size_t const open = line.rfind('{');
  if (open == std::string_view::npos) return std::nullopt;
  std::string_view digits = line.substr(open + 1, line.size() - open - 2);
  if (digits.ends_with('+')) digits.remove_suffix(1);
  auto const size = parse_integer(digits);
  if (!size || *size < 0) return std::nullopt;
  return static_cast<std::size_t>(*size);
}

std::string_view leading_digits(std::string_view text) {
  std::size_t const end = text.find_first_not_of("0123456789");
  return text.substr(0, end);
}

int month_named(std::string_view name) {
  constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  auto const* const found = std::find(months.begin(), months.end(), lower(name));
  return static_cast<int>(found - months.begin()) + 1;  // 13: none, and no date
}

std::string two(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

bool ResponseReader::next(Response& response) {
  while (true) {
    if (literal_) {
      if (buffer_.size() - at_ < *literal_) break;
      partial_.literals.push_back(buffer_.substr(at_, *literal_));
      at_ += *literal_;
      literal_.reset();
    }
    std::size_t const end = buffer_.find('\n', at_);
    if (end == std::string::npos) break;
    std::string_view line = std::string_view(buffer_).substr(at_, end - at_);
    at_ = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    partial_.words += line;
    literal_ = literal_size(line);
    if (literal_) continue;
    response = std::move(partial_);
    partial_ = {};
    return true;
  }
  buffer_.erase(0, at_);
  at_ = 0;
  return false;
}

bool ResponseReader::is_too_much() const {
  constexpr std::size_t beside = 16 * 1024 * 1024;  // numbers of two million letters
  std::size_t const held = buffer_.size() + partial_.words.size();
  return held > most_letter_bytes + beside ||
         (literal_ && *literal_ > most_letter_bytes + beside) || partial_.literals.size() > 8;
}

std::optional<std::int64_t> number_after(std::string_view words, std::string_view name) {
  std::size_t const at = words.find(name);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view const rest = words.substr(at + name.size());
  if (!rest.starts_with(' ')) return std::nullopt;
  return parse_integer(leading_digits(rest.substr(1)));
}

std::vector<std::int64_t> search_results(std::string_view words) {
  constexpr std::string_view search = "* SEARCH";
  std::vector<std::int64_t> out;
  if (!words.starts_with(search)) return out;
  for (std::string_view const word : split(words.substr(search.size()), ' ')) {
    if (auto const number = parse_integer(word)) out.push_back(*number);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::optional<Instant> internal_date(std::string_view words) {
  constexpr std::string_view name = "INTERNALDATE \"";
  constexpr std::size_t size = std::string_view("17-Jul-1996 02:44:25 -0700").size();
  std::size_t const at = words.find(name);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view const date = words.substr(at + name.size());
  if (date.size() < size) return std::nullopt;
  auto const day = parse_integer(trim(date.substr(0, 2)));  // " 7-Jul" has a blank
  int const month = month_named(date.substr(3, 3));
  if (!day || month > 12) return std::nullopt;
  std::string text(date.substr(7, 4));
  text += "-" + two(month) + "-" + two(static_cast<int>(*day)) + "T";
  text += date.substr(12, 8);
  text += date.substr(21, 3);
  text += ":";
  text += date.substr(24, 2);
  if (text.ends_with("-00:00")) text.replace(text.size() - 6, 1, "+");
  return Instant::parse(text);
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') out.push_back('\\');
    if (c != '\r' && c != '\n' && c != '\0') out.push_back(c);
  }
  return out + "\"";
}

}  // namespace klantendag::mailbox
