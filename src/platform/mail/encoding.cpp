// SPDX-License-Identifier: EUPL-1.2
#include "platform/mail/encoding.hpp"

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"

namespace klantendag::mail {
namespace {

constexpr std::size_t line_length = 76;      // RFC 2045, 6.7 (5) and 6.8
constexpr std::size_t bytes_in_a_word = 39;  // with "Subject: " in front still one line
constexpr std::size_t longest_plain_text = 60;
constexpr std::string_view hex_digits = "0123456789ABCDEF";

bool is_plain(std::string_view text) {
  return text.size() <= longest_plain_text && text.find("=?") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::string_view const three = bytes.substr(i, 3);
    std::uint32_t bits = 0;
    for (std::size_t n = 0; n < 3; ++n) {
      bits = (bits << 8) | (n < three.size() ? static_cast<unsigned char>(three[n]) : 0U);
    }
    for (std::size_t n = 0; n < 4; ++n) {
      text += n <= three.size() ? alphabet[(bits >> (18 - 6 * n)) & 63U] : '=';
    }
  }
  return text;
}

// As many whole letters as fit in one encoded word.
std::size_t word_end(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t const next = end + code_point_at(text, end).bytes;
    if (next > bytes_in_a_word) break;
    end = next;
  }
  return end;
}

std::string encoded_words(std::string_view text) {
  std::string words;
  while (!text.empty()) {
    std::size_t const end = word_end(text);
    if (!words.empty()) words += "\r\n ";
    words += "=?utf-8?B?" + base64(text.substr(0, end)) + "?=";
    text.remove_prefix(end);
  }
  return words;
}

std::string one_quoted_printable(char letter, bool last_in_line) {
  auto const byte = static_cast<unsigned char>(letter);
  bool const blank = letter == ' ' || letter == '\t';
  bool const plain = (byte > 0x20 && byte < 0x7f && letter != '=') || (blank && !last_in_line);
  if (plain) return std::string(1, letter);
  return {'=', hex_digits[byte >> 4], hex_digits[byte & 15U]};
}

void append_line(std::string& out, std::string_view line) {
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    std::string piece = one_quoted_printable(line[i], i + 1 == line.size());
    if (column + piece.size() >= line_length) {
      out += "=\r\n";
      column = 0;
    }
    // A dot or "From " at the start means something to some programs on the way.
    if (column == 0 && (piece == "." || piece == "F")) {
      piece = {'=', hex_digits[static_cast<unsigned char>(line[i]) >> 4],
               hex_digits[static_cast<unsigned char>(line[i]) & 15U]};
    }
    out += piece;
    column += piece.size();
  }
  out += "\r\n";
}

}  // namespace

std::string encoded_text(std::string_view text) {
  return is_plain(text) ? std::string(text) : encoded_words(text);
}

std::string encoded_phrase(std::string_view name) {
  if (!is_plain(name)) return encoded_words(name);
  std::string quoted = "\"";
  for (char const letter : name) {
    if (letter == '"' || letter == '\\') quoted += '\\';
    quoted += letter;
  }
  return quoted + "\"";
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t const end = std::min(text.find_first_of("\r\n"), text.size());
    append_line(out, text.substr(0, end));
    bool const two = text.substr(end, 2) == "\r\n";
    text.remove_prefix(std::min(end + (two ? 2 : 1), text.size()));
  }
  return out;
}

std::string base64_lines(std::string_view bytes) {
  std::string const whole = base64(bytes);
  std::string lines;
  for (std::size_t i = 0; i < whole.size(); i += line_length) {
    lines += whole.substr(i, line_length) + "\r\n";
  }
  return lines;
}

}  // namespace klantendag::mail
