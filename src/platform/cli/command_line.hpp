// SPDX-License-Identifier: EUPL-1.2
// The command line: what the words after the program's name mean, by the tables of commands. Answers
// a command with its arguments, or a page of help, or the sentence that says what to change.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "platform/cli/command.hpp"

namespace klantendag::cli {

// The text of a key in the reader's language.
using Say = std::function<std::string(std::string_view key)>;

struct Program {
  std::string_view name;  // "klantendag"
  std::string_view help;  // key of one sentence about the program
  std::span<Command const> commands;
  std::span<Option const> everywhere;  // options that stand before or after any command: --data DIR
  Say say;
};

struct Line {
  Command const* command = nullptr;  // null: show the help of this topic
  Arguments arguments{};
  std::string topic{};  // "", "lottery" or "lottery solve"
};

// Errors: invalid/cli.unknown_command {word}, cli.unknown_option {option}, cli.value_missing {option},
// cli.option_missing {option}, cli.word_missing {name}, cli.word_too_many {word}, cli.given_twice
// {option}, cli.flag_without_value {option}, cli.no_choice {option}; with {nearest} where one was probably meant (…_nearest).
[[nodiscard]] Result<Line> parse(Program const& program, std::vector<std::string> const& words);

// The page of a command, of a group of commands ("lottery"), or of the whole program ("").
[[nodiscard]] std::string help(Program const& program, std::string_view topic);

enum class Shell { bash, zsh, fish };

// A script for the shell that completes commands and options.
[[nodiscard]] std::string completion(Program const& program, Shell shell);

}  // namespace klantendag::cli
