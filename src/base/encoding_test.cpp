// SPDX-License-Identifier: EUPL-1.2
#include "base/encoding.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"

namespace klantendag::csv {
namespace {

using namespace std::string_view_literals;

std::string in_pieces(std::string_view bytes, Encoding encoding, std::size_t piece) {
  Decoder decoder(encoding);
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    decoder.feed(bytes.substr(at, piece), out);
  }
  decoder.finish(out);
  return out;
}

}  // namespace

TEST_CASE("Windows-1252 has 27 characters of its own between 0x80 and 0x9F") {
  std::string bytes;
  for (int byte = 0x80; byte < 0xA0; ++byte) bytes.push_back(static_cast<char>(byte));
  CHECK(to_utf8(bytes, Encoding::windows_1252) ==
        "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ");
}

TEST_CASE("the other bytes of Windows-1252 are Latin-1") {
  for (int byte = 0; byte < 256; ++byte) {
    if (byte >= 0x80 && byte < 0xA0) continue;
    std::string expected;
    append_utf8(expected, static_cast<char32_t>(byte));
    char const letter = static_cast<char>(byte);
    CHECK(to_utf8({&letter, 1}, Encoding::windows_1252) == expected);
  }
}

TEST_CASE("every encoding is recognised and read, with and without a mark") {
  struct Case {
    std::string_view bytes;
    Encoding encoding;
  };
  for (auto const& [bytes, encoding] : {
           Case{"naam;\xC3\xAB\r\n"sv, Encoding::utf8},
           Case{"\xEF\xBB\xBFnaam;\xC3\xAB\r\n"sv, Encoding::utf8_with_mark},
           Case{"naam;\xEB\r\n"sv, Encoding::windows_1252},
           Case{"\xFF\xFEn\0a\0a\0m\0;\0\xEB\0\r\0\n\0"sv, Encoding::utf16_le},
           Case{"n\0a\0a\0m\0;\0\xEB\0\r\0\n\0"sv, Encoding::utf16_le},
           Case{"\xFE\xFF\0n\0a\0a\0m\0;\0\xEB\0\r\0\n"sv, Encoding::utf16_be},
           Case{"\0n\0a\0a\0m\0;\0\xEB\0\r\0\n"sv, Encoding::utf16_be},
       }) {
    CHECK(guess_encoding(bytes) == encoding);
    for (std::size_t piece = 1; piece < 8; ++piece) {
      CHECK(in_pieces(bytes, encoding, piece) == "naam;ë\r\n");
    }
  }
}

TEST_CASE("plain ASCII, nothing and a few zero bytes are UTF-8") {
  CHECK(guess_encoding("id,naam\n") == Encoding::utf8);
  CHECK(guess_encoding("") == Encoding::utf8);
  CHECK(guess_encoding("een\0tweedriewviervijf"sv) == Encoding::utf8);
}

TEST_CASE("an accent cut by the end of what was read does not change the guess") {
  CHECK(guess_encoding("cli\xC3") == Encoding::utf8);
  CHECK(guess_encoding("10 \xE2\x82") == Encoding::utf8);
}

TEST_CASE("one damaged byte does not make a UTF-8 file Windows-1252") {
  CHECK(guess_encoding("caf\xC3\xA9 cli\xC3\xABnt \xFF") == Encoding::utf8);
  CHECK(guess_encoding("caf\xE9 cli\xEBnt") == Encoding::windows_1252);
}

TEST_CASE("pairs of surrogates become one character, lone ones and half units U+FFFD") {
  CHECK(to_utf8("\x3D\xD8\x00\xDE"sv, Encoding::utf16_le) == "😀");
  CHECK(to_utf8("\xD8\x3D\xDE\x00"sv, Encoding::utf16_be) == "😀");
  CHECK(to_utf8("\x3D\xD8x\0"sv, Encoding::utf16_le) == "\uFFFDx");
  CHECK(to_utf8("\x00\xDEx\0"sv, Encoding::utf16_le) == "\uFFFDx");
  CHECK(to_utf8("x\0y"sv, Encoding::utf16_le) == "x\uFFFD");
  CHECK(to_utf8("x\0\x3D\xD8"sv, Encoding::utf16_le) == "x\uFFFD");
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD each, also at the end") {
  CHECK(to_utf8("a\xFF\xE2\x82z\xE2\x82", Encoding::utf8) == "a\uFFFD\uFFFD\uFFFDz\uFFFD\uFFFD");
  CHECK(in_pieces("a\xFF\xE2\x82z\xE2\x82", Encoding::utf8, 1) ==
        "a\uFFFD\uFFFD\uFFFDz\uFFFD\uFFFD");
}

}  // namespace klantendag::csv
