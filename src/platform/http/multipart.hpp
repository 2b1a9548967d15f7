// SPDX-License-Identifier: EUPL-1.2
// multipart/form-data (RFC 7578), read as it comes in: small fields into memory, files through a sink
// to disk. Knows nothing of sockets or folders, so that it can be fuzzed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/request.hpp"

namespace klantendag::http {

// Where the bytes of files go. False: there is no room; the request ends with storage_full.
class FileSink {
 public:
  virtual ~FileSink() = default;
  virtual bool begin(Upload const& upload) = 0;
  virtual bool write(std::string_view bytes) = 0;
  virtual bool end() = 0;
};

// The boundary of a Content-Type, when it is multipart/form-data with one.
[[nodiscard]] std::optional<std::string> multipart_boundary(std::string_view content_type);

class MultipartReader {
 public:
  enum class State { reading, done, broken, no_room };

  MultipartReader(std::string_view boundary, FileSink& sink);

  State read(std::string_view bytes);
  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] Fields&& fields() { return std::move(fields_); }

 private:
  enum class Place { preamble, headers, content, epilogue };

  bool step();  // false: more bytes are needed, or it has ended
  bool preamble();
  bool headers();
  bool header_line(std::string_view line);
  bool content();
  bool after_boundary();
  bool deliver(std::string_view bytes);
  bool end_part();
  bool broken();

  std::string delimiter_;  // CR LF -- boundary
  FileSink& sink_;
  State state_ = State::reading;
  Place place_ = Place::preamble;
  std::string buffer_ = "\r\n";  // so that the first boundary looks like the others
  Fields fields_{};
  std::size_t parts_ = 0;
  std::size_t field_bytes_ = 0;
  Upload part_{};
  bool is_file_ = false;
  std::string value_{};
};

}  // namespace klantendag::http
