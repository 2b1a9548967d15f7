// SPDX-License-Identifier: EUPL-1.2
// The files a person names on the command line: one that is not there is not found (exit 3), what
// else is wrong with one is bad input (exit 2).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace klantendag::cli {

[[nodiscard]] Result<std::string> read_user_file(std::string_view path);
[[nodiscard]] Result<void> each_piece_of_user_file(
    std::string_view path, std::function<Result<void>(std::string_view)> const& take);
[[nodiscard]] Result<void> write_user_file(std::string_view path, std::string_view bytes);

}  // namespace klantendag::cli
