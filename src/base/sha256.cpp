// SPDX-License-Identifier: EUPL-1.2
#include "base/sha256.hpp"

#include <sodium/crypto_hash_sha256.h>

namespace klantendag {

Sha256 sha256(std::string_view bytes) {
  static_assert(crypto_hash_sha256_BYTES == 32);
  Sha256 digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<unsigned char const*>(bytes.data()),
                     bytes.size());
  return digest;
}

std::string hex(Sha256 const& digest) {
  std::string text;
  text.reserve(64);
  for (std::uint8_t const byte : digest) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

}  // namespace klantendag
