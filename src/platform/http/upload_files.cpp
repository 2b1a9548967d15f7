// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/upload_files.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include "platform/crypto/random.hpp"

namespace klantendag::http {

namespace {

constexpr std::string_view file_prefix = "upload-";

}  // namespace

UploadFiles::~UploadFiles() {
  if (open_ != nullptr) std::fclose(open_);
  for (Upload const& upload : uploads_) ::unlink(upload.path.c_str());
}

bool UploadFiles::begin(Upload const& upload) {
  uploads_.push_back(upload);
  Upload& mine = uploads_.back();
  mine.path = folder_ + "/" + std::string(file_prefix) + crypto::random_token();
  int const file = ::open(mine.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return false;
  open_ = ::fdopen(file, "wb");
  if (open_ == nullptr) ::close(file);
  return open_ != nullptr;
}

bool UploadFiles::write(std::string_view bytes) {
  uploads_.back().bytes += static_cast<std::int64_t>(bytes.size());
  return std::fwrite(bytes.data(), 1, bytes.size(), open_) == bytes.size();
}

bool UploadFiles::end() {
  bool const whole = std::fclose(open_) == 0;
  open_ = nullptr;
  return whole;
}

void remove_left_uploads(std::string const& folder) {
  DIR* const open = folder.empty() ? nullptr : ::opendir(folder.c_str());
  if (open == nullptr) return;
  while (dirent const* entry = ::readdir(open)) {
    if (!std::string_view(entry->d_name).starts_with(file_prefix)) continue;
    ::unlinkat(::dirfd(open), entry->d_name, 0);
  }
  ::closedir(open);
}

}  // namespace klantendag::http
