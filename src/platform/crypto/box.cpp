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
std::string together(std::span<std::string_view const> words) {
  std::string text;
  text.reserve(192);
  for (std::string_view const word : words) {
    auto const size = static_cast<std::uint64_t>(word.size());
    for (int i = 0; i < 8; ++i) text += static_cast<char>((size >> (8 * i)) & 0xff);
    text += word;
  }
  return text;
}

// With room for the nonce, which stands there already when it is locked.
std::string empty_box(std::string_view plain) {
  std::string box(header_size + plain.size() + tag_size, '\0');
  box[0] = format;
  return box;
}

void lock(std::string& box, std::string_view key, std::span<std::string_view const> bound,
          std::string_view plain) {
  CHECK_PROMISE(key.size() == key_size);
  std::string const also = together(bound);
  auto* const start = reinterpret_cast<unsigned char*>(box.data());
  crypto_aead_xchacha20poly1305_ietf_encrypt(start + header_size, nullptr, octets(plain),
                                             plain.size(), octets(also), also.size(), nullptr,
                                             start + 1, octets(key));
}

}  // namespace

std::string lock_box(std::string_view key, std::span<std::string_view const> bound,
                     std::string_view plain) {
  CHECK_PROMISE(sodium_init() >= 0);
  std::string box = empty_box(plain);
  randombytes_buf(box.data() + 1, nonce_size);
  lock(box, key, bound, plain);
  return box;
}

std::string lock_box(std::string_view key, std::span<std::string_view const> bound,
                     std::string_view plain, RandomPool& random) {
  std::string box = empty_box(plain);
  random.take(box.data() + 1, nonce_size);
  lock(box, key, bound, plain);
  return box;
}

std::optional<std::string> unlock_box(std::string_view key, std::span<std::string_view const> bound,
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
