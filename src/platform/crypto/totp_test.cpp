// SPDX-License-Identifier: EUPL-1.2
// Known answers: RFC 6238, appendix B (the last six of its eight digits).
#include "platform/crypto/totp.hpp"

#include <doctest/doctest.h>

#include "platform/crypto/encoding.hpp"

namespace klantendag::crypto {
namespace {

constexpr std::string_view rfc_secret = "12345678901234567890";

Instant at_second(std::int64_t second) {
  return Instant{second * 1000};
}

}  // namespace

TEST_CASE("codes are those of RFC 6238") {
  struct Row {
    std::int64_t second;
    std::string_view code;
  };
  for (Row const& row :
       {Row{59, "287082"}, Row{1111111109, "081804"}, Row{1111111111, "050471"},
        Row{1234567890, "005924"}, Row{2000000000, "279037"}, Row{20000000000, "353130"}}) {
    CHECK(totp_code(rfc_secret, totp_step(at_second(row.second))) == row.code);
  }
}

TEST_CASE("the current code and the one before are accepted, others are not") {
  Instant const now = at_second(1111111111);
  std::int64_t const step = totp_step(now);

  CHECK(accept_totp(rfc_secret, totp_code(rfc_secret, step), now, 0) == step);
  CHECK(accept_totp(rfc_secret, totp_code(rfc_secret, step - 1), now, 0) == step - 1);
  CHECK_FALSE(accept_totp(rfc_secret, totp_code(rfc_secret, step - 2), now, 0));
  CHECK_FALSE(accept_totp(rfc_secret, totp_code(rfc_secret, step + 1), now, 0));
  CHECK_FALSE(accept_totp(rfc_secret, "", now, 0));
  CHECK_FALSE(accept_totp("another secret", totp_code(rfc_secret, step), now, 0));
}

TEST_CASE("a code counts once") {
  Instant const now = at_second(1111111111);
  std::int64_t const step = totp_step(now);
  std::string const code = totp_code(rfc_secret, step);

  auto const first = accept_totp(rfc_secret, code, now, 0);

  REQUIRE(first);
  CHECK_FALSE(accept_totp(rfc_secret, code, now, *first));
  CHECK_FALSE(accept_totp(rfc_secret, totp_code(rfc_secret, step - 1), now, *first));
}

TEST_CASE("a code may be typed with a blank in the middle") {
  Instant const now = at_second(59);

  CHECK(accept_totp(rfc_secret, "287 082", now, 0));
}

TEST_CASE("the address for the app has the secret in base 32 and escaped names") {
  CHECK(totp_url(rfc_secret, "Klantendag Één", "a@b.nl") ==
        "otpauth://totp/Klantendag%20%C3%89%C3%A9n:a%40b.nl?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        "&issuer=Klantendag%20%C3%89%C3%A9n");
  CHECK(from_base32(to_base32(rfc_secret)) == rfc_secret);
  CHECK(totp_secret().size() == 20);
}

}  // namespace klantendag::crypto
