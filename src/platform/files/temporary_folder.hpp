// SPDX-License-Identifier: EUPL-1.2
// A folder that is gone, with all that is in it, when its owner is: for tests and for work in between.
#pragma once

#include <string>
#include <string_view>

namespace klantendag::files {

class TemporaryFolder {
 public:
  TemporaryFolder();  // in the system's place for temporary files; ends the program when it cannot
  TemporaryFolder(TemporaryFolder const&) = delete;
  TemporaryFolder& operator=(TemporaryFolder const&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] std::string const& path() const { return path_; }
  [[nodiscard]] std::string file(std::string_view name) const;

 private:
  std::string path_;
};

}  // namespace klantendag::files
