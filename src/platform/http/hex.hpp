// SPDX-License-Identifier: EUPL-1.2
// One hexadecimal digit, as percent coding and chunk sizes have them.
#pragma once

namespace klantendag::http {

// 0 to 15; -1 for any other letter.
[[nodiscard]] constexpr int hex_value(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  return -1;
}

}  // namespace klantendag::http
