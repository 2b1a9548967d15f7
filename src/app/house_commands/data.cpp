// SPDX-License-Identifier: EUPL-1.2
// klantendag backup | restore | move | migrate: the data folder as a whole.
#include <fmt/format.h>

#include <utility>

#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "app/words.hpp"
#include "platform/sql/migrate.hpp"
#include "platform/sql/move.hpp"

namespace klantendag::app {
namespace {

using cli::Arguments;
using cli::Console;
using cli::Outcome;

Result<Outcome> back_up(House& house, Arguments const& arguments, Console& console) {
  RETURN_IF_ERROR(house.database().back_up(arguments.text("FILE")));
  std::vector<Parameter> const file = {{"file", arguments.text("FILE")}};
  console.error(words().say(console.language(), "backup.done", file) + "\n");
  return Outcome::done;
}

sql::Location location_of(config::Settings const& settings) {
  return {.data_folder = settings.text("data"), .url = settings.text("database")};
}

Result<Outcome> restore(Arguments const& arguments, Console& console) {
  ASSIGN_OR_RETURN(auto const settings, settings_for(arguments));
  RETURN_IF_ERROR(sql::restore(location_of(settings), arguments.text("FILE")));
  std::vector<Parameter> const file = {{"file", arguments.text("FILE")}};
  console.error(words().say(console.language(), "restore.done", file) + "\n");
  return Outcome::done;
}

// From where the setting points to the address, which is a server's or "file". Only the file's folder is
// held: the other side belongs to the same folder.
Result<Outcome> move(Arguments const& arguments, Console& console) {
  ASSIGN_OR_RETURN(auto const settings, settings_for(arguments));
  std::string const address = arguments.text("ADDRESS");
  sql::Location from = location_of(settings);
  sql::Location to = {.url = address};
  if (address == "file") to = {.data_folder = std::exchange(from.data_folder, {})};
  ASSIGN_OR_RETURN(auto const source, sql::open(from));
  ASSIGN_OR_RETURN(auto const target, sql::open(to));
  RETURN_IF_ERROR(sql::migrate(*target, sql::all_migrations()));
  ASSIGN_OR_RETURN(sql::Moved const moved, sql::move_all(*source, *target));
  std::vector<Parameter> const counts = {{"rows", std::to_string(moved.rows)},
                                         {"tables", std::to_string(moved.tables)}};
  console.error(words().say(console.language(), "move.done", counts) + "\n");
  return Outcome::done;
}

Result<Outcome> migrate(Arguments const& arguments, Console& console) {
  ASSIGN_OR_RETURN(auto const settings, settings_for(arguments));
  ASSIGN_OR_RETURN(auto const database, sql::open(location_of(settings)));
  auto const migrations = sql::all_migrations();
  ASSIGN_OR_RETURN(auto const steps, sql::pending(*database, migrations));
  for (sql::Migration const& step : steps) {
    console.out(fmt::format("{:04} {}\n", step.number, step.name));
    if (arguments.has("dry-run")) console.out(step.sql + "\n");
  }
  if (arguments.has("dry-run")) return Outcome::done;
  ASSIGN_OR_RETURN([[maybe_unused]] int const done, sql::migrate(*database, migrations));
  return Outcome::done;
}

}  // namespace

std::vector<cli::Command> data_commands(House* house) {
  return {
      {.path = "backup",
       .help = "command.backup",
       .positionals = {{.name = "FILE", .help = "word.backup_file"}},
       .run = in_house(house, "backup", back_up)},
      {.path = "restore",
       .help = "command.restore",
       .positionals = {{.name = "FILE", .help = "word.backup_file"}},
       .run = restore},
      {.path = "move",
       .help = "command.move",
       .positionals = {{.name = "ADDRESS", .help = "word.new_database"}},
       .run = move},
      {.path = "migrate",
       .help = "command.migrate",
       .options = {{.name = "dry-run", .help = "option.dry_run"}},
       .run = migrate},
  };
}

}  // namespace klantendag::app
