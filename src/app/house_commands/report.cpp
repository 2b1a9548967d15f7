// SPDX-License-Identifier: EUPL-1.2
// klantendag report: the retrospective of an edition as a file on standard output.
#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "modules/editions/editions.hpp"
#include "modules/retrospective/files.hpp"

namespace klantendag::app {
namespace {

using cli::Arguments;
using cli::Console;
using cli::Outcome;

// What was published; else the newest version, or a draft of the data as they are.
Result<retrospective::Reading> reading_of(House& house, Work& work, std::string_view name,
                                          Language language) {
  ASSIGN_OR_RETURN(auto const edition, editions::find_named(work, name));
  ASSIGN_OR_RETURN(auto const stands, retrospective::published(work, edition.id, language));
  return stands ? retrospective::read_published(work, edition.id, language)
                : retrospective::read_newest(work, house.keys(), edition.id, language);
}

Result<Outcome> report(House& house, Arguments const& arguments, Console& console) {
  auto const format = retrospective::format_named(arguments.text("format"));
  if (!format) return invalid_field("format", "retrospective.format_unknown");
  retrospective::Reading reading;
  RETURN_IF_ERROR(house.owner_desk(console.language()).read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(reading,
                     reading_of(house, work, arguments.text("edition"), console.language()));
    return {};
  }));
  ASSIGN_OR_RETURN(std::string const bytes,
                   retrospective::file_of(reading, *format, house.makers()));
  console.out(bytes);
  return Outcome::done;
}

}  // namespace

std::vector<cli::Command> report_commands(House* house) {
  return {{.path = "report",
           .help = "command.report",
           .options = {{.name = "edition",
                        .value_name = "EDITION",
                        .help = "option.edition",
                        .required = true},
                       {.name = "format",
                        .value_name = "html|pdf|docx|odt|md|json",
                        .help = "option.report_format",
                        .default_value = "html"}},
           .run = in_house(house, "report", report)}};
}

}  // namespace klantendag::app
