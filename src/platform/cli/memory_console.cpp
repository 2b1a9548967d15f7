// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/memory_console.hpp"

#include "platform/cli/user_files.hpp"

namespace klantendag::cli {

std::optional<std::string> MemoryConsole::read_input() {
  if (input.empty()) return std::nullopt;
  // Small, odd pieces: a reader that counts on whole lines fails here and not at a user's.
  std::string piece = input.substr(0, 7);
  input.erase(0, 7);
  return piece;
}

Result<std::string> MemoryConsole::read_file(std::string_view path) {
  auto const found = files.find(path);
  if (found != files.end()) return found->second;
  return read_user_file(path);
}

Result<void> MemoryConsole::write_file(std::string_view path, std::string_view bytes) {
  files.insert_or_assign(std::string(path), std::string(bytes));
  return {};
}

}  // namespace klantendag::cli
