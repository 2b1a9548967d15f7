// SPDX-License-Identifier: EUPL-1.2
// Known answers: RFC 8032, section 7.1, tests 1 to 3.
#include "platform/crypto/sign.hpp"

#include <doctest/doctest.h>

#include "platform/crypto/encoding.hpp"

namespace klantendag::crypto {
namespace {

struct Known {
  std::string_view seed;
  std::string_view public_key;
  std::string_view message;
  std::string_view signature;
};

constexpr Known known[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b"
     "4"
     "6bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11"
     "d"
     "8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc"
     "6"
     "594a7c15e9716ed28dc027beceea1ec40a"}};

std::string bytes(std::string_view hex_text) {
  return from_hex(hex_text).value();
}

}  // namespace

TEST_CASE("signatures are those of RFC 8032") {
  for (Known const& row : known) {
    Signer const signer(Secret::copy_of(bytes(row.seed)));

    CHECK(to_hex(signer.public_key()) == row.public_key);
    CHECK(to_hex(signer.sign(bytes(row.message))) == row.signature);
    CHECK(verify_signature(signer.public_key(), bytes(row.message), bytes(row.signature)));
  }
}

TEST_CASE("a changed message, signature or key does not verify") {
  Signer const signer(Secret::random());
  std::string const signature = signer.sign("size 12, root abc");
  std::string changed = signature;
  changed[10] = static_cast<char>(changed[10] ^ 1);

  CHECK(verify_signature(signer.public_key(), "size 12, root abc", signature));
  CHECK_FALSE(verify_signature(signer.public_key(), "size 13, root abc", signature));
  CHECK_FALSE(verify_signature(signer.public_key(), "size 12, root abc", changed));
  CHECK_FALSE(
      verify_signature(Signer(Secret::random()).public_key(), "size 12, root abc", signature));
  CHECK_FALSE(verify_signature("", "", ""));
}

TEST_CASE("a lookup key depends on the key, the purpose and the text, and on nothing else") {
  Secret const key = Secret::random();
  std::string const telephone = lookup_key(key, "telephone", "+31612345678");

  CHECK(telephone.size() == 32);
  CHECK(telephone == lookup_key(key, "telephone", "+31612345678"));
  CHECK(telephone != lookup_key(key, "email", "+31612345678"));
  CHECK(telephone != lookup_key(Secret::random(), "telephone", "+31612345678"));
  CHECK(lookup_key(key, "ab", "c") != lookup_key(key, "a", "bc"));
  CHECK(keyed_hash(key, "form", "x").size() == 64);
}

}  // namespace klantendag::crypto
