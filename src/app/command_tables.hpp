// SPDX-License-Identifier: EUPL-1.2
// All commands of the program, and the options that stand with any of them.
#pragma once

#include <span>
#include <vector>

#include "app/house.hpp"
#include "platform/cli/command.hpp"

namespace klantendag::app {

// `house` is the running server's; null: a command that needs one opens the data folder itself.
[[nodiscard]] std::vector<cli::Command> all_commands(House* house);
[[nodiscard]] std::span<cli::Option const> options_everywhere();

}  // namespace klantendag::app
