// SPDX-License-Identifier: EUPL-1.2
// The commands that work on a data folder or say something about the program; a file for each subject.
// Those that need neither stand in app/commands.
#pragma once

#include <vector>

#include "platform/cli/command.hpp"

namespace klantendag::app {

class House;

// `house` is that of the running server, null when there is none.
[[nodiscard]] std::vector<cli::Command> serve_commands(House* house);
[[nodiscard]] std::vector<cli::Command> edition_commands(House* house);
[[nodiscard]] std::vector<cli::Command> import_commands(House* house);
[[nodiscard]] std::vector<cli::Command> message_commands(House* house);
[[nodiscard]] std::vector<cli::Command> exchange_commands(House* house);
[[nodiscard]] std::vector<cli::Command> record_commands(House* house);  // verify
[[nodiscard]] std::vector<cli::Command> ledger_commands(House* house);  // the law of the ledger
[[nodiscard]] std::vector<cli::Command> data_commands(House* house);    // backup, restore, migrate
[[nodiscard]] std::vector<cli::Command> report_commands(House* house);
[[nodiscard]] std::vector<cli::Command> post_commands(House* house);  // mail-test
[[nodiscard]] std::vector<cli::Command> about_commands();

}  // namespace klantendag::app
