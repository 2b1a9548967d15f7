// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/percent.hpp"

#include <algorithm>
#include <cstddef>

#include "base/text.hpp"
#include "platform/http/hex.hpp"

namespace klantendag::http {

namespace {

constexpr std::size_t most_fields = 1000;

bool is_unreserved(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
         letter == '~';
}

bool is_control(char letter) {
  auto const byte = static_cast<unsigned char>(letter);
  return byte < 0x20 || byte == 0x7f;
}

bool holds_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_control);
}

}  // namespace

std::string percent_encode(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  out.reserve(text.size());
  for (char const letter : text) {
    if (is_unreserved(letter)) {
      out += letter;
      continue;
    }
    auto const byte = static_cast<unsigned char>(letter);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
  return out;
}

std::string encode_path(std::string_view path) {
  std::string out;
  for (std::string_view const segment : split(path, '/')) out += "/" + percent_encode(segment);
  return out.substr(1);
}

std::optional<std::string> percent_decode(std::string_view text, Plus plus) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '+' && plus == Plus::is_blank) {
      out += ' ';
    } else if (text[at] != '%') {
      out += text[at];
    } else {
      if (at + 2 >= text.size()) return std::nullopt;
      int const high = hex_value(text[at + 1]);
      int const low = hex_value(text[at + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  return out;
}

std::optional<std::string> decode_path(std::string_view raw) {
  if (raw.empty() || raw.front() != '/') return std::nullopt;
  auto const slashes = std::count(raw.begin(), raw.end(), '/');
  auto path = percent_decode(raw, Plus::stays);
  if (!path || !is_valid_utf8(*path) || holds_control(*path)) return std::nullopt;
  if (path->find('\\') != std::string::npos) return std::nullopt;
  if (std::count(path->begin(), path->end(), '/') != slashes) return std::nullopt;
  return path;
}

std::optional<Fields> parse_urlencoded(std::string_view text) {
  Fields fields;
  while (!text.empty()) {
    auto const end = text.find('&');
    auto const pair = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (pair.empty()) continue;

    auto const equals = pair.find('=');
    auto const raw_value =
        equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
    auto name = percent_decode(pair.substr(0, equals), Plus::is_blank);
    auto value = percent_decode(raw_value, Plus::is_blank);
    if (!name || !value || !is_valid_utf8(*name) || !is_valid_utf8(*value)) return std::nullopt;
    if (holds_control(*name) || value->find('\0') != std::string::npos) return std::nullopt;
    if (fields.entries().size() == most_fields) return std::nullopt;
    fields.add(std::move(*name), std::move(*value));
  }
  return fields;
}

bool is_local_path(std::string_view path) {
  if (path.empty() || path.front() != '/' || holds_control(path)) return false;
  if (path.find('\\') != std::string_view::npos) return false;
  return path.size() < 2 || path[1] != '/';
}

}  // namespace klantendag::http
