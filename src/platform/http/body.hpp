// SPDX-License-Identifier: EUPL-1.2
// Where the bytes of a body go while they come in: a form's fields, files on disk, or plain text. The
// limit is kept before anything is stored.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/chunked.hpp"
#include "platform/http/head.hpp"
#include "platform/http/multipart.hpp"
#include "platform/http/upload_files.hpp"

namespace klantendag::http {

class BodyReader {
 public:
  BodyReader(Head const& head, std::int64_t limit, std::string_view upload_folder);

  // A status to refuse with before any byte is read: 413, 415; 0: go on.
  [[nodiscard]] int refused() const { return refused_; }
  [[nodiscard]] bool done() const { return done_; }
  [[nodiscard]] std::int64_t received() const { return received_; }

  // Answers how many bytes belong to this body; what is left is the next request.
  std::size_t read(std::string_view bytes);

  // Puts form, uploads and body into the request. A status to refuse with, or 0. Once, when done.
  [[nodiscard]] int finish(Request& request);
  // The files, which vanish with this.
  [[nodiscard]] std::unique_ptr<UploadFiles> take_files() { return std::move(files_); }

 private:
  enum class Shape { text, urlencoded, multipart };

  void choose_shape(std::string_view content_type, std::string_view upload_folder);
  void store(std::string_view bytes);
  void refuse(int status);

  Shape shape_ = Shape::text;
  BodyFraming framing_;
  std::int64_t limit_;
  std::int64_t left_ = 0;
  std::int64_t received_ = 0;
  bool done_ = false;
  int refused_ = 0;
  ChunkedReader chunks_{};
  std::string text_{};
  std::unique_ptr<UploadFiles> files_{};
  std::unique_ptr<MultipartReader> multipart_{};
};

}  // namespace klantendag::http
