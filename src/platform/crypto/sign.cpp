// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/sign.hpp"

#include <sodium/crypto_generichash.h>
#include <sodium/crypto_sign.h>
#include <sodium/utils.h>

#include <array>

#include "base/check.hpp"
#include "platform/crypto/encoding.hpp"

namespace klantendag::crypto {
namespace {

unsigned char const* octets(std::string_view bytes) {
  return reinterpret_cast<unsigned char const*>(bytes.data());
}

Secret secret_key_of(Secret const& seed, std::string& public_key) {
  CHECK_PROMISE(seed.bytes().size() == crypto_sign_SEEDBYTES);
  std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
  public_key.resize(crypto_sign_PUBLICKEYBYTES);
  crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(public_key.data()),
                           reinterpret_cast<unsigned char*>(secret.data()), octets(seed.bytes()));
  Secret kept = Secret::copy_of(secret);
  wipe(secret);
  return kept;
}

// The purpose's length comes first, so that no purpose and text together equal another pair.
std::string hash_of(Secret const& key, std::string_view purpose, std::string_view text,
                    std::size_t size) {
  CHECK_PROMISE(key.bytes().size() == crypto_generichash_KEYBYTES && purpose.size() < 256);
  auto const prefix = static_cast<unsigned char>(purpose.size());
  std::array<unsigned char, 32> digest{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, octets(key.bytes()), key.bytes().size(), size);
  crypto_generichash_update(&state, &prefix, 1);
  crypto_generichash_update(&state, octets(purpose), purpose.size());
  crypto_generichash_update(&state, octets(text), text.size());
  crypto_generichash_final(&state, digest.data(), size);
  sodium_memzero(&state, sizeof state);
  return to_hex({reinterpret_cast<char const*>(digest.data()), size});
}

}  // namespace

Signer::Signer(Secret const& seed) : secret_key_(secret_key_of(seed, public_key_)) {}

std::string Signer::sign(std::string_view message) const {
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, octets(message),
                       message.size(), octets(secret_key_.bytes()));
  return signature;
}

bool verify_signature(std::string_view public_key, std::string_view message,
                      std::string_view signature) {
  return public_key.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(octets(signature), octets(message), message.size(),
                                     octets(public_key)) == 0;
}

std::string lookup_key(Secret const& key, std::string_view purpose, std::string_view normalised) {
  return hash_of(key, purpose, normalised, 16);
}

std::string keyed_hash(Secret const& key, std::string_view purpose, std::string_view text) {
  return hash_of(key, purpose, text, 32);
}

}  // namespace klantendag::crypto
