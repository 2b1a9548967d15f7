// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/gzip.hpp"

#include <zlib.h>

#include "base/check.hpp"
#include "base/text.hpp"

namespace klantendag::http {

std::string gzip(std::string_view bytes, Effort effort) {
  constexpr int gzip_window = 15 + 16;  // zlib's way to ask for a gzip header
  z_stream stream{};
  int const level = effort == Effort::quick ? Z_BEST_SPEED : Z_BEST_COMPRESSION;
  CHECK_PROMISE(deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) ==
                Z_OK);
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  // zlib only reads the input; its interface is older than const.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  int const outcome = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  CHECK_PROMISE(outcome == Z_STREAM_END);
  return out;
}

bool accepts_gzip(std::string_view accept_encoding) {
  for (std::string_view const offer : split(accept_encoding, ',')) {
    auto const parts = split(offer, ';');
    auto const coding = trim(parts.front());
    if (coding != "gzip" && coding != "*") continue;
    if (parts.size() == 1) return true;
    auto const weight = trim(parts[1]);
    return weight != "q=0" && weight != "q=0.0" && weight != "q=0.00" && weight != "q=0.000";
  }
  return false;
}

}  // namespace klantendag::http
