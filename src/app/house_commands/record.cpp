// SPDX-License-Identifier: EUPL-1.2
// klantendag verify: every check with its V-number; exit 0 when all is well, 1 when something is not.
#include <fmt/format.h>

#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "app/words.hpp"
#include "base/json.hpp"

namespace klantendag::app {
namespace {

using cli::Arguments;
using cli::Console;
using cli::Outcome;

json::Value to_json(std::vector<audit::Outcome> const& outcomes, audit::Head const& head) {
  json::Array checks;
  std::int64_t broken = 0;
  for (audit::Outcome const& outcome : outcomes) {
    json::Array findings;
    for (audit::Finding const& finding : outcome.findings) {
      findings.push_back(json::Object{{"object", finding.object}, {"detail", finding.detail}});
    }
    broken += outcome.findings.empty() ? 0 : 1;
    checks.push_back(json::Object{{"code", std::string(outcome.code)},
                                  {"ok", outcome.findings.empty()},
                                  {"findings", std::move(findings)}});
  }
  return json::Object{{"ok", broken == 0},
                      {"checks", std::move(checks)},
                      {"record", json::Object{{"size", head.size}, {"chain", hex(head.chain)}}}};
}

void tell(std::vector<audit::Outcome> const& outcomes, audit::Head const& head, Console& console) {
  Language const language = console.language();
  for (audit::Outcome const& outcome : outcomes) {
    console.out(fmt::format("{} {} {}\n", outcome.code, outcome.findings.empty() ? "ok  " : "FOUT",
                            words().say(language, outcome.title)));
    for (audit::Finding const& finding : outcome.findings) {
      console.out(fmt::format("     {}: {}\n", finding.object, finding.detail));
    }
  }
  std::vector<Parameter> const end = {{"count", std::to_string(head.size)},
                                      {"chain", hex(head.chain)}};
  console.out(words().say(language, "audit.head", end) + "\n");
}

Result<Outcome> verify(House& house, Arguments const& arguments, Console& console) {
  std::vector<audit::Outcome> outcomes;
  audit::Head head;
  RETURN_IF_ERROR(house.owner_desk(console.language()).read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(outcomes, audit::verify(work.session, house.checks()));
    ASSIGN_OR_RETURN(head, audit::head(work.session));
    return {};
  }));
  if (arguments.has("json")) {
    console.out(json::write(to_json(outcomes, head)) + "\n");
  } else {
    tell(outcomes, head, console);
  }
  for (audit::Outcome const& outcome : outcomes) {
    if (!outcome.findings.empty()) return Outcome::found_broken;
  }
  return Outcome::done;
}

}  // namespace

std::vector<cli::Command> record_commands(House* house) {
  return {{.path = "verify",
           .help = "command.verify",
           .options = {{.name = "json", .help = "option.json"}},
           .run = in_house(house, "verify", verify)}};
}

}  // namespace klantendag::app
