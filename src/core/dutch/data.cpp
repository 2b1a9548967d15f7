// SPDX-License-Identifier: EUPL-1.2
// Finding an embedded data file by its name.
#include "core/dutch/data.hpp"

#include "base/check.hpp"
#include "base/embedded.hpp"

namespace klantendag::embedded {
std::span<File const> dutch_data();
}  // namespace klantendag::embedded

namespace klantendag::dutch {

std::string_view data_file(std::string_view name) {
  for (auto const& file : embedded::dutch_data()) {
    if (file.path == name) return file.bytes;
  }
  CHECK_PROMISE(name == "a file of src/core/dutch/data");
  return {};
}

}  // namespace klantendag::dutch
