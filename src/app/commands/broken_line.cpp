// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/broken_line.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace klantendag::app {
namespace {

void skip_blanks(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r"), rest.size()));
}

// Takes that piece and the blanks behind it.
bool take(std::string_view& rest, std::string_view piece) {
  if (!rest.starts_with(piece)) return false;
  rest.remove_prefix(piece.size());
  skip_blanks(rest);
  return true;
}

std::size_t size_of_string(std::string_view rest) {
  for (std::size_t at = 1; at < rest.size(); ++at) {
    if (rest[at] == '\\') {
      ++at;
    } else if (rest[at] == '"') {
      return at + 1;
    }
  }
  return 0;
}

// The number behind "\u", or 0 when four hexadecimal digits do not stand there.
unsigned escaped_unit(std::string_view rest) {
  unsigned unit = 0;
  if (rest.size() < 6 || !rest.starts_with("\\u")) return 0;
  auto const read = std::from_chars(rest.data() + 2, rest.data() + 6, unit, 16);
  return read.ptr == rest.data() + 6 ? unit : 0;
}

}  // namespace

json::Value id_of_broken(std::string_view line) {
  skip_blanks(line);
  if (!take(line, "{") || !take(line, "\"id\"") || !take(line, ":") || line.empty()) return {};
  auto const size = line.front() == '"'
                        ? size_of_string(line)
                        : std::min(line.find_first_not_of("-0123456789"), line.size());
  auto id = json::parse(line.substr(0, size));
  line.remove_prefix(size);
  skip_blanks(line);
  // A number at the end of a line that was cut off may have had more digits.
  if (!line.starts_with(',') && !line.starts_with('}')) return {};
  if (!id || (id->string() == nullptr && id->integer() == nullptr)) return {};
  return std::move(*id);
}

bool has_half_surrogate(std::string_view line) {
  for (auto at = line.find('\\'); at < line.size(); at = line.find('\\', at)) {
    auto const unit = escaped_unit(line.substr(at));
    if (unit >= 0xDC00 && unit <= 0xDFFF) return true;
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      auto const second = escaped_unit(line.substr(at + 6));
      if (second < 0xDC00 || second > 0xDFFF) return true;
      at += 12;
    } else {
      at += 2;  // of an escaped backslash both are gone
    }
  }
  return false;
}

}  // namespace klantendag::app
