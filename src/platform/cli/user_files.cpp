// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/user_files.hpp"

#include <optional>

#include "platform/files/files.hpp"

namespace klantendag::cli {
namespace {

// The largest import that is promised, 64 MiB (security.md 1.5), and room for a solved lottery.
constexpr std::size_t largest_file = std::size_t{256} << 20;

Error as_bad_input(Error error) {
  auto const kept = error.kind == ErrorKind::storage_full || error.kind == ErrorKind::not_found;
  if (!kept) error.kind = ErrorKind::invalid;
  return error;
}

}  // namespace

Result<std::string> read_user_file(std::string_view path) {
  auto content = files::read(std::string(path), largest_file);
  if (!content) return as_bad_input(std::move(content).error());
  return content;
}

Result<void> each_piece_of_user_file(std::string_view path,
                                     std::function<Result<void>(std::string_view)> const& take) {
  // Only what is wrong with the file is bad input; what `take` says stays as it is.
  std::optional<Error> theirs;
  auto const read = files::each_piece(std::string(path), [&](std::string_view piece) {
    auto taken = take(piece);
    if (!taken) theirs = taken.error();
    return taken;
  });
  if (theirs) return *theirs;
  if (!read) return as_bad_input(read.error());
  return {};
}

Result<void> write_user_file(std::string_view path, std::string_view bytes) {
  auto const written = files::write(std::string(path), bytes);
  if (!written) return as_bad_input(written.error());
  return {};
}

}  // namespace klantendag::cli
