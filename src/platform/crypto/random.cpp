// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/random.hpp"

#include <sodium/core.h>
#include <sodium/randombytes.h>
#include <sodium/utils.h>

#include <cstring>

#include "base/check.hpp"
#include "base/sha256.hpp"
#include "platform/crypto/encoding.hpp"

namespace klantendag::crypto {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's base 32
constexpr std::size_t spoken_length = 13;
constexpr std::size_t recovery_length = 26;

// 256 is a multiple of 32, so five bits of each random byte are evenly spread.
std::string random_letters(std::size_t count) {
  std::string letters = random_bytes(count);
  for (char& letter : letters) letter = alphabet[static_cast<unsigned char>(letter) & 31U];
  return letters;
}

char as_written(char letter) {
  if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  if (letter == 'O') return '0';
  if (letter == 'I' || letter == 'L') return '1';
  return letter;
}

}  // namespace

std::string random_bytes(std::size_t size) {
  CHECK_PROMISE(sodium_init() >= 0);
  std::string bytes(size, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

RandomPool::~RandomPool() {
  sodium_memzero(bytes_.data(), bytes_.size());
}

void RandomPool::take(char* out, std::size_t size) {
  CHECK_PROMISE(size <= bytes_.size() && sodium_init() >= 0);
  if (left_ < size) {
    randombytes_buf(bytes_.data(), bytes_.size());
    left_ = bytes_.size();
  }
  left_ -= size;
  std::memcpy(out, bytes_.data() + left_, size);
  sodium_memzero(bytes_.data() + left_, size);
}

std::string random_token() {
  return to_base64url(random_bytes(32));
}

std::string hash_token(std::string_view token) {
  return hex(sha256(token));
}

std::string spoken_code() {
  return random_letters(spoken_length);
}

std::string recovery_code() {
  return random_letters(recovery_length);
}

std::string grouped(std::string_view code) {
  std::string text;
  for (std::size_t i = 0; i < code.size(); ++i) {
    // Groups of four; a last single letter joins the group before it.
    if (i > 0 && i % 4 == 0 && i + 1 < code.size()) text += '-';
    text += code[i];
  }
  return text;
}

std::optional<std::string> read_spoken_code(std::string_view typed) {
  std::string code;
  for (char const letter : typed) {
    if (letter == ' ' || letter == '-' || letter == '\t') continue;
    char const written = as_written(letter);
    if (alphabet.find(written) == std::string_view::npos) return std::nullopt;
    code += written;
  }
  if (code.size() != spoken_length) return std::nullopt;
  return code;
}

Rng unforeseeable_rng() {
  return Rng::from_seed(random_bytes(32));
}

bool equal(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  return sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace klantendag::crypto
