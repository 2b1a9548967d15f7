// SPDX-License-Identifier: EUPL-1.2
// The encodings in which people's programs save tables, and the way to UTF-8: whole or in pieces that
// may cut a character. What means nothing in an encoding becomes U+FFFD, never an error.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace klantendag::csv {

enum class Encoding { utf8, utf8_with_mark, utf16_le, utf16_be, windows_1252 };

// Guesses from as much of a file as it is fed: a byte-order mark, zero bytes, else UTF-8 when more of
// it is UTF-8 than is not, else Windows-1252. Feed the whole file: the first accent may come late.
class EncodingGuess {
 public:
  void feed(std::string_view piece);
  [[nodiscard]] Encoding encoding() const;

 private:
  void count_sequences(std::string_view piece);

  std::string first_{};  // at most three bytes
  std::size_t bytes_ = 0;
  std::size_t zeros_at_even_ = 0;
  std::size_t zeros_at_odd_ = 0;
  std::size_t sequences_ = 0;  // of UTF-8, of two bytes and more
  std::size_t strays_ = 0;     // bytes that are not UTF-8
  std::string cut_{};          // the beginning of a sequence at the end of a piece
};

[[nodiscard]] Encoding guess_encoding(std::string_view text);

// To UTF-8 without a mark, piece by piece.
class Decoder {
 public:
  explicit Decoder(Encoding encoding) : encoding_(encoding) {}

  void feed(std::string_view piece, std::string& out);
  void finish(std::string& out);  // a character that is still cut becomes U+FFFD

 private:
  std::size_t decode(std::string_view bytes, std::string& out) const;

  Encoding encoding_;
  std::string cut_{};  // the beginning of a character at the end of the last piece
  bool began_ = false;
};

[[nodiscard]] std::string to_utf8(std::string_view bytes, Encoding encoding);

}  // namespace klantendag::csv
