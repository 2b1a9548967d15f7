// SPDX-License-Identifier: EUPL-1.2
// What must be read as JSON and what must not: RFC 8259, sentence by sentence, with the reader's own
// limits (64 levels, UTF-8 only, numbers that fit a double).
#include <doctest/doctest.h>

#include "base/json.hpp"

namespace klantendag::json {
namespace {

using namespace std::string_view_literals;

// clang-format off
constexpr std::string_view accepted[] = {
    // Any value may stand alone (section 2), with blanks around it.
    "null", "true", "false", "0", "\"\"", "[]", "{}", " \t\r\n1 \t\r\n", "[ ]", "{ }",
    // Objects and arrays (4, 5)
    R"({"a":1})", R"({ "a" : 1 , "b" : 2 })", R"({"":0})", R"({"a":1,"a":2})", R"({"a":{"a":{}}})",
    "[1,2]", "[null,[],{}]", "[[[[]]]]", "[1\n,\n2]",
    // Numbers (6)
    "-0", "0.0", "-0.0", "10", "-1", "1.5", "1e5", "1E5", "1e+5", "1E-05", "0e0", "1.0e0", "0.1e1",
    "9223372036854775807", "-9223372036854775808", "9223372036854775808", "18446744073709551616",
    "100000000000000000000000000000000000000", "1.7976931348623157e308", "5e-324", "1e-1000",
    "0.1000000000000000055511151231257827021181583404541015625",
    // Strings (7): every escape, every other character above U+001F as it stands
    R"("\" \\ \/ \b \f \n \r \t")", R"("\u0041")", R"("\u00e9\u00E9")", R"("\u0000")",
    R"("\ud83d\ude00")", R"("\uD83D\uDE00")", R"("\uFFFF")", "\"\x7F\"", "\"\u00E9\"",
    "\"\u20AC\"", "\"\U0001F600\"", "\"\uFEFF\"", "\"\u2028\u2029\"", R"("/")", "\"'\"",
};

constexpr std::string_view refused[] = {
    // Nothing, or not all of it
    "", " ", "[", "]", "{", "}", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "\"",
    "\"a", "t", "tru", "nul", "-", "1.", "1e", "1e+", "\"\\", "\"\\u", "\"\\u12",
    // More than one value, or something after it
    "1 2", "[] []", "{}x", "null,", "\"a\"\"b\"", "[]]", "1\0"sv, "[]\0"sv, "null null",
    // Separators
    "[1,]", "[,1]", "[1,,2]", "[,]", "[1 2]", "[1;2]", "{,}", "{\"a\":1,}", "{\"a\" 1}",
    "{\"a\":}", "{\"a\":1 \"b\":2}", "{\"a\",1}", "{:1}", "{\"a\"::1}", "[1:2]", "[}", "{]", "[1}",
    "{\"a\":1]",
    // Names that are no strings
    "{a:1}", "{1:1}", "{null:1}", "{'a':1}", "{[]:1}",
    // Literals in other spellings
    "True", "NULL", "nil", "undefined", "truefalse", "nulll", "NaN", "Infinity", "-Infinity",
    "inf",
    // Numbers of other languages
    "+1", "01", "-01", "00", ".5", "-.5", "1.e1", "0x1F", "1_000", "1,5", "1e1.5", "--1", "- 1",
    "1e5e5", "1.2.3", "0b1", "1f", "\xEF\xBC\x91", "1e400", "-1e400",
    // Strings
    "'a'", "\"\\x41\"", "\"\\a\"", "\"\\'\"", "\"\\u00G0\"", "\"\\U0041\"", "\"\\u 041\"",
    "\"\\0\"", "\"\n\"", "\"\t\"", "\"\r\"", "\"\x1F\"", "\"\0\""sv, "\"a\nb\"", "a",
    "\\u0022a\\u0022",
    // Surrogates that do not stand in pairs
    R"("\ud800")", R"("\udc00")", R"("\ud800x")", R"("\ud800\n")", R"("\ud800\u0041")",
    R"("\ud800\ud800")", R"("\udc00\ud800")", R"({"\ud800":1})",
    // Bytes that are not UTF-8: stray, cut, overlong, a surrogate, above U+10FFFF
    "\"\x80\"", "\"\xFF\"", "\"\xC3\"", "\"\xE2\x82\"", "\"\xF0\x9F\x98\"", "\"\xC0\xAF\"",
    "\"\xE0\x80\xAF\"", "\"\xF0\x80\x80\xAF\"", "\"\xED\xA0\x80\"", "\"\xED\xBF\xBF\"",
    "\"\xF4\x90\x80\x80\"", "\"\xF5\x80\x80\x80\"", "\"\xE9\"", "[\xFF]", "{\"\xFF\":1}",
    // A byte-order mark (8.1), comments, other blanks
    "\xEF\xBB\xBF{}", "\xFE\xFF\0{\0}"sv, "[1]// end", "/* begin */[1]", "#1", "[1,\f2]", "[\v1]",
    "\xC2\xA0[1]", "\xE2\x80\xA8[1]", "\0"sv, "[\0]"sv,
};
// clang-format on

}  // namespace

TEST_CASE("all that RFC 8259 allows is read") {
  for (std::string_view const text : accepted) CHECK_MESSAGE(parse(text).ok(), text);
}

TEST_CASE("all that RFC 8259 does not allow is refused, with a place inside the text") {
  for (std::string_view const text : refused) {
    auto const value = parse(text);
    CHECK_MESSAGE(!value.ok(), text);
    if (!value) CHECK(std::stoul(value.error().parameters.at(1).value) <= text.size());
  }
}

TEST_CASE("what is read and written again stays the same value") {
  for (std::string_view const text : accepted) {
    std::string const written = write(*parse(text));
    CHECK_MESSAGE(write(*parse(written)) == written, text);
  }
}

TEST_CASE("escapes mean the characters they stand for") {
  struct Case {
    std::string_view text;
    std::string_view meaning;
  };
  for (auto const& [text, meaning] : {
           Case{R"("\"\\\/\b\f\n\r\t")", "\"\\/\b\f\n\r\t"},
           Case{R"("\u0041\u00e9\u20AC")", "Aé€"},
           Case{R"("\ud83d\ude00")", "😀"},
           Case{R"("\udbff\udfff")", "\U0010FFFF"},
           Case{R"("a\u0000b")", "a\0b"sv},
       }) {
    CHECK(*parse(text)->string() == meaning);
  }
}

}  // namespace klantendag::json
