// SPDX-License-Identifier: EUPL-1.2
// Percent coding of URLs: decoded exactly once, and only then looked at (ASVS 1.1.1).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/http/request.hpp"

namespace klantendag::http {

// Everything but letters, digits and - . _ ~ as %XX.
[[nodiscard]] std::string percent_encode(std::string_view text);

// A decoded path as it may stand in a header or link: the slashes stay.
[[nodiscard]] std::string encode_path(std::string_view path);

enum class Plus { stays, is_blank };
// Nothing when a % is not followed by two hexadecimal digits.
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text, Plus plus);

// The path of a request target, decoded. Nothing when it does not begin with a slash, or holds what
// could stand for another path: an encoded slash, a backslash, a control character, bad UTF-8.
[[nodiscard]] std::optional<std::string> decode_path(std::string_view raw);

// application/x-www-form-urlencoded, for queries and bodies. At most 1000 fields. Nothing when a name
// or value is badly coded, is not UTF-8 or holds NUL.
[[nodiscard]] std::optional<Fields> parse_urlencoded(std::string_view text);

// Whether a path may be gone to after log-in: on this site, so not //elsewhere and not /\elsewhere.
[[nodiscard]] bool is_local_path(std::string_view path);

}  // namespace klantendag::http
