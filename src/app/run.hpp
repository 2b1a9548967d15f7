// SPDX-License-Identifier: EUPL-1.2
// The program as a function: the words of the command line in, the exit status out.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "platform/cli/command.hpp"

namespace klantendag::app {

[[nodiscard]] int run(std::vector<std::string> const& words);

// Runs one line with this console: the process's own, or that of a command which came over the local
// socket of a server. `house` is the running server's; null when there is none.
class House;
[[nodiscard]] int run_line(std::vector<std::string> const& words, cli::Console& console,
                           House* house);

// The only place where an error becomes an exit status (architecture 5).
[[nodiscard]] int exit_status(Error const& error);

}  // namespace klantendag::app
