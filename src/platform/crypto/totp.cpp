// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/totp.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "base/check.hpp"
#include "platform/crypto/encoding.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::crypto {
namespace {

constexpr std::int64_t step_ms = 30'000;  // RFC 6238, 5.2: the recommended step

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (char const letter : text) {
    bool const plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' ||
                       letter == '_' || letter == '~';
    auto const byte = static_cast<unsigned char>(letter);
    if (plain) {
      encoded += letter;
    } else {
      encoded += '%';
      encoded += "0123456789ABCDEF"[byte >> 4];
      encoded += "0123456789ABCDEF"[byte & 15];
    }
  }
  return encoded;
}

std::string without_blanks(std::string_view typed) {
  std::string code;
  for (char const letter : typed) {
    if (letter != ' ') code += letter;
  }
  return code;
}

}  // namespace

std::string totp_secret() {
  return random_bytes(20);  // RFC 4226, 4: as long as the hash
}

std::int64_t totp_step(Instant at) {
  return at.ms / step_ms;
}

std::string totp_code(std::string_view secret, std::int64_t step) {
  std::array<unsigned char, 8> counter{};
  for (std::size_t i = 0; i < 8; ++i) {
    counter[7 - i] = static_cast<unsigned char>((step >> (8 * i)) & 0xff);
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned int size = 0;
  CHECK_PROMISE(HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(),
                     counter.size(), mac.data(), &size) != nullptr);

  // Dynamic truncation (RFC 4226, 5.3): the last half byte says where the 31 bits begin.
  std::size_t const at = mac[size - 1] & 15U;
  std::uint32_t const number = (std::uint32_t{mac[at]} & 127U) << 24 |
                               std::uint32_t{mac[at + 1]} << 16 | std::uint32_t{mac[at + 2]} << 8 |
                               std::uint32_t{mac[at + 3]};
  std::string code = std::to_string(number % 1'000'000);
  return std::string(6 - code.size(), '0') + code;
}

std::optional<std::int64_t> accept_totp(std::string_view secret, std::string_view typed,
                                        Instant now, std::int64_t last_used_step) {
  std::string const code = without_blanks(typed);
  std::int64_t const current = totp_step(now);
  std::optional<std::int64_t> accepted;
  for (std::int64_t const step : {current - 1, current}) {
    bool const same = equal(totp_code(secret, step), code);
    if (same && step > last_used_step) accepted = step;
  }
  return accepted;
}

std::string totp_url(std::string_view secret, std::string_view issuer, std::string_view account) {
  return "otpauth://totp/" + percent_encoded(issuer) + ":" + percent_encoded(account) +
         "?secret=" + to_base32(secret) + "&issuer=" + percent_encoded(issuer);
}

}  // namespace klantendag::crypto
