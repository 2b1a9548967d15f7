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

struct Sha256Stream::State {
  crypto_hash_sha256_state hash{};
};

Sha256Stream::Sha256Stream() : state_(std::make_unique<State>()) {
  crypto_hash_sha256_init(&state_->hash);
}

Sha256Stream::~Sha256Stream() = default;

void Sha256Stream::feed(std::string_view piece) {
  crypto_hash_sha256_update(&state_->hash, reinterpret_cast<unsigned char const*>(piece.data()),
                            piece.size());
}

Sha256 Sha256Stream::finish() {
  Sha256 digest{};
  crypto_hash_sha256_final(&state_->hash, digest.data());
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
