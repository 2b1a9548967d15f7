// SPDX-License-Identifier: EUPL-1.2
// klantendag ledger: the law of each edition and kind, captured = open + fulfilled + refused + released
// + erased; exit 1 when a line does not hold.
#include <fmt/format.h>

#include <algorithm>

#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "base/json.hpp"
#include "modules/editions/editions.hpp"
#include "modules/obligations/obligations.hpp"

namespace klantendag::app {
namespace {

using cli::Arguments;
using cli::Console;
using cli::Outcome;
using obligations::LawLine;

std::string key_of(std::vector<editions::Edition> const& editions, EditionId id) {
  auto const found = std::find_if(editions.begin(), editions.end(),
                                  [&](auto const& edition) { return edition.id == id; });
  return found == editions.end() ? id.text() : found->key;
}

json::Value to_json(std::string const& edition, LawLine const& line) {
  obligations::Tally const& tally = line.tally;
  return json::Object{
      {"edition", edition},           {"kind", std::string(obligations::name_of(line.kind))},
      {"captured", tally.captured},   {"open", tally.open},
      {"fulfilled", tally.fulfilled}, {"refused", tally.refused},
      {"released", tally.released},   {"erased", tally.erased},
      {"holds", tally.holds()}};
}

std::string to_text(std::string const& edition, LawLine const& line) {
  obligations::Tally const& tally = line.tally;
  return fmt::format(
      "{}  {:<11}  captured {} {} open {} + fulfilled {} + refused {} + released {} + erased {}",
      edition, obligations::name_of(line.kind), tally.captured, tally.holds() ? "=" : "<>",
      tally.open, tally.fulfilled, tally.refused, tally.released, tally.erased);
}

Result<Outcome> ledger(House& house, Arguments const& arguments, Console& console) {
  std::vector<LawLine> lines;
  std::vector<editions::Edition> editions;
  RETURN_IF_ERROR(house.owner_desk(console.language()).read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(lines, obligations::law(work));
    ASSIGN_OR_RETURN(editions, editions::all(work));
    return {};
  }));
  for (LawLine const& line : lines) {
    std::string const edition = key_of(editions, line.edition);
    console.out(
        (arguments.has("json") ? json::write(to_json(edition, line)) : to_text(edition, line)) +
        "\n");
  }
  bool const holds = std::all_of(lines.begin(), lines.end(),
                                 [](LawLine const& line) { return line.tally.holds(); });
  return holds ? Outcome::done : Outcome::found_broken;
}

}  // namespace

std::vector<cli::Command> ledger_commands(House* house) {
  return {{.path = "ledger",
           .help = "command.ledger",
           .options = {{.name = "json", .help = "option.json"}},
           .run = in_house(house, "ledger", ledger)}};
}

}  // namespace klantendag::app
