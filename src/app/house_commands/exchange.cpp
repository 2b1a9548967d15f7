// SPDX-License-Identifier: EUPL-1.2
// klantendag export: an edition, or the calls and asks of the werkmap, in a shape that other systems know,
// as one JSON object (docs/schemas).
#include "modules/exchange/exchange.hpp"
#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "base/json.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::app {
namespace {

constexpr std::string_view werkmap_shape = "werkmap";

Result<json::Value> gathered(House& house, Work& work, cli::Arguments const& arguments) {
  if (arguments.text("shape") == werkmap_shape) {
    Instant from{};
    if (arguments.has("from")) {
      auto const day = Date::parse(arguments.text("from"));
      if (!day) return invalid_field("from", "exchange.from_unusable");
      from = instant_in_amsterdam(*day, {});
    }
    return exchange::take_out_werkmap(work, from);
  }
  auto const shape = exchange::shape_named(arguments.text("shape"));
  if (!shape) return invalid_field("shape", "exchange.word_shape");
  if (!arguments.has("edition")) return invalid_field("edition", "exchange.edition_missing");
  ASSIGN_OR_RETURN(auto const edition, editions::find_named(work, arguments.text("edition")));
  return exchange::take_out(work, house.keys(), edition, *shape);
}

Result<cli::Outcome> take_out(House& house, cli::Arguments const& arguments,
                              cli::Console& console) {
  std::string out;
  Desk desk = house.owner_desk(console.language());
  RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const value, gathered(house, work, arguments));
    out = json::write(value) + "\n";
    return {};
  }));
  if (!arguments.has("output")) {
    console.out(out);
    return cli::Outcome::done;
  }
  RETURN_IF_ERROR(console.write_file(arguments.text("output"), out));
  return cli::Outcome::done;
}

}  // namespace

std::vector<cli::Command> exchange_commands(House* house) {
  return {{.path = "export",
           .help = "command.export",
           .options = {{.name = "edition", .value_name = "EDITION", .help = "option.edition"},
                       {.name = "from", .value_name = "DAY", .help = "option.export_from"},
                       {.name = "shape",
                        .value_name = "SHAPE",
                        .help = "option.shape",
                        .default_value = "klantinteracties"},
                       {.name = "output", .value_name = "FILE", .help = "option.export_file"}},
           .run = in_house(house, "export", take_out)}};
}

}  // namespace klantendag::app
