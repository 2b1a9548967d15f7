// SPDX-License-Identifier: EUPL-1.2
// Tickets, the draw and its repetition.
#include "app/commands/lottery_parts.hpp"
#include "core/lottery/draw.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/solution.hpp"
#include "core/lottery/texts.hpp"
#include "core/lottery/tickets.hpp"

#include <fmt/format.h>

namespace klantendag::app {
namespace {

Result<lottery::DrawnPanel> draw(cli::Arguments const& arguments, cli::Console& console) {
  if (arguments.has("tickets") && arguments.has("ticket")) {
    ASSIGN_OR_RETURN(std::string const csv, console.read_file(arguments.text("tickets")));
    ASSIGN_OR_RETURN(auto const tickets, lottery::read_tickets(csv));
    return lottery::draw_by_ticket(tickets, arguments.text("ticket"));
  }
  bool const reveals = arguments.has("reveal") && arguments.has("commitment");
  if (!arguments.has("from") || (!reveals && !arguments.has("seed"))) {
    return invalid("lottery.no_way_to_draw");
  }
  ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("from"), console));
  RETURN_IF_ERROR(lottery::drawable(record));
  if (!reveals) return lottery::draw_by_seed(record, arguments.text("seed"));
  return lottery::draw_by_secrets(record, arguments.all("reveal"), arguments.all("commitment"));
}

}  // namespace

Result<cli::Outcome> make_lottery_tickets(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(std::int64_t const count, arguments.integer("count", 1, 1'000'000));
  ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("from"), console));
  lp::Budget budget{lottery::default_steps};
  ASSIGN_OR_RETURN(auto const tickets, lottery::make_tickets(record, count, budget));
  std::string const csv = lottery::write_tickets(record, tickets);
  ASSIGN_OR_RETURN(auto const read_back, lottery::read_tickets(csv));
  lottery::Texts const texts{console.language()};
  console.error(
      texts.lottery_tickets_made(count, fmt::format("{:.6f}", tickets.largest_deviation),
                                 fmt::format("{:.6f}", tickets.least_possible),
                                 fmt::format("{:.6f}", tickets.minimum),
                                 hex(lottery::hash_root(lottery::ticket_hashes(read_back)))) +
      "\n");
  console.out(csv);
  return cli::Outcome::done;
}

Result<cli::Outcome> commit_secret(cli::Arguments const& arguments, cli::Console& console) {
  console.out(lottery::commitment_of(arguments.text("secret")) + "\n");
  return cli::Outcome::done;
}

Result<cli::Outcome> draw_panel(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(auto const drawn, draw(arguments, console));
  console.out(lottery::write_panel(drawn));
  return cli::Outcome::done;
}

Result<cli::Outcome> replay_draw(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(std::string const text, console.read_file(arguments.text("panel.json")));
  bool same = lottery::replay(text);
  if (same && arguments.has("from")) {
    ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("from"), console));
    auto const drawn = lottery::read_panel(text);
    same = drawn && drawn->lottery_root == record.root &&
           hex(lottery::hash_root(lottery::panel_hashes(record))) == record.root;
  }
  lottery::Texts const texts{console.language()};
  console.error(std::string(same ? texts.lottery_replay_same() : texts.lottery_replay_differs()) +
                "\n");
  return same ? cli::Outcome::done : cli::Outcome::found_broken;
}

}  // namespace klantendag::app
