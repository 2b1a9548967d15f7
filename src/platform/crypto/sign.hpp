// SPDX-License-Identifier: EUPL-1.2
// Signatures (Ed25519, RFC 8032) for checkpoints that others keep, and keyed hashes (BLAKE2b,
// RFC 7693) for looking up what is stored sealed.
#pragma once

#include <string>
#include <string_view>

#include "platform/crypto/secret.hpp"

namespace klantendag::crypto {

class Signer {
 public:
  explicit Signer(Secret const& seed);  // 32 bytes

  [[nodiscard]] std::string sign(std::string_view message) const;              // 64 bytes
  [[nodiscard]] std::string const& public_key() const { return public_key_; }  // 32 bytes

 private:
  std::string public_key_{};  // stands first: making the secret key fills it
  Secret secret_key_;
};

[[nodiscard]] bool verify_signature(std::string_view public_key, std::string_view message,
                                    std::string_view signature);

// 128 bits as 32 hexadecimal characters: finds a person by telephone or e-mail without storing either
// in the clear. Normalise first; not for what has few values, such as a postcode (security.md 4.7).
[[nodiscard]] std::string lookup_key(Secret const& key, std::string_view purpose,
                                     std::string_view normalised);

// 256 bits as 64 hexadecimal characters: form tokens, spoken codes, pseudonyms.
[[nodiscard]] std::string keyed_hash(Secret const& key, std::string_view purpose,
                                     std::string_view text);

}  // namespace klantendag::crypto
