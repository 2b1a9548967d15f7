// SPDX-License-Identifier: EUPL-1.2
// The commands that need no data folder, each file a verb.
#pragma once

#include <vector>

#include "platform/cli/command.hpp"

namespace klantendag::app {

[[nodiscard]] std::vector<cli::Command> groups_commands();
[[nodiscard]] std::vector<cli::Command> lottery_commands();
[[nodiscard]] std::vector<cli::Command> read_commands();
[[nodiscard]] std::vector<cli::Command> redact_commands();

}  // namespace klantendag::app
