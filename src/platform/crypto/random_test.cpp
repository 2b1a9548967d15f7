// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/random.hpp"

#include <doctest/doctest.h>

#include <set>

#include "platform/crypto/encoding.hpp"

namespace klantendag::crypto {

TEST_CASE("a token is 256 bits that may stand in an address, and no two are alike") {
  std::set<std::string> tokens;
  for (int i = 0; i < 1000; ++i) tokens.insert(random_token());

  CHECK(tokens.size() == 1000);
  for (std::string const& token : tokens) {
    CHECK(token.size() == 43);
    CHECK(from_base64url(token)->size() == 32);
  }
  CHECK(hash_token("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a spoken code is understood however it is typed") {
  std::string const code = spoken_code();

  CHECK(code.size() == 13);
  CHECK(read_spoken_code(grouped(code)) == code);
  CHECK(read_spoken_code("o123-4567-89abc") == "0123456789ABC");
  CHECK(read_spoken_code("IL10 0000 00000") == "1110000000000");
  CHECK_FALSE(read_spoken_code("0123-4567-89AB"));
  CHECK_FALSE(read_spoken_code("0123-4567-89ABU"));
  CHECK_FALSE(read_spoken_code(""));
}

TEST_CASE("a code shows in groups") {
  CHECK(grouped("0123456789ABC") == "0123-4567-89ABC");
  CHECK(recovery_code().size() == 26);
}

TEST_CASE("every letter of the alphabet appears in codes about as often") {
  std::array<int, 256> counts{};
  for (int i = 0; i < 4000; ++i) {
    for (char const letter : spoken_code()) ++counts[static_cast<unsigned char>(letter)];
  }

  // 52,000 letters over 32: 1,625 each, standard deviation 40.
  for (char const letter : std::string_view("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
    int const count = counts[static_cast<unsigned char>(letter)];
    CHECK(count > 1325);
    CHECK(count < 1925);
  }
}

TEST_CASE("a pool gives nothing twice, also when it was used up") {
  RandomPool pool;
  std::set<std::string> seen;
  for (int i = 0; i < 1'000; ++i) {
    std::string bytes(24, '\0');
    pool.take(bytes.data(), bytes.size());
    seen.insert(bytes);
  }

  CHECK(seen.size() == 1'000);
}

TEST_CASE("equal compares whole texts") {
  CHECK(equal("abc", "abc"));
  CHECK_FALSE(equal("abc", "abd"));
  CHECK_FALSE(equal("abc", "abcd"));
  CHECK(equal("", ""));
}

TEST_CASE("bytes come back from every encoding") {
  for (int size = 0; size < 40; ++size) {
    std::string const bytes = random_bytes(static_cast<std::size_t>(size));
    CHECK(from_base64url(to_base64url(bytes)) == bytes);
    CHECK(from_base32(to_base32(bytes)) == bytes);
    CHECK(from_hex(to_hex(bytes)) == bytes);
  }
  CHECK(to_base32("foobar") == "MZXW6YTBOI");  // RFC 4648, 10
  CHECK_FALSE(from_base64url("a+b/"));
  CHECK_FALSE(from_hex("0g"));
}

}  // namespace klantendag::crypto
