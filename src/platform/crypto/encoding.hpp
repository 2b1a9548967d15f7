// SPDX-License-Identifier: EUPL-1.2
// Bytes as text and back: base64 for addresses and files of keys, base 32 for authenticator apps.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace klantendag::crypto {

[[nodiscard]] std::string to_base64url(std::string_view bytes);  // RFC 4648, 5, without padding
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

[[nodiscard]] std::string to_base32(std::string_view bytes);  // RFC 4648, 6, without padding
[[nodiscard]] std::optional<std::string> from_base32(std::string_view text);

[[nodiscard]] std::string to_hex(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_hex(std::string_view text);

}  // namespace klantendag::crypto
