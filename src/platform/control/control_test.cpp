// SPDX-License-Identifier: EUPL-1.2
#include "platform/control/control.hpp"

#include <doctest/doctest.h>

#include "platform/cli/memory_console.hpp"
#include "platform/files/temporary_folder.hpp"

namespace klantendag::control {

TEST_CASE("a command goes through the server that holds the folder") {
  files::TemporaryFolder const folder;
  Request seen;
  auto const server =
      Server::listen(socket_of(folder.path()), [&](Request const& request, cli::Console& console) {
        seen = request;
        console.out("{\"ok\":true}\n");
        console.error("klaar\n");
        return 5;
      });
  REQUIRE(server.ok());
  cli::MemoryConsole console;

  auto const status =
      forward(socket_of(folder.path()),
              {{"edition", "create", "--name", "Dag één"}, "/somewhere", Language::en}, console);

  CHECK(status == 5);
  CHECK(seen.words == std::vector<std::string>{"edition", "create", "--name", "Dag één"});
  CHECK(seen.folder == "/somewhere");
  CHECK(seen.language == Language::en);
  CHECK(console.output == "{\"ok\":true}\n");
  CHECK(console.messages == "klaar\n");
}

TEST_CASE("without a server nothing is forwarded, also when a crash left its socket behind") {
  files::TemporaryFolder const folder;
  cli::MemoryConsole console;
  CHECK_FALSE(forward(socket_of(folder.path()), {}, console));

  { auto const server = Server::listen(socket_of(folder.path()), {}); }
  CHECK_FALSE(forward(socket_of(folder.path()), {}, console));
}

}  // namespace klantendag::control
