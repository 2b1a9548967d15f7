// SPDX-License-Identifier: EUPL-1.2
// Looking into a JSON value, and writing it.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/json.hpp"
#include "base/text.hpp"

namespace klantendag::json {
namespace {

void append_value(std::string& out, Value const& value) {
  if (auto const* text = value.string()) return append_quoted(out, *text);
  if (auto const* truth = value.boolean()) {
    out += *truth ? "true" : "false";
  } else if (auto const* integer = value.integer()) {
    out += std::to_string(*integer);
  } else if (auto const number = value.number()) {
    append_number(out, *number);
  } else if (auto const* array = value.array()) {
    char before = '[';
    for (Value const& item : *array) {
      out.push_back(std::exchange(before, ','));
      append_value(out, item);
    }
    out += array->empty() ? "[]" : "]";
  } else if (auto const* object = value.object()) {
    char before = '{';
    for (auto const& [name, member] : *object) {
      out.push_back(std::exchange(before, ','));
      append_quoted(out, name);
      out.push_back(':');
      append_value(out, member);
    }
    out += object->empty() ? "{}" : "}";
  } else {
    out += "null";
  }
}

// How many bytes from `at` on stand in a JSON text as they are.
std::size_t plain_run(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x20 && text[end] != '"' &&
         text[end] != '\\') {
    ++end;
  }
  return end - at;
}

void append_escaped(std::string& out, char letter) {
  constexpr std::string_view letters = "\"\\\b\f\n\r\t";
  constexpr std::string_view escapes = "\"\\bfnrt";
  std::size_t const at = letters.find(letter);
  if (at != std::string_view::npos) {
    out.push_back('\\');
    out.push_back(escapes[at]);
    return;
  }
  constexpr std::string_view digits = "0123456789abcdef";
  auto const byte = static_cast<unsigned char>(letter);
  out += "\\u00";
  out.push_back(digits[byte >> 4]);
  out.push_back(digits[byte & 0xF]);
}

}  // namespace

std::optional<double> Value::number() const {
  if (auto const* real = std::get_if<double>(&variant_)) return *real;
  if (auto const* whole = integer()) return static_cast<double>(*whole);
  return std::nullopt;
}

Value const* Value::find(std::string_view name) const {
  auto const* members = object();
  if (members == nullptr) return nullptr;
  auto const found = std::find_if(members->rbegin(), members->rend(),
                                  [&](Member const& member) { return member.first == name; });
  return found == members->rend() ? nullptr : &found->second;
}

std::string write(Value const& value) {
  std::string out;
  append_value(out, value);
  return out;
}

void append_quoted(std::string& out, std::string_view text) {
  if (!is_valid_utf8(text)) {
    std::string repaired;
    for (std::size_t at = 0; at < text.size();) {
      CodePoint const point = code_point_at(text, at);
      append_utf8(repaired, point.value);
      at += point.bytes;
    }
    return append_quoted(out, repaired);
  }
  out.push_back('"');
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t const run = plain_run(text, at);
    out += text.substr(at, run);
    at += run;
    if (at < text.size()) append_escaped(out, text[at]);
  }
  out.push_back('"');
}

void append_number(std::string& out, double number) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  char digits[32];
  auto const written = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, written.ptr);
}

}  // namespace klantendag::json
