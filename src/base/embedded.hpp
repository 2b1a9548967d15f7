// SPDX-License-Identifier: EUPL-1.2
// A file of the repository that is part of the binary. `embed_files(target name files…)` in a build
// file writes `std::span<File const> name()` in this namespace; the user declares it.
#pragma once

#include <span>
#include <string_view>

namespace klantendag::embedded {

struct File {
  std::string_view path;   // the last part of its path: "rules.txt"
  std::string_view bytes;  // as in the repository
};

}  // namespace klantendag::embedded
