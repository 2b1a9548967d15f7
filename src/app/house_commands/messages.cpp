// SPDX-License-Identifier: EUPL-1.2
// klantendag berichten: messages of clients into the werkmap, from a file or from the mailbox of the
// settings. The same again changes nothing. klantendag reread: what is here, with the reader of today.
#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "app/words.hpp"
#include "base/json.hpp"
#include "modules/intake/intake.hpp"
#include "modules/intake/json.hpp"
#include "modules/werkmap/werkmap.hpp"

namespace klantendag::app {
namespace {

using cli::Arguments;
using cli::Console;
using cli::Outcome;

using Parameters = std::vector<Parameter>;

void tell(intake::Report const& report, Console& console) {
  Parameters const counts = {
      {"fresh", std::to_string(report.fresh)},       {"known", std::to_string(report.known)},
      {"rejected", std::to_string(report.rejected)}, {"asks", std::to_string(report.asks)},
      {"repeats", std::to_string(report.repeats)},   {"unsure", std::to_string(report.unsure)}};
  console.out(words().say(console.language(), "intake.counts", counts) + "\n");
  for (intake::Problem const& problem : report.problems) {
    std::string const field = problem.field.empty()
                                  ? words().say(console.language(), "intake.whole_line")
                                  : problem.field;
    Parameters const about = {{"line", std::to_string(problem.line)},
                              {"field", field},
                              {"reason", words().say(console.language(), problem.reason)}};
    console.out(words().say(console.language(), "intake.problem_line", about) + "\n");
  }
}

Result<std::optional<intake::Form>> form_in(Arguments const& arguments) {
  if (!arguments.has("format")) return std::optional<intake::Form>{};
  auto const form = intake::form_named(arguments.text("format"));
  if (!form) return invalid_field("format", "intake.word_form");
  return form;
}

Result<intake::Report> take_file(House& house, Arguments const& arguments, Console& console) {
  std::string const file = arguments.text("FILE");
  ASSIGN_OR_RETURN(auto const form, form_in(arguments));
  Desk desk = house.owner_desk(console.language());
  intake::Order const order{
      .source = [&](auto const& take) { return console.read_file_in_pieces(file, take); },
      .file_name = file.substr(file.find_last_of('/') + 1),
      .form = form,
      .given = {.office = arguments.text("office"),
                .now = desk.now(),
                .nobodies = house.settings().text("senders_without_client")},
      .progress =
          [&](intake::Report const& so_far) {
            Parameters const count = {{"messages", std::to_string(so_far.messages)}};
            console.error(words().say(console.language(), "intake.progress", count) + "\n");
          }};
  return intake::take_file(desk, house.keys(), order);
}

Result<intake::Report> take(House& house, Arguments const& arguments, Console& console) {
  bool const file = !arguments.text("FILE").empty();
  if (file == arguments.has("mailbox")) return invalid("intake.file_or_mailbox");
  if (file) return take_file(house, arguments, console);
  if (!house.mailbox()) return invalid("intake.no_mailbox_set");
  Desk desk = house.owner_desk(console.language());
  return intake::fetch(desk, house.keys(), *house.mailbox());
}

Result<Outcome> messages(House& house, Arguments const& arguments, Console& console) {
  ASSIGN_OR_RETURN(auto const report, take(house, arguments, console));
  if (arguments.has("json")) {
    console.out(json::write(intake::to_json(report)) + "\n");
  } else {
    tell(report, console);
  }
  return Outcome::done;
}

Result<Instant> since_in(Arguments const& arguments) {
  if (!arguments.has("since")) return Instant{};
  auto const day = Date::parse(arguments.text("since"));
  if (!day) return invalid_field("since", "command.day_unknown");
  return instant_in_amsterdam(*day, TimeOfDay{});
}

Result<Outcome> reread(House& house, Arguments const& arguments, Console& console) {
  constexpr std::int64_t at_once = 1000;
  ASSIGN_OR_RETURN(Instant const since, since_in(arguments));
  Desk desk = house.owner_desk(console.language());
  werkmap::Anew all;
  while (true) {
    werkmap::Anew some;
    RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(some, werkmap::read_anew(work, house.keys(), since, at_once));
      return {};
    }));
    if (some.messages == 0) break;
    all.messages += some.messages;
    all.asks += some.asks;
  }
  if (arguments.has("json")) {
    console.out(json::write(json::Object{{"messages", json::Value(all.messages)},
                                         {"asks", json::Value(all.asks)}}) +
                "\n");
    return Outcome::done;
  }
  Parameters const counts = {{"messages", std::to_string(all.messages)},
                             {"asks", std::to_string(all.asks)}};
  console.out(words().say(console.language(), "command.reread_counts", counts) + "\n");
  return Outcome::done;
}

}  // namespace

std::vector<cli::Command> message_commands(House* house) {
  return {{.path = "berichten",
           .help = "command.messages",
           .options = {{.name = "office", .value_name = "OFFICE", .help = "option.office"},
                       {.name = "format", .value_name = "FORMAT", .help = "option.message_format"},
                       {.name = "mailbox", .help = "option.mailbox"},
                       {.name = "json", .help = "option.json"}},
           .positionals = {{.name = "FILE", .help = "word.message_file", .required = false}},
           .run = in_house(house, "berichten", messages)},
          {.path = "reread",
           .help = "command.reread",
           .options = {{.name = "since", .value_name = "DATE", .help = "option.reread_since"},
                       {.name = "json", .help = "option.json"}},
           .run = in_house(house, "reread", reread)}};
}

}  // namespace klantendag::app
