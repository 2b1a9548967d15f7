// SPDX-License-Identifier: EUPL-1.2
// How any text travels in a message that may hold US-ASCII in short lines only.
#pragma once

#include <string>
#include <string_view>

namespace klantendag::mail {

// RFC 2047: "=?utf-8?B?…?=" words of at most 75 characters, cut between letters; plain ASCII as it is.
[[nodiscard]] std::string encoded_text(std::string_view text);
// The same for a name in front of an address; ASCII with special characters goes in quotes.
[[nodiscard]] std::string encoded_phrase(std::string_view name);

// RFC 2045, 6.7. Line ends of any kind become CR LF; the text ends with one.
[[nodiscard]] std::string quoted_printable(std::string_view text);
[[nodiscard]] std::string base64_lines(std::string_view bytes);

}  // namespace klantendag::mail
