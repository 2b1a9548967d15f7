// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "base/text.hpp"

namespace klantendag::sql {
namespace {

Error cannot_open(int reason) {
  return unavailable("sql.cannot_open", {{"reason", std::strerror(reason)}});
}

std::string pid_in(int descriptor) {
  std::array<char, 32> read{};
  ssize_t const size = ::pread(descriptor, read.data(), read.size(), 0);
  return size > 0 ? std::string(trim({read.data(), static_cast<std::size_t>(size)})) : "?";
}

}  // namespace

Result<FolderLock> FolderLock::take(std::string const& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) return cannot_open(failed.value());
  std::string const file = folder + "/klantendag.lock";
  int const descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return cannot_open(errno);
  FolderLock lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return cannot_open(errno);
    return conflict("sql.folder_in_use", {{"pid", pid_in(descriptor)}});
  }
  std::string const pid = std::to_string(::getpid()) + "\n";
  // On a full disk the lock still holds; only the pid cannot be named.
  if (::ftruncate(descriptor, 0) == 0) (void)!::pwrite(descriptor, pid.data(), pid.size(), 0);
  return lock;
}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

}  // namespace klantendag::sql
