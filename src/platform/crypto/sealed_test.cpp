// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/sealed.hpp"

#include <doctest/doctest.h>

#include <set>

namespace klantendag::crypto {
namespace {

Place place() {
  return {.table = "contacts", .column = "phone", .row = "R1", .subject = "S1", .version = 2};
}

template <class T>
concept Printable = requires(std::string& stream, T const& value) {
  stream << value;
};
template <class T>
concept IsText = std::is_convertible_v<T, std::string_view>;

}  // namespace

TEST_CASE("a sealed field opens with its key in its place") {
  DataKey const key = DataKey::random();

  Sealed const sealed = seal(key, place(), "06 12345678");

  CHECK(open(key, place(), sealed).value() == "06 12345678");
  CHECK(open(key, place(), Sealed::from_stored(sealed.stored())).value() == "06 12345678");
  CHECK(sealed.stored().find("1234") == std::string::npos);
  CHECK(open(key, place(), seal(key, place(), "")).value().empty());
}

TEST_CASE("a sealed field in another table, column, row, subject or version does not open") {
  DataKey const key = DataKey::random();
  Sealed const sealed = seal(key, place(), "06 12345678");
  auto const elsewhere = [](auto change) {
    Place other = place();
    change(other);
    return other;
  };

  for (Place const& other :
       {elsewhere([](Place& p) { p.table = "stories"; }),
        elsewhere([](Place& p) { p.column = "email"; }), elsewhere([](Place& p) { p.row = "R2"; }),
        elsewhere([](Place& p) { p.subject = "S2"; }), elsewhere([](Place& p) { p.version = 1; }),
        elsewhere([](Place& p) { p.table = "contact", p.column = "sphone"; })}) {
    CHECK(open(key, other, sealed).error().kind == ErrorKind::internal);
  }
}

TEST_CASE("fields of two rows that were swapped do not open") {
  DataKey const key = DataKey::random();
  Place first = place();
  Place second = place();
  second.row = "R2";
  Sealed const one = seal(key, first, "a");
  Sealed const two = seal(key, second, "b");

  CHECK_FALSE(open(key, first, two).ok());
  CHECK_FALSE(open(key, second, one).ok());
}

TEST_CASE("cut off at any place, or with any bit turned, it does not open") {
  DataKey const key = DataKey::random();
  std::string const bytes = seal(key, place(), "een verhaal").stored();

  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(open(key, place(), Sealed::from_stored(bytes.substr(0, size))).ok());
  }
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string turned = bytes;
    turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << (bit % 8)));
    CHECK_FALSE(open(key, place(), Sealed::from_stored(turned)).ok());
  }
}

TEST_CASE("another subject's key does not open it") {
  Sealed const sealed = seal(DataKey::random(), place(), "x");

  CHECK_FALSE(open(DataKey::random(), place(), sealed).ok());
}

TEST_CASE("no nonce comes twice") {
  DataKey const key = DataKey::random();
  std::set<std::string> nonces;

  for (int i = 0; i < 100'000; ++i) nonces.insert(seal(key, place(), "").stored().substr(1, 24));

  CHECK(nonces.size() == 100'000);
}

TEST_CASE("a sealed field cannot be printed or taken for text") {
  CHECK_FALSE(Printable<Sealed>);
  CHECK_FALSE(IsText<Sealed>);
}

}  // namespace klantendag::crypto
