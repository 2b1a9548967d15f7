// SPDX-License-Identifier: EUPL-1.2
// klantendag import: a complaints register into an edition (contracts.md "Register").
#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "app/words.hpp"
#include "base/json.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/complaints/judge.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::app {
namespace {

using cli::Arguments;
using cli::Console;
using cli::Outcome;

json::Value to_json(complaints::Report const& report) {
  json::Array problems;
  for (complaints::Problem const& problem : report.problems) {
    problems.push_back(json::Object{{"line", problem.line},
                                    {"field", problem.field},
                                    {"reason", std::string(complaints::name_of(problem.reason))},
                                    {"value", problem.value}});
  }
  json::Object answer{{"rows", report.import.rows},
                      {"accepted", report.import.accepted},
                      {"duplicates", report.import.duplicates},
                      {"rejected", report.import.rejected},
                      {"problems", std::move(problems)},
                      {"sha256", report.import.sha256}};
  if (report.changes.empty()) return answer;
  json::Array changed;
  for (complaints::Change const& change : report.changes) {
    changed.push_back(json::Object{{"line", change.line},
                                   {"reference", change.reference},
                                   {"field", change.field},
                                   {"from", change.from},
                                   {"to", change.to}});
  }
  answer.push_back({"changed", std::move(changed)});
  return answer;
}

void tell(complaints::Report const& report, Console& console) {
  complaints::Import const& import = report.import;
  std::vector<Parameter> const counts = {{"rows", std::to_string(import.rows)},
                                         {"accepted", std::to_string(import.accepted)},
                                         {"duplicates", std::to_string(import.duplicates)},
                                         {"rejected", std::to_string(import.rejected)},
                                         {"changed", std::to_string(import.changed)}};
  console.out(words().say(console.language(), "complaints.counts", counts) + "\n");
  for (complaints::Problem const& problem : report.problems) {
    std::vector<Parameter> const about = {
        {"line", std::to_string(problem.line)},
        {"field", problem.field},
        {"reason", words().say(console.language(), complaints::text_of(problem.reason))},
        {"value", problem.value}};
    console.out(words().say(console.language(), "complaints.problem_line", about) + "\n");
  }
}

Result<Outcome> import(House& house, Arguments const& arguments, Console& console) {
  std::string const file = arguments.text("FILE");
  ASSIGN_OR_RETURN(auto mapping, complaints::parse_mapping(arguments.text("map")));
  complaints::Order order{
      .source = [&](auto const& take) { return console.read_file_in_pieces(file, take); },
      .file_name = file.substr(file.find_last_of('/') + 1),
      .mapping = std::move(mapping),
      .progress =
          [&](std::int64_t rows) {
            std::vector<Parameter> const so_far = {{"rows", std::to_string(rows)}};
            console.error(words().say(console.language(), "complaints.progress", so_far) + "\n");
          }};
  complaints::Report report;
  auto const task = [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const edition, editions::find_named(work, arguments.text("edition")));
    order.edition = edition.id;
    auto outcome = arguments.has("dry-run")
                       ? complaints::preview(work, house.keys(), order)
                       : complaints::import_register(work, house.keys(), order);
    if (!outcome) return outcome.error();
    report = std::move(*outcome);
    return {};
  };
  Desk desk = house.owner_desk(console.language());
  RETURN_IF_ERROR(arguments.has("dry-run") ? desk.read(task) : desk.write(task));
  if (arguments.has("json")) {
    console.out(json::write(to_json(report)) + "\n");
  } else {
    tell(report, console);
  }
  return Outcome::done;
}

}  // namespace

std::vector<cli::Command> import_commands(House* house) {
  return {{.path = "import",
           .help = "command.import",
           .options = {{.name = "edition",
                        .value_name = "EDITION",
                        .help = "option.edition",
                        .required = true},
                       {.name = "map", .value_name = "OUR=THEIR,…", .help = "option.map"},
                       {.name = "dry-run", .help = "option.import_dry_run"},
                       {.name = "json", .help = "option.json"}},
           .positionals = {{.name = "FILE", .help = "word.register_file"}},
           .run = in_house(house, "import", import)}};
}

}  // namespace klantendag::app
