// SPDX-License-Identifier: EUPL-1.2
// Questions to the tables of commands, for the parser, the help and the completion alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/cli/command_line.hpp"

namespace klantendag::cli {

[[nodiscard]] Command const* find_command(Program const& program, std::string_view path);

// Is it the beginning of some command's path? "lottery" is one of "lottery solve".
[[nodiscard]] bool is_group(Program const& program, std::string_view path);

// The words that may come next after `path`: after "" every first word, after "lottery" its verbs.
[[nodiscard]] std::vector<std::string> next_words(Program const& program, std::string_view path);

// Every path and group: "", "lottery", "lottery solve", … in the tables' order.
[[nodiscard]] std::vector<std::string> all_topics(Program const& program);

// The candidate that differs least from `word`, when it is near enough to be a slip of the keyboard.
[[nodiscard]] std::string nearest(std::string_view word,
                                  std::vector<std::string> const& candidates);

}  // namespace klantendag::cli
