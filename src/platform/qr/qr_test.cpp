// SPDX-License-Identifier: EUPL-1.2
#include "platform/qr/qr.hpp"

#include <doctest/doctest.h>

#include <string>

namespace klantendag::qr {
namespace {

// The three corners by which a reader finds the picture: 7 × 7, a ring and a heart.
bool has_corner(Code const& code, std::size_t top, std::size_t left) {
  for (std::size_t row = 0; row < 7; ++row) {
    for (std::size_t column = 0; column < 7; ++column) {
      bool const ring = row == 0 || row == 6 || column == 0 || column == 6;
      bool const heart = row >= 2 && row <= 4 && column >= 2 && column <= 4;
      if (code.is_dark(top + row, left + column) != (ring || heart)) return false;
    }
  }
  return true;
}

// Format information beside the first corner (ISO/IEC 18004, 7.9): 15 bits, unmasked.
unsigned format_of(Code const& code) {
  unsigned bits = 0;
  auto const add = [&](std::size_t row, std::size_t column) {
    bits = bits * 2 + (code.is_dark(row, column) ? 1 : 0);
  };
  for (std::size_t column : {0U, 1U, 2U, 3U, 4U, 5U, 7U, 8U}) add(8, column);
  for (std::size_t row : {7U, 5U, 4U, 3U, 2U, 1U, 0U}) add(row, 8);
  return bits ^ 0x5412U;
}

bool flips(unsigned mask, std::size_t row, std::size_t column) {
  std::size_t const product = row * column;
  switch (mask) {
    case 0:
      return (row + column) % 2 == 0;
    case 1:
      return row % 2 == 0;
    case 2:
      return column % 3 == 0;
    case 3:
      return (row + column) % 3 == 0;
    case 4:
      return (row / 2 + column / 3) % 2 == 0;
    case 5:
      return product % 2 + product % 3 == 0;
    case 6:
      return (product % 2 + product % 3) % 2 == 0;
    default:
      return ((row + column) % 2 + product % 3) % 2 == 0;
  }
}

// In version 2: corners with format strips, the timing lines, the one alignment square.
bool is_fixed(std::size_t row, std::size_t column) {
  if (row == 6 || column == 6) return true;
  if (row < 9 && (column < 9 || column >= 17)) return true;
  if (row >= 17 && column < 9) return true;
  return row >= 16 && row <= 20 && column >= 16 && column <= 20;
}

// Reads a version 2 code of one block in bytes, as a telephone does when nothing is damaged.
std::string read_version_2(Code const& code) {
  unsigned const mask = format_of(code) >> 10 & 7U;
  std::string bits;
  bool up = true;
  for (std::size_t const right : {24U, 22U, 20U, 18U, 16U, 14U, 12U, 10U, 8U, 5U, 3U, 1U}) {
    for (std::size_t step = 0; step < 25; ++step) {
      std::size_t const row = up ? 24 - step : step;
      for (std::size_t const column : {right, right - 1}) {
        if (is_fixed(row, column)) continue;
        bits += code.is_dark(row, column) != flips(mask, row, column) ? '1' : '0';
      }
    }
    up = !up;
  }
  auto const number = [&](std::size_t from, std::size_t length) {
    return std::stoul(bits.substr(from, length), nullptr, 2);
  };
  REQUIRE(number(0, 4) == 4);  // bytes
  std::string text;
  for (std::size_t i = 0; i < number(4, 8); ++i) text += static_cast<char>(number(12 + 8 * i, 8));
  return text;
}

}  // namespace

TEST_CASE("what is read back from the picture is what was put in") {
  for (std::string const text : {"klantendag: deur 1", "Zo'n 20 gasten ë", "01M89QNDXCFRDV47XZ"}) {
    Code const code = encode(text).value();

    REQUIRE(code.side == 25);
    CHECK(read_version_2(code) == text);
  }
}

TEST_CASE("a code has its three corners, and a longer text gives a larger one") {
  Code const code = encode("https://voorbeelddienst.example/ingang", Damage::much).value();

  CHECK(has_corner(code, 0, 0));
  CHECK(has_corner(code, 0, code.side - 7));
  CHECK(has_corner(code, code.side - 7, 0));
  CHECK(encode(std::string(500, 'x')).value().side > code.side);
}

TEST_CASE("paper that may be damaged gets more repair than a screen") {
  CHECK((format_of(encode("klantendag").value()) >> 13) == 0);                // M
  CHECK((format_of(encode("klantendag", Damage::much).value()) >> 13) == 3);  // Q
}

TEST_CASE("nothing, and too much, are told in words") {
  CHECK(encode("").error().key == "qr.empty");
  CHECK(encode(std::string(1001, 'x')).error().key == "qr.too_long");
}

TEST_CASE("the picture is read aloud by its label and stays black on white") {
  auto const markup = picture("geheim & meer", "QR-code <van u>").value().markup();

  CHECK(markup.find("aria-label=\"QR-code &lt;van u&gt;\"") != std::string::npos);
  CHECK(markup.find("fill=\"#fff\"") != std::string::npos);
  CHECK(markup.find("geheim") == std::string::npos);
}

}  // namespace klantendag::qr
