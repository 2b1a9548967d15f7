// SPDX-License-Identifier: EUPL-1.2
#include "base/language.hpp"

#include <charconv>
#include <cstddef>
#include <string_view>

namespace klantendag {

void append_count(std::string& out, Language language, std::int64_t count) {
  char buffer[24];
  auto const end = std::to_chars(buffer, buffer + sizeof buffer, count).ptr;
  std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
  if (digits.front() == '-') {
    out += "\xE2\x88\x92";  // the minus sign of print
    digits.remove_prefix(1);
  }
  if (digits.size() < 5) {
    out += digits;
    return;
  }
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > 0 && (digits.size() - at) % 3 == 0) out += language == Language::nl ? '.' : ',';
    out += digits[at];
  }
}

}  // namespace klantendag
