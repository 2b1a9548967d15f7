// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/box.hpp"

#include <sodium/core.h>
#include <sodium/crypto_aead_xchacha20poly1305.h>
#include <sodium/randombytes.h>

#include <cstdint>

#include "base/check.hpp"

namespace klantendag::crypto {
namespace {

constexpr char format = 1;
constexpr std::size_t key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t header_size = 1 + nonce_size;

unsigned char const* octets(std::string_view bytes) {
  return reinterpret_cast<unsigned char const*>(bytes.data());
}

// Each word with its length, so that ("ab", "c") is not ("a", "bc").
std::string together(std::span<std::string const> words) {
  std::string text;
  for (std::string const& word : words) {
    auto const size = static_cast<std::uint64_t>(word.size());
    for (int i = 0; i < 8; ++i) text += static_cast<char>((size >> (8 * i)) & 0xff);
    text += word;
  }
  return text;
}

}  // namespace

std::string lock_box(std::string_view key, std::span<std::string const> bound,
                     std::string_view plain) {
  CHECK_PROMISE(key.size() == key_size && sodium_init() >= 0);
  std::string const also = together(bound);
  std::string box(header_size + plain.size() + tag_size, '\0');
  auto* const start = reinterpret_cast<unsigned char*>(box.data());
  box[0] = format;
  randombytes_buf(start + 1, nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(start + header_size, nullptr, octets(plain),
                                             plain.size(), octets(also), also.size(), nullptr,
                                             start + 1, octets(key));
  return box;
}

std::optional<std::string> unlock_box(std::string_view key, std::span<std::string const> bound,
                                      std::string_view box) {
  CHECK_PROMISE(key.size() == key_size);
  if (box.size() < header_size + tag_size || box[0] != format) return std::nullopt;
  std::string const also = together(bound);
  std::string plain(box.size() - header_size - tag_size, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()),
                                                 nullptr, nullptr, octets(box) + header_size,
                                                 box.size() - header_size, octets(also),
                                                 also.size(), octets(box) + 1, octets(key)) != 0) {
    return std::nullopt;
  }
  return plain;
}

}  // namespace klantendag::crypto
