// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <doctest/doctest.h>

namespace klantendag {

TEST_CASE("words that people write differently fold alike") {
  CHECK(fold("Cliënt") == "client");
  CHECK(fold("CLIENT") == "client");
  CHECK(fold("Ørsted") == "orsted");
  CHECK(fold("Łukasz") == "lukasz");
  CHECK(fold("Straße") == "strasse");
  CHECK(fold("STRAẞE") == "strasse");
  CHECK(fold("Çelik") == "celik");
  CHECK(fold("Ĳsselmeer") == "ijsselmeer");
  CHECK(fold("Æbelø, œuvre") == "aebelo, oeuvre");
  CHECK(fold("Đorđević") == "dordevic");
  CHECK(fold("Nguyễn Thị Hường") == "nguyen thi huong");
}

TEST_CASE("the Turkish letters with and without a dot fold to one i") {
  CHECK(fold("IRMAK") == "irmak");
  CHECK(fold("ırmak") == "irmak");
  CHECK(fold("İrmak") == "irmak");
  CHECK(lower("İI") == "ii");
  CHECK(lower("ı") == "ı");
}

TEST_CASE("a letter followed by a mark folds like the letter that has it") {
  CHECK(fold("Clie\u0308nt") == fold("Cliënt"));
  CHECK(fold("e\u0301\u0323") == "e");
}

TEST_CASE("Greek and Cyrillic have lower case, and lose their marks when folded") {
  CHECK(lower("ΑΘΉΝΑ") == "αθήνα");
  CHECK(fold("ΟΔΥΣΣΕΎΣ") == fold("οδυσσεύς"));
  CHECK(lower("ЖЁЛТЫЙ") == "жёлтый");
  CHECK(fold("Ёлка") == "елка");
}

TEST_CASE("signs and other scripts stay as they are") {
  CHECK(fold("½ € № 東京 مرحبا 😀") == "½ € № 東京 مرحبا 😀");
  CHECK(lower("10²") == "10²");
}

TEST_CASE("a walk counts each byte that is not UTF-8 as one replacement character") {
  std::string_view const text = "a\xC3(\xE2\x82\xED\xA0\x80z";
  CHECK_FALSE(is_valid_utf8(text));
  CHECK(count_code_points(text) == 9);
  CHECK(fold("\xFF") == "\uFFFD");
}

TEST_CASE("overlong forms, surrogates and what lies above U+10FFFF are not UTF-8") {
  for (std::string_view bad :
       {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x98"}) {
    CHECK_FALSE(is_valid_utf8(bad));
  }
  for (std::string_view good :
       {"\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF0\x90\x80\x80",
        "\xF4\x8F\xBF\xBF", "", "abc"}) {
    CHECK(is_valid_utf8(good));
  }
}

TEST_CASE("every code point survives the way to UTF-8 and back") {
  int lost = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text;
    append_utf8(text, c);
    CodePoint const point = code_point_at(text, 0);
    if (!point.valid || point.value != c || point.bytes != text.size()) ++lost;
  }
  CHECK(lost == 0);
}

TEST_CASE("a surrogate is written as the replacement character") {
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  CHECK(text == "\uFFFD\uFFFD");
}

TEST_CASE("blanks of every kind are trimmed at both ends only") {
  CHECK(trim(" \t\r\n\u00A0 Jan  de\u00A0Vries \u202F\u00A0\n") == "Jan  de\u00A0Vries");
  CHECK(trim("\u00A0 ") == "");
  CHECK(trim("") == "");
  CHECK(trim("\xA0x\xA0") == "\xA0x\xA0");
}

TEST_CASE("a long text is cut at a blank, or where it must") {
  CHECK(shorten("kort", 4) == "kort");
  CHECK(shorten("een twee drie", 9) == "een twee…");
  CHECK(shorten("een twee drie", 10) == "een twee…");
  CHECK(shorten("a bcdefghijklmnop", 10) == "a bcdefgh…");
  CHECK(shorten("ëëëëë", 3) == "ëë…");
  CHECK(shorten("ab", 1) == "…");
  CHECK(shorten("ab", 0) == "");
}

TEST_CASE("split keeps empty parts, and join puts them back") {
  CHECK(split("a;;b;", ';') == std::vector<std::string_view>{"a", "", "b", ""});
  CHECK(split("", ';') == std::vector<std::string_view>{""});
  CHECK(join({"a", "", "b"}, ", ") == "a, , b");
  CHECK(join({}, ", ") == "");
}

TEST_CASE("a number is the whole text and nothing else") {
  CHECK(parse_integer("-42") == -42);
  CHECK(parse_integer("9223372036854775807") == INT64_MAX);
  for (char const* bad : {"", " 1", "1 ", "+1", "1.0", "9223372036854775808", "0x10", "-"}) {
    CHECK_FALSE_MESSAGE(parse_integer(bad), bad);
  }
  CHECK(parse_number("-0.25") == -0.25);
  CHECK(parse_number("12") == 12.0);
  for (char const* bad : {"", "-", ".5", "5.", "-.5", "1e5", "1,5", "inf", "nan", "1.2.3", "1-2"}) {
    CHECK_FALSE_MESSAGE(parse_number(bad), bad);
  }
}

}  // namespace klantendag
