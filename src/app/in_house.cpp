// SPDX-License-Identifier: EUPL-1.2
#include "app/in_house.hpp"

#include <unistd.h>

#include "app/command_tables.hpp"
#include "base/text.hpp"
#include "platform/control/control.hpp"

namespace klantendag::app {
namespace {

std::string current_folder() {
  char folder[4096];
  return ::getcwd(folder, sizeof folder) == nullptr ? "." : folder;
}

// The words that say the same to the server as these arguments say to us.
std::vector<std::string> words_of(std::string_view path, cli::Arguments const& arguments) {
  std::vector<std::string> words;
  for (std::string_view const word : split(path, ' ')) words.emplace_back(word);
  std::vector<std::string> positionals;
  for (auto const& [name, values] : arguments.values) {
    bool const is_option = !name.empty() && name[0] >= 'a' && name[0] <= 'z';
    if (name == "data" || name == "database" || name == "config") continue;
    for (std::string const& value : values) {
      if (!is_option) {
        positionals.push_back(value);
      } else {
        words.push_back(value.empty() ? "--" + name : "--" + name + "=" + value);
      }
    }
  }
  words.insert(words.end(), positionals.begin(), positionals.end());
  return words;
}

Result<cli::Outcome> outcome_of(int status) {
  if (status == 0) return cli::Outcome::done;
  if (status == 1) return cli::Outcome::found_broken;
  // The server has already told why; only the status is left to pass on.
  auto const kind = status == 2   ? ErrorKind::invalid
                    : status == 3 ? ErrorKind::not_found
                    : status == 4 ? ErrorKind::forbidden
                    : status == 5 ? ErrorKind::conflict
                    : status == 6 ? ErrorKind::unavailable
                                  : ErrorKind::internal;
  return Error{.kind = kind, .key = "server.told_why"};
}

}  // namespace

Result<config::Settings> settings_for(cli::Arguments const& arguments) {
  config::Inputs inputs{.environment = config::environment()};
  for (std::string_view const name : {"data", "database", "address", "port"}) {
    if (arguments.has(name)) inputs.flags.emplace(name, arguments.text(name));
  }
  inputs.file_is_named = arguments.has("config");
  inputs.file = inputs.file_is_named ? arguments.text("config") : "klantendag.conf";
  return config::load(config::all_settings(), inputs);
}

Run in_house(House* house, std::string path, HouseTask task) {
  return [house, path, task](cli::Arguments const& arguments,
                             cli::Console& console) -> Result<cli::Outcome> {
    if (house != nullptr) return task(*house, arguments, console);
    ASSIGN_OR_RETURN(auto settings, settings_for(arguments));
    auto const forwarded = control::forward(
        control::socket_of(settings.text("data")),
        {words_of(path, arguments), current_folder(), console.language()}, console);
    if (forwarded) return outcome_of(*forwarded);
    ASSIGN_OR_RETURN(auto const opened, House::open(std::move(settings)));
    return task(*opened, arguments, console);
  };
}

}  // namespace klantendag::app
