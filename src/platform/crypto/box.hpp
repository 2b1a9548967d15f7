// SPDX-License-Identifier: EUPL-1.2
// The one way this room encrypts: XChaCha20-Poly1305 with a random 24-byte nonce in front, and words
// that are not hidden but bound to the result.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "platform/crypto/random.hpp"

namespace klantendag::crypto {

// Format 1: one byte 1, the nonce, the ciphertext with its tag.
[[nodiscard]] std::string lock_box(std::string_view key, std::span<std::string_view const> bound,
                                   std::string_view plain);
// The same, with a nonce from a pool: for very many.
[[nodiscard]] std::string lock_box(std::string_view key, std::span<std::string_view const> bound,
                                   std::string_view plain, RandomPool& random);
[[nodiscard]] std::optional<std::string> unlock_box(std::string_view key,
                                                    std::span<std::string_view const> bound,
                                                    std::string_view box);

}  // namespace klantendag::crypto
