// SPDX-License-Identifier: EUPL-1.2
#include "writer.hpp"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "base/text.hpp"
#include "promises.hpp"

namespace durability {
namespace {

using namespace klantendag;
using namespace klantendag::sql;

// One write of less than PIPE_BUF bytes arrives whole or not at all.
void say(std::string const& line) {
  std::string const whole = line + "\n";
  if (::write(STDOUT_FILENO, whole.data(), whole.size()) < 0) std::_Exit(4);
}

enum class Honesty { honest, early };

void write_on(Database& database, std::size_t client, std::int64_t from, Honesty honesty) {
  std::string const name = std::to_string(client);
  for (std::int64_t number = from;;) {
    Result<void> const done = database.write([&](Session& session) -> Result<void> {
      RETURN_IF_ERROR(write_pair(session, client, number));
      if (honesty == Honesty::early) say(name);
      return {};
    });
    if (done) {
      if (honesty == Honesty::honest) say(name);
      ++number;
    } else {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));  // and the same key again
    }
  }
}

}  // namespace

int run_writer(std::span<char*> arguments) {
  if (arguments.size() != 3 + clients) return 2;
  std::string const url = arguments[1];
  Honesty const honesty =
      std::string_view(arguments[2]) == "early" ? Honesty::early : Honesty::honest;
  auto const database = open({.data_folder = arguments[0], .url = url == "-" ? "" : url});
  if (!database || !make_tables(**database)) {
    std::fprintf(stderr, "writer: %s\n", database ? "migrate" : database.error().key.c_str());
    return 3;
  }
  say("ready");
  std::vector<std::thread> threads;
  for (std::size_t client = 0; client < clients; ++client) {
    std::int64_t const from = parse_integer(arguments[3 + client]).value_or(0);
    threads.emplace_back([&, client, from] { write_on(**database, client, from, honesty); });
  }
  for (std::thread& thread : threads) thread.join();
  return 0;
}

}  // namespace durability
