// SPDX-License-Identifier: EUPL-1.2
#include "base/json.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace klantendag::json {
namespace {

std::string rewritten(std::string_view text) {
  auto const value = parse(text);
  return value ? write(*value) : "error at " + value.error().parameters.at(1).value;
}

}  // namespace

TEST_CASE("a value is written as it was read, without blanks") {
  CHECK(rewritten(
            R"( {"id" : "K-1", "open":true, "tips":[1, 2.50, -3e2, null], "leeg":{}, "a":[]} )") ==
        R"({"id":"K-1","open":true,"tips":[1,2.5,-300,null],"leeg":{},"a":[]})");
  CHECK(rewritten(R"("caf\u00e9 \ud83d\ude00 \/ \n")") == R"("café 😀 / \n")");
}

TEST_CASE("of double members the last one counts") {
  CHECK(rewritten(R"({"a":1,"b":2,"a":3})") == R"({"b":2,"a":3})");
}

TEST_CASE("whole numbers that fit in 64 bits stay exact, larger ones become real numbers") {
  CHECK(rewritten("9223372036854775807") == "9223372036854775807");
  CHECK(rewritten("-9223372036854775808") == "-9223372036854775808");
  CHECK(parse("9223372036854775808")->number() == 9223372036854775808.0);
  CHECK(parse("123456789012345678901234567890")->number() == 123456789012345678901234567890.0);
  CHECK(parse("5")->integer() != nullptr);
  CHECK(parse("5.0")->integer() == nullptr);
  CHECK(std::signbit(*parse("-0")->number()));
}

TEST_CASE("a number too large for a double is refused, one too small is zero") {
  CHECK_FALSE(parse("1e400").ok());
  CHECK_FALSE(parse("-1e400").ok());
  CHECK(parse("1e-400")->number() == 0.0);
}

TEST_CASE("a mistake is told with its place") {
  auto const value = parse(R"({"a":1,})");
  REQUIRE_FALSE(value.ok());
  CHECK(value.error().key == "json.malformed");
  CHECK(value.error().parameters.at(0).name == "problem");
  CHECK(value.error().parameters.at(1) == Parameter{"offset", "7"});
  CHECK(rewritten("[1,2") == "error at 4");
  CHECK(rewritten("{} x") == "error at 3");
  CHECK(rewritten("") == "error at 0");
}

TEST_CASE("64 levels are read, 65 are not") {
  CHECK(parse(std::string(64, '[') + std::string(64, ']')).ok());
  CHECK_FALSE(parse(std::string(65, '[') + std::string(65, ']')).ok());
}

TEST_CASE("a real number is written as the shortest that reads back the same") {
  for (double const number : {0.1, 1.0 / 3, 5e-324, 1.7976931348623157e308, 123456.789, 1e21}) {
    std::string text;
    append_number(text, number);
    CHECK(parse(text)->number() == number);
  }
  std::string text;
  append_number(text, 0.1);
  append_number(text, std::numeric_limits<double>::quiet_NaN());
  CHECK(text == "0.1null");
}

TEST_CASE("control characters are escaped, and bytes that are not UTF-8 replaced") {
  std::string text;
  append_quoted(text, std::string_view("a\"\\\n\x01\0\xFFz", 8));
  CHECK(text == R"("a\"\\\n\u0001\u0000)"
                "\uFFFD"
                R"(z")");
}

TEST_CASE("members are found by name, and only in objects") {
  auto const value = parse(R"({"a":{"b":[true]}})");
  REQUIRE(value->find("a") != nullptr);
  CHECK(*value->find("a")->find("b")->array()->front().boolean());
  CHECK(value->find("z") == nullptr);
  CHECK(Value(3).find("a") == nullptr);
  CHECK(*Value("text").string() == *Value(std::string_view("text")).string());
}

}  // namespace klantendag::json
