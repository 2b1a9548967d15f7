// SPDX-License-Identifier: EUPL-1.2
// Codes of an authenticator app (RFC 6238): six digits, a new one each 30 seconds, HMAC-SHA-1 because
// that is what the apps know. Each code counts once: the caller stores the step it was used for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace klantendag::crypto {

[[nodiscard]] std::string totp_secret();  // 20 random bytes; keep them sealed

[[nodiscard]] std::int64_t totp_step(Instant at);
[[nodiscard]] std::string totp_code(std::string_view secret, std::int64_t step);

// The step of this moment or the one before, when the code is its code and the step comes after the
// last one that was used; nothing otherwise.
[[nodiscard]] std::optional<std::int64_t> accept_totp(std::string_view secret,
                                                      std::string_view typed, Instant now,
                                                      std::int64_t last_used_step);

// otpauth://totp/… for the QR code.
[[nodiscard]] std::string totp_url(std::string_view secret, std::string_view issuer,
                                   std::string_view account);

}  // namespace klantendag::crypto
