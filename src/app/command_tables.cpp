// SPDX-License-Identifier: EUPL-1.2
#include "app/command_tables.hpp"

#include "app/commands/commands.hpp"
#include "app/house_commands/house_commands.hpp"

namespace klantendag::app {
namespace {

constexpr cli::Option everywhere[] = {
    {.name = "data", .value_name = "DIR", .help = "option.data"},
    {.name = "database", .value_name = "URL", .help = "option.database"},
    {.name = "config", .value_name = "FILE", .help = "option.config"},
    {.name = "language", .value_name = "nl|en", .help = "option.language"},
};

}  // namespace

std::span<cli::Option const> options_everywhere() {
  return everywhere;
}

std::vector<cli::Command> all_commands(House* house) {
  std::vector<cli::Command> all;
  for (auto commands : {serve_commands(house), edition_commands(house), import_commands(house),
                        message_commands(house), exchange_commands(house), record_commands(house),
                        ledger_commands(house), data_commands(house), post_commands(house),
                        report_commands(house), groups_commands(), lottery_commands(),
                        read_commands(), redact_commands(), about_commands()}) {
    for (cli::Command& command : commands) all.push_back(std::move(command));
  }
  return all;
}

}  // namespace klantendag::app
