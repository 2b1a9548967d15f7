// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/finished_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace klantendag::sql {
namespace {

namespace fs = std::filesystem;

Result<void> sync(std::string const& path) {
  int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  bool const synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  int const reason = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (synced) return {};
  return unavailable("sql.cannot_open", {{"reason", std::strerror(reason)}});
}

}  // namespace

Result<void> put_in_place(std::string const& partial, std::string const& file) {
  RETURN_IF_ERROR(sync(partial));
  std::error_code failed;
  fs::rename(partial, file, failed);
  if (failed) return unavailable("sql.cannot_open", {{"reason", failed.message()}});
  fs::path const folder = fs::path(file).parent_path();
  return sync(folder.empty() ? "." : folder.string());
}

}  // namespace klantendag::sql
