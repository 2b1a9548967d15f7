// SPDX-License-Identifier: EUPL-1.2
// Encodings: whatever the bytes, the pieces and the encoding, UTF-8 comes out, always the same.
#include <string>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "fuzz.hpp"

FUZZ_TARGET(encoding) {
  using namespace klantendag;
  using namespace klantendag::csv;
  for (Encoding const encoding : {Encoding::utf8, Encoding::utf8_with_mark, Encoding::utf16_le,
                                  Encoding::utf16_be, Encoding::windows_1252}) {
    std::string const whole = to_utf8(bytes, encoding);
    CHECK_PROMISE(is_valid_utf8(whole));
    for (std::size_t const piece : {1U, 2U, 3U, 5U}) {
      Decoder decoder(encoding);
      std::string out;
      for (std::size_t at = 0; at < bytes.size(); at += piece) {
        decoder.feed(bytes.substr(at, piece), out);
      }
      decoder.finish(out);
      CHECK_PROMISE(out == whole);
    }
  }
  for (std::size_t const piece : {1U, 2U, 3U, 5U}) {
    EncodingGuess guess;
    for (std::size_t at = 0; at < bytes.size(); at += piece) guess.feed(bytes.substr(at, piece));
    CHECK_PROMISE(guess.encoding() == guess_encoding(bytes));
  }
}
