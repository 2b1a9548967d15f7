// SPDX-License-Identifier: EUPL-1.2
// klantendag config | routes | completion | help | version: the program about itself.
#include "app/command_tables.hpp"
#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "app/version.hpp"
#include "app/words.hpp"
#include "base/json.hpp"
#include "platform/cli/command_line.hpp"

namespace klantendag::app {
namespace {

using cli::Arguments;
using cli::Console;
using cli::Outcome;

Result<Outcome> show_config(Arguments const& arguments, Console& console) {
  ASSIGN_OR_RETURN(auto const settings, settings_for(arguments));
  if (arguments.has("explain")) {
    console.out(config::explain(settings, console.language()));
    return Outcome::done;
  }
  for (auto const& entry : settings.entries()) {
    bool const secret = entry.setting.kind == config::Kind::secret && !entry.value.empty();
    console.out(std::string(entry.setting.name) + " = " + (secret ? "***" : entry.value) + "\n");
  }
  return Outcome::done;
}

// The routes of a house without a server; nothing is written.
Result<Outcome> show_routes(Arguments const& arguments, Console& console) {
  static FixedClock const clock(Instant{0});
  ASSIGN_OR_RETURN(auto database, sql::open_for_test());
  ASSIGN_OR_RETURN(auto const house, House::for_test(std::move(database), clock));
  json::Array lines;
  for (auto const& line : house->router().lines()) {
    if (arguments.has("json")) {
      lines.push_back(json::Object{{"method", std::string(line.method)},
                                   {"path", std::string(line.path)},
                                   {"access", line.access}});
    } else {
      console.out(std::string(line.method) + " " + std::string(line.path) + " " + line.access +
                  "\n");
    }
  }
  if (arguments.has("json")) {
    console.out(json::write(json::Object{{"routes", std::move(lines)}}) + "\n");
  }
  return Outcome::done;
}

Result<Outcome> complete(Arguments const& arguments, Console& console) {
  std::string const shell = arguments.text("SHELL");
  auto const commands = all_commands(nullptr);
  cli::Program const program{
      .name = "klantendag",
      .help = "program.help",
      .commands = commands,
      .everywhere = options_everywhere(),
      .say = [&](std::string_view key) { return words().say(console.language(), key); }};
  if (shell == "bash") {
    console.out(cli::completion(program, cli::Shell::bash));
  } else if (shell == "zsh") {
    console.out(cli::completion(program, cli::Shell::zsh));
  } else if (shell == "fish") {
    console.out(cli::completion(program, cli::Shell::fish));
  } else {
    return invalid("completion.unknown_shell", {{"shell", shell}});
  }
  return Outcome::done;
}

Result<Outcome> show_version(Arguments const&, Console& console) {
  console.out("klantendag " + std::string(version) + "\n");
  return Outcome::done;
}

}  // namespace

std::vector<cli::Command> about_commands() {
  return {
      {.path = "config",
       .help = "command.config",
       .options = {{.name = "explain", .help = "option.explain"}},
       .run = show_config},
      {.path = "routes",
       .help = "command.routes",
       .options = {{.name = "json", .help = "option.json"}},
       .run = show_routes},
      {.path = "completion",
       .help = "command.completion",
       .positionals = {{.name = "SHELL", .help = "word.shell"}},
       .run = complete},
      {.path = "version", .help = "command.version", .run = show_version},
  };
}

}  // namespace klantendag::app
