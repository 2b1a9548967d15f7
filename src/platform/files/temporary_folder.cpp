// SPDX-License-Identifier: EUPL-1.2
#include "platform/files/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "base/check.hpp"

namespace klantendag::files {

TemporaryFolder::TemporaryFolder() {
  std::error_code problem;
  auto const root = std::filesystem::temp_directory_path(problem);
  path_ = (problem ? std::string(".") : root.string()) + "/klantendag-XXXXXX";
  CHECK_PROMISE(::mkdtemp(path_.data()) != nullptr);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::file(std::string_view name) const {
  return path_ + "/" + std::string(name);
}

}  // namespace klantendag::files
