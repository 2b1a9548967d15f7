// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/chunked.hpp"

#include <algorithm>

#include "platform/http/hex.hpp"

namespace klantendag::http {

namespace {

constexpr int most_size_digits = 10;            // 2^40 bytes; every body limit is far below
constexpr std::size_t longest_extension = 256;  // nobody uses them
constexpr std::size_t longest_trailer = 4096;

bool is_control(char letter) {
  auto const byte = static_cast<unsigned char>(letter);
  return (byte < 0x20 && byte != '\t') || byte == 0x7f;
}

}  // namespace

std::size_t ChunkedReader::read(std::string_view bytes, std::string& out) {
  std::size_t taken = 0;
  while (taken < bytes.size() && state_ == State::reading) {
    if (place_ == Place::data) {
      auto const part =
          bytes.substr(taken, static_cast<std::size_t>(std::min(
                                  left_, static_cast<std::int64_t>(bytes.size() - taken))));
      out += part;
      taken += part.size();
      left_ -= static_cast<std::int64_t>(part.size());
      if (left_ == 0) place_ = Place::data_cr;
      continue;
    }
    if (!take(bytes[taken])) state_ = State::broken;
    ++taken;
  }
  return taken;
}

bool ChunkedReader::take(char letter) {
  switch (place_) {
    case Place::size:
      return take_size(letter);
    case Place::extension:
      if (letter == '\r') {
        place_ = Place::size_lf;
        return true;
      }
      return ++line_length_ <= longest_extension && !is_control(letter);
    case Place::size_lf:
      return letter == '\n' && begin_chunk();
    case Place::data:
      return false;  // read() does these
    case Place::data_cr:
      place_ = Place::data_lf;
      return letter == '\r';
    case Place::data_lf:
      place_ = Place::size;
      digits_ = 0;
      left_ = 0;
      return letter == '\n';
    case Place::trailer:
      return take_trailer(letter);
    case Place::trailer_lf:
      place_ = Place::trailer;
      line_length_ = 0;
      return letter == '\n';
    case Place::end_lf:
      if (letter == '\n') state_ = State::done;
      return letter == '\n';
  }
  return false;
}

bool ChunkedReader::take_size(char letter) {
  if (int const value = hex_value(letter); value >= 0) {
    left_ = left_ * 16 + value;
    return ++digits_ <= most_size_digits;
  }
  if (digits_ == 0) return false;
  line_length_ = 0;
  place_ = letter == '\r' ? Place::size_lf : Place::extension;
  return letter == '\r' || letter == ';';
}

bool ChunkedReader::begin_chunk() {
  line_length_ = 0;
  place_ = left_ == 0 ? Place::trailer : Place::data;
  return true;
}

bool ChunkedReader::take_trailer(char letter) {
  if (letter == '\r') {
    place_ = line_length_ == 0 ? Place::end_lf : Place::trailer_lf;
    return true;
  }
  ++line_length_;
  return ++trailer_ <= longest_trailer && !is_control(letter);
}

}  // namespace klantendag::http
