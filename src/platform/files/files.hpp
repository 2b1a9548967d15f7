// SPDX-License-Identifier: EUPL-1.2
// Files: read whole with a limit, written whole or not at all. A crash leaves the old file or the new
// one, never half of it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace klantendag::files {

enum class Access {
  normal,      // what the process's umask allows
  owner_only,  // 0600
  owner_reads  // 0400: keys
};

// Errors of every function, with {file}: not_found/files.not_there, invalid/files.is_a_folder,
// invalid/files.too_large {limit}, unavailable/files.no_permission, storage_full/files.storage_full,
// conflict/files.already_there, unavailable/files.cannot_use {reason}.
[[nodiscard]] Result<std::string> read(std::string const& path, std::size_t limit);

// The same from the beginning in pieces, whatever the size.
[[nodiscard]] Result<void> each_piece(std::string const& path,
                                      std::function<Result<void>(std::string_view)> const& take);

// Temporary file, fsync, rename, fsync of the folder. Replaces what is there.
[[nodiscard]] Result<void> write(std::string const& path, std::string_view bytes,
                                 Access access = Access::normal);

// The same, but never replaces: of two at once exactly one succeeds, the other gets a conflict.
[[nodiscard]] Result<void> create(std::string const& path, std::string_view bytes, Access access);

// Also the folders above it; nothing happens when it is there. Mode 0700.
[[nodiscard]] Result<void> make_folder(std::string const& path);

[[nodiscard]] Result<void> remove(std::string const& path);

[[nodiscard]] bool exists(std::string const& path);

}  // namespace klantendag::files
