// SPDX-License-Identifier: EUPL-1.2
// A command that goes through the running server: while a server holds the data folder, the command
// line hands it the words over a local socket that only the folder's owner can open.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "base/result.hpp"
#include "platform/cli/command.hpp"

namespace klantendag::control {

struct Request {
  std::vector<std::string> words{};
  std::string folder{};  // where the caller stands: paths of files count from here
  Language language = Language::nl;
};

// Runs the words with a console that writes to the caller; answers the exit status.
using Run = std::function<int(Request const&, cli::Console&)>;

class Server {
 public:
  // Errors: unavailable/control.cannot_listen {reason}. One command at a time.
  [[nodiscard]] static Result<std::unique_ptr<Server>> listen(std::string const& socket_path,
                                                              Run run);
  virtual ~Server() = default;  // stops and removes the socket
};

// The exit status that the server gave; nothing when no server listens there.
[[nodiscard]] std::optional<int> forward(std::string const& socket_path, Request const& request,
                                         cli::Console& console);

// Where the socket of a data folder is.
[[nodiscard]] std::string socket_of(std::string const& data_folder);

}  // namespace klantendag::control
