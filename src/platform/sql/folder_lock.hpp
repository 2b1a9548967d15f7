// SPDX-License-Identifier: EUPL-1.2
// Holds a data folder for one process: a lock that ends with the process, and its pid to name.
#pragma once

#include <string>

#include "base/result.hpp"

namespace klantendag::sql {

class FolderLock {
 public:
  // Makes the folder when it is not there. Errors: conflict/sql.folder_in_use {pid},
  // unavailable/sql.cannot_open {reason}.
  [[nodiscard]] static Result<FolderLock> take(std::string const& folder);
  FolderLock() = default;
  ~FolderLock();
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;

 private:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}

  int descriptor_ = -1;
};

}  // namespace klantendag::sql
