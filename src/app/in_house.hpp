// SPDX-License-Identifier: EUPL-1.2
// Commands that need the data folder: in the running server's house, through its local socket, or in a
// house that is opened for this one command.
#pragma once

#include <functional>

#include "app/house.hpp"
#include "platform/cli/command.hpp"

namespace klantendag::app {

// The settings for these arguments: file, environment, flags.
[[nodiscard]] Result<config::Settings> settings_for(cli::Arguments const& arguments);

using HouseTask = std::function<Result<cli::Outcome>(House&, cli::Arguments const&, cli::Console&)>;
using Run = std::function<Result<cli::Outcome>(cli::Arguments const&, cli::Console&)>;

// `path` is the command's own, to name it to the server.
[[nodiscard]] Run in_house(House* house, std::string path, HouseTask task);

}  // namespace klantendag::app
