// SPDX-License-Identifier: EUPL-1.2
// What holds for every text, moment and id.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/id.hpp"
#include "base/text.hpp"
#include "base/time.hpp"

namespace klantendag {
namespace {

std::string drawn_text() {
  auto const alphabet = *rc::gen::element<std::uint32_t>(0x80, 0x530, 0x2000, 0x110000);
  std::string text;
  for (std::uint32_t const c : *rc::gen::container<std::vector<std::uint32_t>>(
           rc::gen::inRange<std::uint32_t>(0, alphabet))) {
    append_utf8(text, c);
  }
  return text;
}

}  // namespace

TEST_CASE("folding twice is folding once, and case makes no difference to it") {
  CHECK(rc::check([] {
    std::string const text = drawn_text();
    RC_ASSERT(fold(fold(text)) == fold(text));
    RC_ASSERT(fold(lower(text)) == fold(text));
  }));
}

TEST_CASE("whatever the bytes, folding gives UTF-8 and shortening no more than asked") {
  CHECK(rc::check([](std::string const& bytes) {
    auto const limit = *rc::gen::inRange<std::size_t>(0, 30);
    RC_ASSERT(count_code_points(shorten(bytes, limit)) <= limit);
    RC_ASSERT(is_valid_utf8(fold(bytes)));
    RC_ASSERT(trim(trim(bytes)) == trim(bytes));
  }));
}

TEST_CASE("every moment survives the way to text and back") {
  CHECK(rc::check([] {
    // Years 1 to 9999, the range of Date.
    Instant const at{*rc::gen::inRange<std::int64_t>(-62'135'596'800'000, 253'402'300'800'000)};
    RC_ASSERT(Instant::parse(at.text()) == at);
  }));
}

TEST_CASE("every id survives the way to text and back, and sorts as its text does") {
  CHECK(rc::check([](std::uint64_t high, std::uint64_t low, std::uint64_t other) {
    Uuid const a{high, low};
    Uuid const b{other, low};
    RC_ASSERT(Uuid::parse(a.text()) == a);
    RC_ASSERT((a < b) == (a.text() < b.text()));
  }));
}

}  // namespace klantendag
