// SPDX-License-Identifier: EUPL-1.2
// The chunked transfer coding (RFC 9112 7.1), decoded as it comes in. Sizes are counted in 64 bits
// with a ceiling, line ends are CR LF and nothing else, trailers are read and thrown away.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace klantendag::http {

class ChunkedReader {
 public:
  enum class State { reading, done, broken };

  // Takes what it can from `bytes` and appends decoded data to `out`. Answers how many bytes it took;
  // less than given only when it is done or broken.
  std::size_t read(std::string_view bytes, std::string& out);

  [[nodiscard]] State state() const { return state_; }

 private:
  enum class Place {
    size,
    extension,
    size_lf,
    data,
    data_cr,
    data_lf,
    trailer,
    trailer_lf,
    end_lf
  };

  bool take(char letter);
  bool take_size(char letter);
  bool take_trailer(char letter);
  bool begin_chunk();

  State state_ = State::reading;
  Place place_ = Place::size;
  std::int64_t left_ = 0;        // of the chunk's size so far, then of its data
  int digits_ = 0;               // of the size
  std::size_t line_length_ = 0;  // of an extension or trailer line
  std::size_t trailer_ = 0;      // of all trailer lines
};

}  // namespace klantendag::http
