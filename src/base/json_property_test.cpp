// SPDX-License-Identifier: EUPL-1.2
// What holds for every JSON value: written and read again it is the same, to the last bit.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <bit>
#include <cmath>

#include "base/json.hpp"
#include "base/text.hpp"

namespace klantendag::json {
namespace {

std::string drawn_text() {
  auto const alphabet = *rc::gen::element<std::uint32_t>(0x23, 0x80, 0x530, 0x110000);
  std::string text;
  for (std::uint32_t const c : *rc::gen::container<std::vector<std::uint32_t>>(
           rc::gen::inRange<std::uint32_t>(0, alphabet))) {
    append_utf8(text, c);
  }
  return text;
}

Value drawn_value(int depth) {
  int const kinds = depth == 0 ? 4 : 6;
  int const count = depth == 0 ? 0 : *rc::gen::inRange(0, 4);
  Array array;
  Object object;
  switch (*rc::gen::inRange(0, kinds)) {
    case 0:
      return {};
    case 1:
      return *rc::gen::arbitrary<bool>();
    case 2:
      return *rc::gen::arbitrary<std::int64_t>();
    case 3:
      return drawn_text();
    case 4:
      for (int i = 0; i < count; ++i) array.push_back(drawn_value(depth - 1));
      return array;
    default:
      // The number makes the names differ.
      for (int i = 0; i < count; ++i) {
        object.emplace_back(drawn_text() + std::to_string(i), drawn_value(depth - 1));
      }
      return object;
  }
}

}  // namespace

TEST_CASE("a JSON value that is written reads back as the same value") {
  CHECK(rc::check([] {
    Value const value = drawn_value(4);
    auto const again = parse(write(value));
    RC_ASSERT(again.ok());
    RC_ASSERT(*again == value);
  }));
}

TEST_CASE("a double that is written reads back as the same bits") {
  CHECK(rc::check([](std::uint64_t high, std::uint64_t low) {
    auto const number = std::bit_cast<double>(high << 32 ^ low);
    RC_PRE(std::isfinite(number));
    std::string text;
    append_number(text, number);
    RC_ASSERT(std::bit_cast<std::uint64_t>(*parse(text)->number()) == (high << 32 ^ low));
  }));
}

}  // namespace klantendag::json
