// SPDX-License-Identifier: EUPL-1.2
// The files of one request: written with names of our own into the upload folder, readable by us
// only, and removed when the request has been answered. A handler that wants one moves it away.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/multipart.hpp"

namespace klantendag::http {

class UploadFiles final : public FileSink {
 public:
  explicit UploadFiles(std::string folder) : folder_(std::move(folder)) {}
  ~UploadFiles() override;
  UploadFiles(UploadFiles const&) = delete;
  UploadFiles& operator=(UploadFiles const&) = delete;

  bool begin(Upload const& upload) override;
  bool write(std::string_view bytes) override;
  bool end() override;

  [[nodiscard]] std::vector<Upload> const& uploads() const { return uploads_; }

 private:
  std::string folder_;
  std::FILE* open_ = nullptr;
  std::vector<Upload> uploads_{};
};

// Files of requests that a crash cut off.
void remove_left_uploads(std::string const& folder);

}  // namespace klantendag::http
