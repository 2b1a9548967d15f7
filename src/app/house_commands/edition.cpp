// SPDX-License-Identifier: EUPL-1.2
// klantendag edition create | list.
#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "app/words.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "modules/editions/editions.hpp"
#include "modules/editions/presets.hpp"
#include "modules/editions/rules.hpp"

namespace klantendag::app {
namespace {

using cli::Arguments;
using cli::Console;
using cli::Outcome;

json::Value to_json(editions::Edition const& edition) {
  return json::Object{{"id", edition.id.text()},
                      {"key", edition.key},
                      {"name", edition.name},
                      {"year", std::int64_t{edition.year}},
                      {"preset", std::string(editions::name_of(edition.preset))},
                      {"phase", std::string(editions::name_of(edition.phase))}};
}

Result<Outcome> create(House& house, Arguments const& arguments, Console& console) {
  http::Fields fields;
  fields.add("name", arguments.text("name"));
  fields.add("year", arguments.text("year"));
  fields.add("preset", arguments.text("preset"));
  ASSIGN_OR_RETURN(auto const draft, editions::parse_new_edition(fields));
  editions::Edition edition;
  RETURN_IF_ERROR(house.owner_desk(console.language()).write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(edition, editions::create(work, draft));
    return {};
  }));
  if (arguments.has("json")) {
    json::Object const answer{{"id", edition.id.text()}, {"key", edition.key}};
    console.out(json::write(answer) + "\n");
  } else {
    console.out(edition.key + "\n");
  }
  return Outcome::done;
}

Result<Outcome> list(House& house, Arguments const& arguments, Console& console) {
  std::vector<editions::Edition> all;
  RETURN_IF_ERROR(house.owner_desk(console.language()).read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(all, editions::all(work));
    return {};
  }));
  for (editions::Edition const& edition : all) {
    if (arguments.has("json")) {
      console.out(json::write(to_json(edition)) + "\n");
    } else {
      console.out(edition.key + "  " + edition.name + " " + std::to_string(edition.year) + "\n");
    }
  }
  return Outcome::done;
}

}  // namespace

std::vector<cli::Command> edition_commands(House* house) {
  return {
      {.path = "edition create",
       .help = "command.edition_create",
       .options =
           {{.name = "name", .value_name = "NAME", .help = "option.edition_name", .required = true},
            {.name = "year", .value_name = "YEAR", .help = "option.edition_year", .required = true},
            {.name = "preset",
             .value_name = "FORM",
             .help = "option.edition_preset",
             .default_value = "klantendag"},
            {.name = "json", .help = "option.json"}},
       .run = in_house(house, "edition create", create)},
      {.path = "edition list",
       .help = "command.edition_list",
       .options = {{.name = "json", .help = "option.json"}},
       .run = in_house(house, "edition list", list)},
  };
}

}  // namespace klantendag::app
