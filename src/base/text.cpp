// SPDX-License-Identifier: EUPL-1.2
// Walking, folding and cutting of UTF-8. Most text is ASCII, so every walk has a short way for it.
#include "base/text.hpp"

#include <charconv>
#include <cstring>

#include "base/check.hpp"
#include "base/fold_table.hpp"

namespace klantendag {
namespace {

constexpr std::string_view ellipsis = "…";

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

// How many bytes from `at` on are ASCII.
std::size_t ascii_run(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::uint64_t word = 0; text.size() - end >= sizeof word; end += sizeof word) {
    std::memcpy(&word, text.data() + end, sizeof word);
    if ((word & 0x8080'8080'8080'8080U) != 0) break;
  }
  while (end < text.size() && is_ascii(text[end])) ++end;
  return end - at;
}

char ascii_lower(char letter) {
  bool const upper = letter >= 'A' && letter <= 'Z';
  return static_cast<char>(letter | (upper ? 0x20 : 0));
}

bool is_blank(char32_t c) {
  constexpr char32_t no_break = 0x00A0;
  constexpr char32_t figure_space = 0x2007;
  constexpr char32_t narrow_no_break = 0x202F;
  constexpr char32_t zero_width_no_break = 0xFEFF;  // also a byte-order mark that got inside
  return c == ' ' || (c >= '\t' && c <= '\r') || c == no_break || c == figure_space ||
         c == narrow_no_break || c == zero_width_no_break;
}

// The offset at which the code point that ends at `end` begins.
std::size_t start_of_last(std::string_view text, std::size_t end) {
  for (std::size_t bytes = 2; bytes <= 4 && bytes <= end; ++bytes) {
    if (code_point_at(text.substr(0, end), end - bytes).bytes == bytes) return end - bytes;
  }
  return end - 1;
}

// Appends every code point of the text after `change`; ASCII goes through `ascii_lower`.
template <class Change>
std::string changed(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const run = ascii_run(text, at);
    std::size_t const old_size = out.size();
    out.resize(old_size + run);
    for (std::size_t i = 0; i < run; ++i) out[old_size + i] = ascii_lower(text[at + i]);
    at += run;
    while (at < text.size() && !is_ascii(text[at])) {
      CodePoint const point = code_point_at(text, at);
      change(out, point.value);
      at += point.bytes;
    }
  }
  return out;
}

void append_folded(std::string& out, char32_t code_point) {
  FoldEntry const* entry = fold_entry(code_point);
  if (entry == nullptr) {
    append_utf8(out, code_point);
    return;
  }
  for (char16_t const letter : entry->folded) {
    if (letter == 0) break;
    append_utf8(out, letter);
  }
}

}  // namespace

// The well-formed sequences of the Unicode Standard, table 3-7.
CodePoint code_point_at(std::string_view text, std::size_t offset) {
  CHECK_PROMISE(offset < text.size());
  constexpr CodePoint bad{replacement_character, 1, false};
  std::size_t const left = text.size() - offset;
  char32_t const first = byte_at(text, offset);
  auto const tail = [&](std::size_t i) -> char32_t { return byte_at(text, offset + i) ^ 0x80U; };
  if (first < 0x80) return {first, 1, true};
  if (first < 0xC2 || first > 0xF4 || left < 2 || tail(1) > 0x3F) return bad;
  if (first < 0xE0) return {(first & 0x1FU) << 6 | tail(1), 2, true};
  if (left < 3 || tail(2) > 0x3F) return bad;
  if (first < 0xF0) {
    char32_t const value = (first & 0x0FU) << 12 | tail(1) << 6 | tail(2);
    bool const surrogate = value >= 0xD800 && value <= 0xDFFF;
    return value < 0x800 || surrogate ? bad : CodePoint{value, 3, true};
  }
  if (left < 4 || tail(3) > 0x3F) return bad;
  char32_t const value = (first & 0x07U) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
  return value < 0x10000 || value > 0x10FFFF ? bad : CodePoint{value, 4, true};
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = ascii_run(text, 0); at < text.size();) {
    CodePoint const point = code_point_at(text, at);
    if (!point.valid) return false;
    at += point.bytes;
    at += ascii_run(text, at);
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const run = ascii_run(text, at);
    count += run;
    at += run;
    for (; at < text.size() && !is_ascii(text[at]); ++count) at += code_point_at(text, at).bytes;
  }
  return count;
}

void append_utf8(std::string& out, char32_t c) {
  bool const surrogate = c >= 0xD800 && c <= 0xDFFF;
  if (c > 0x10FFFF || surrogate) c = replacement_character;
  auto const push = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | c >> 6);
    push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | c >> 12);
    push(0x80 | (c >> 6 & 0x3F));
    push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | c >> 18);
    push(0x80 | (c >> 12 & 0x3F));
    push(0x80 | (c >> 6 & 0x3F));
    push(0x80 | (c & 0x3F));
  }
}

std::string_view trim(std::string_view text) {
  // Most text has neither a blank nor a letter of several bytes at its ends.
  auto const is_plain = [](char letter) { return letter > ' ' && letter <= '~'; };
  if (!text.empty() && is_plain(text.front()) && is_plain(text.back())) return text;
  while (!text.empty()) {
    CodePoint const first = code_point_at(text, 0);
    if (!is_blank(first.value)) break;
    text.remove_prefix(first.bytes);
  }
  while (!text.empty()) {
    std::size_t const start = start_of_last(text, text.size());
    if (!is_blank(code_point_at(text, start).value)) break;
    text = text.substr(0, start);
  }
  return text;
}

char32_t lower(char32_t code_point) {
  if (code_point < 0x80) return static_cast<char32_t>(ascii_lower(static_cast<char>(code_point)));
  FoldEntry const* entry = fold_entry(code_point);
  return entry == nullptr ? code_point : entry->lower;
}

std::string lower(std::string_view text) {
  return changed(text, [](std::string& out, char32_t c) { append_utf8(out, lower(c)); });
}

std::string fold(std::string_view text) {
  return changed(text, append_folded);
}

std::string shorten(std::string_view text, std::size_t limit) {
  if (text.size() <= limit || count_code_points(text) <= limit) return std::string(text);
  if (limit == 0) return {};
  std::size_t end = 0;
  std::size_t at_blank = 0;
  for (std::size_t count = 0; count + 1 < limit; ++count) {
    CodePoint const point = code_point_at(text, end);
    end += point.bytes;
    if (is_blank(code_point_at(text, end).value)) at_blank = end;
  }
  // A blank in the first half would throw away more than it makes readable.
  if (at_blank > end / 2) end = at_blank;
  std::string out(trim(text.substr(0, end)));
  out += ellipsis;
  return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    std::size_t const end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string join(std::vector<std::string> const& parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  std::int64_t number = 0;
  char const* const end = text.data() + text.size();
  auto const [rest, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || rest != end) return std::nullopt;
  return number;
}

std::optional<double> parse_number(std::string_view text) {
  // from_chars would also read "inf", "nan", ".5" and "5.".
  bool const starts_well = text.find_first_not_of("0123456789.-") == std::string_view::npos;
  std::size_t const first = text.starts_with('-') ? 1 : 0;
  if (!starts_well || text.substr(first).starts_with('.') || text.ends_with('.')) {
    return std::nullopt;
  }
  double number = 0;
  char const* const end = text.data() + text.size();
  auto const [rest, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
  if (error != std::errc() || rest != end) return std::nullopt;
  return number;
}

}  // namespace klantendag
