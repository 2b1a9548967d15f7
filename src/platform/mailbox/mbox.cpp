// SPDX-License-Identifier: EUPL-1.2
#include "platform/mailbox/mbox.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::mailbox {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "10:12" somewhere, and a year: what separates "From anna@… Tue Nov 24 10:12:00 2026" from a sentence
// that begins with "From now on".
bool has_moment(std::string_view words) {
  bool time = false;
  bool year = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::string_view const rest = words.substr(at);
    time = time || (rest.size() >= 5 && is_digit(rest[0]) && is_digit(rest[1]) && rest[2] == ':' &&
                    is_digit(rest[3]) && is_digit(rest[4]));
    year = year || (rest.size() >= 4 && (rest.starts_with("19") || rest.starts_with("20")) &&
                    is_digit(rest[2]) && is_digit(rest[3]));
  }
  return time && year;
}

bool begins_letter(std::string_view line) {
  constexpr std::string_view from = "From ";
  constexpr std::size_t longest = 512;
  return line.starts_with(from) && line.size() <= longest && has_moment(line.substr(from.size()));
}

// Without one ">" of ">From ", ">>From ", … ("mboxrd", by which every such line can be undone).
std::string_view unescaped(std::string_view line) {
  std::size_t const marks = std::min(line.find_first_not_of('>'), line.size());
  if (marks > 0 && line.substr(marks).starts_with("From ")) line.remove_prefix(1);
  return line;
}

bool is_empty(std::string_view line) {
  return line == "\n" || line == "\r\n" || line.empty();
}

}  // namespace

void MboxReader::feed(std::string_view piece) {
  buffer_.erase(0, at_);
  searched_ -= std::min(searched_, at_);
  at_ = 0;
  buffer_ += piece;
}

void MboxReader::take_line(std::string_view line) {
  std::string_view const words = unescaped(line);
  if (letter_.bytes.size() + words.size() > most_letter_bytes) letter_.cut = true;
  if (!letter_.cut) letter_.bytes += words;
}

bool MboxReader::next(Letter& letter) {
  while (at_ < buffer_.size()) {
    std::size_t const end = buffer_.find('\n', std::max(at_, searched_));
    // A line without an end: wait for it, unless it is longer than any letter.
    if (end == std::string::npos && !finished_ && buffer_.size() - at_ <= most_letter_bytes) {
      searched_ = buffer_.size();
      break;
    }
    std::size_t const size = (end == std::string::npos ? buffer_.size() : end + 1) - at_;
    std::string_view const line = std::string_view(buffer_).substr(at_, size);
    at_ += size;
    ++line_;
    if (after_empty_line_ && begins_letter(line)) {
      bool const whole = in_letter_;
      if (whole) letter = std::move(letter_);
      letter_ = {.line = line_};
      in_letter_ = true;
      after_empty_line_ = false;
      if (whole) return true;
      continue;
    }
    after_empty_line_ = is_empty(line);
    if (in_letter_) {
      take_line(line);
    } else if (!after_empty_line_) {
      is_mbox_ = false;
    }
  }
  if (!finished_ || !in_letter_) return false;
  letter = std::move(letter_);
  in_letter_ = false;
  return true;
}

}  // namespace klantendag::mailbox
