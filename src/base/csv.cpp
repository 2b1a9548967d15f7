// SPDX-License-Identifier: EUPL-1.2
// The reader keeps the unfinished row and nothing else. It looks at eight bytes at a time and treats
// quotes only where a field begins, so ordinary rows cost one look per byte and one copy per field.
#include "base/csv.hpp"

#include <bit>
#include <cstring>

namespace klantendag::csv {
namespace {

// Longest row with quotes, in bytes: above it a quote counts as never closed, so that one stray quote
// does not make a large file one field. Excel's cells hold at most 32,767 characters; this is room
// for 30 columns full of four-byte ones. Founders, 2026.
constexpr std::size_t longest_quoted_row = std::size_t{4} << 20;

// A word whose top bits tell which bytes of `word` equal `byte`; exact up to the first one.
std::uint64_t matches(std::uint64_t word, char byte) {
  constexpr std::uint64_t ones = 0x0101'0101'0101'0101U;
  std::uint64_t const zero_where_equal = word ^ (ones * static_cast<unsigned char>(byte));
  return (zero_where_equal - ones) & ~zero_where_equal & (ones << 7);
}

// Where an unquoted field ends: a separator, a line end or the end of the text.
std::size_t end_of_field(std::string_view text, std::size_t at, char separator) {
  if constexpr (std::endian::native == std::endian::little) {
    for (std::uint64_t word = 0; text.size() - at >= sizeof word; at += sizeof word) {
      std::memcpy(&word, text.data() + at, sizeof word);
      std::uint64_t const found =
          matches(word, separator) | matches(word, '\n') | matches(word, '\r');
      if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
    }
  }
  while (at < text.size() && text[at] != separator && text[at] != '\n' && text[at] != '\r') ++at;
  return at;
}

std::int64_t count_line_ends(std::string_view text) {
  std::int64_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool const ends_pair = text[at] == '\n' && at > 0 && text[at - 1] == '\r';
    if (text[at] == '\r' || (text[at] == '\n' && !ends_pair)) ++count;
  }
  return count;
}

}  // namespace

void Reader::feed(std::string_view piece) {
  buffer_.erase(0, row_);
  row_ = 0;
  buffer_ += piece;
}

bool Reader::next(Row& row) {
  skip_empty_lines();
  std::size_t const unread = buffer_.size() - row_;
  if (unread == 0 || (unread < needed_ && !finished_)) return false;
  Outcome outcome = read_row(row);
  if (outcome == Outcome::malformed) outcome = read_line(row);
  if (outcome == Outcome::needs_more) {
    // Growing by half before the next try keeps the work linear, however small the pieces.
    needed_ = unread + unread / 2;
    return false;
  }
  row.line = line_;
  row.malformed = outcome == Outcome::malformed;
  line_ += 1 + line_ends_in_quotes_;
  row_ = at_;
  needed_ = 0;
  return true;
}

Reader::Outcome Reader::read_row(Row& row) {
  at_ = row_;
  line_ends_in_quotes_ = 0;
  for (std::size_t count = 0;; ++at_) {
    if (count == row.fields.size()) row.fields.emplace_back();
    std::string& field = row.fields[count++];
    if (at_ < buffer_.size() && buffer_[at_] == '"') {
      Outcome const outcome = read_quoted(field);
      if (outcome != Outcome::whole) return outcome;
    } else {
      std::size_t const end = end_of_field(buffer_, at_, separator_);
      field.assign(buffer_, at_, end - at_);
      at_ = end;
    }
    if (at_ == buffer_.size() || buffer_[at_] != separator_) {
      row.fields.resize(count);
      return pass_line_end() ? Outcome::whole : Outcome::needs_more;
    }
  }
}

// From the opening quote to the separator or line end after the closing one.
Reader::Outcome Reader::read_quoted(std::string& field) {
  field.clear();
  std::size_t const begin = at_;
  std::string_view const text = std::string_view(buffer_).substr(0, row_ + longest_quoted_row);
  for (std::size_t from = at_ + 1;; from = at_ + 1) {
    std::size_t const quote = text.find('"', from);
    if (quote == std::string_view::npos) {
      bool const more_may_come = !finished_ && text.size() == buffer_.size();
      return more_may_come ? Outcome::needs_more : Outcome::malformed;
    }
    field.append(text, from, quote - from);
    at_ = quote + 1;
    if (at_ == buffer_.size() && !finished_) return Outcome::needs_more;
    if (at_ == buffer_.size() || buffer_[at_] != '"') break;
    field.push_back('"');
  }
  line_ends_in_quotes_ += count_line_ends(text.substr(begin, at_ - begin));
  bool const closed = at_ == buffer_.size() || buffer_[at_] == separator_ || buffer_[at_] == '\n' ||
                      buffer_[at_] == '\r';
  return closed ? Outcome::whole : Outcome::malformed;
}

// A malformed row is its first line, as it stands.
Reader::Outcome Reader::read_line(Row& row) {
  line_ends_in_quotes_ = 0;
  at_ = end_of_field(buffer_, row_, '\n');
  row.fields.assign(1, buffer_.substr(row_, at_ - row_));
  return pass_line_end() ? Outcome::malformed : Outcome::needs_more;
}

void Reader::skip_empty_lines() {
  for (at_ = row_; at_ < buffer_.size() && (buffer_[at_] == '\n' || buffer_[at_] == '\r');) {
    if (!pass_line_end()) return;
    row_ = at_;
    ++line_;
  }
}

// Passes LF, CR, CRLF or the end of the text; false while it is not sure which one it is.
bool Reader::pass_line_end() {
  if (at_ == buffer_.size()) return finished_;
  if (buffer_[at_] == '\r' && at_ + 1 == buffer_.size() && !finished_) return false;
  bool const pair = buffer_[at_] == '\r' && at_ + 1 < buffer_.size() && buffer_[at_ + 1] == '\n';
  at_ += pair ? 2 : 1;
  return true;
}

}  // namespace klantendag::csv
