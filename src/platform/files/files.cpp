// SPDX-License-Identifier: EUPL-1.2
#include "platform/files/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "platform/files/descriptor.hpp"

namespace klantendag::files {
namespace {

std::string folder_of(std::string const& path) {
  auto const slash = path.find_last_of('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

Result<void> write_all(int descriptor, std::string_view bytes, std::string const& path) {
  while (!bytes.empty()) {
    auto const written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return system_error(errno, path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

// A rename is only safe from a power cut when the folder that holds the name was synced too.
Result<void> sync_folder_of(std::string const& path) {
  std::string const folder = folder_of(path);
  Descriptor const descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!descriptor.open()) return system_error(errno, folder);
  if (::fsync(descriptor.number()) != 0) return system_error(errno, folder);
  return {};
}

Result<void> fill(Descriptor& descriptor, std::string_view bytes, std::string const& path,
                  Access access) {
  mode_t const mask = ::umask(0);
  ::umask(mask);
  mode_t const mode = access == Access::normal       ? 0666 & ~mask
                      : access == Access::owner_only ? 0600
                                                     : 0400;
  RETURN_IF_ERROR(write_all(descriptor.number(), bytes, path));
  if (::fchmod(descriptor.number(), mode) != 0) return system_error(errno, path);
  if (::fsync(descriptor.number()) != 0) return system_error(errno, path);
  if (!descriptor.close()) return system_error(errno, path);
  return {};
}

enum class Existing { replace, keep };

Result<void> put(std::string const& path, std::string_view bytes, Access access,
                 Existing existing) {
  std::string temporary = path + ".XXXXXX";
  Descriptor descriptor(::mkostemp(temporary.data(), O_CLOEXEC));
  if (!descriptor.open()) return system_error(errno, path);

  Result<void> outcome = fill(descriptor, bytes, path, access);
  if (outcome) {
    // A hard link never replaces a file, a rename does.
    int const named = existing == Existing::replace ? ::rename(temporary.c_str(), path.c_str())
                                                    : ::link(temporary.c_str(), path.c_str());
    if (named != 0) outcome = system_error(errno, path);
  }
  if (!outcome || existing == Existing::keep) ::unlink(temporary.c_str());
  RETURN_IF_ERROR(outcome);
  return sync_folder_of(path);
}

}  // namespace

Result<std::string> read(std::string const& path, std::size_t limit) {
  Descriptor const descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!descriptor.open()) return system_error(errno, path);

  std::string content;
  std::array<char, 65536> piece;
  while (true) {
    auto const count = ::read(descriptor.number(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error(errno, path);
    if (count == 0) return content;
    content.append(piece.data(), static_cast<std::size_t>(count));
    if (content.size() > limit) {
      return invalid("files.too_large", {{"file", path}, {"limit", std::to_string(limit)}});
    }
  }
}

Result<void> each_piece(std::string const& path,
                        std::function<Result<void>(std::string_view)> const& take) {
  Descriptor const descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!descriptor.open()) return system_error(errno, path);
  std::string piece(std::size_t{1} << 18, '\0');
  while (true) {
    auto const count = ::read(descriptor.number(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error(errno, path);
    if (count == 0) return {};
    RETURN_IF_ERROR(take(std::string_view(piece).substr(0, static_cast<std::size_t>(count))));
  }
}

Result<void> write(std::string const& path, std::string_view bytes, Access access) {
  return put(path, bytes, access, Existing::replace);
}

Result<void> create(std::string const& path, std::string_view bytes, Access access) {
  return put(path, bytes, access, Existing::keep);
}

Result<void> make_folder(std::string const& path) {
  for (std::size_t end = path.find('/', 1);; end = path.find('/', end + 1)) {
    std::string const part = path.substr(0, end);
    if (!part.empty() && ::mkdir(part.c_str(), 0700) != 0 && errno != EEXIST) {
      return system_error(errno, part);
    }
    if (end == std::string::npos) break;
  }
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return system_error(errno, path);
  if (!S_ISDIR(status.st_mode)) return system_error(EEXIST, path);
  return {};
}

Result<void> remove(std::string const& path) {
  if (::unlink(path.c_str()) != 0) return system_error(errno, path);
  return sync_folder_of(path);
}

bool exists(std::string const& path) {
  return ::access(path.c_str(), F_OK) == 0;
}

}  // namespace klantendag::files
