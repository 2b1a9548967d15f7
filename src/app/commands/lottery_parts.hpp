// SPDX-License-Identifier: EUPL-1.2
// The commands of the lottery, each a function; the tables are in lottery.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/lottery/draw.hpp"
#include "core/lottery/record.hpp"
#include "platform/cli/command.hpp"

namespace klantendag::app {

[[nodiscard]] Result<cli::Outcome> solve_lottery(cli::Arguments const& arguments,
                                                 cli::Console& console);
[[nodiscard]] Result<cli::Outcome> check_lottery(cli::Arguments const& arguments,
                                                 cli::Console& console);
[[nodiscard]] Result<cli::Outcome> make_lottery_tickets(cli::Arguments const& arguments,
                                                        cli::Console& console);
[[nodiscard]] Result<cli::Outcome> commit_secret(cli::Arguments const& arguments,
                                                 cli::Console& console);
[[nodiscard]] Result<cli::Outcome> draw_panel(cli::Arguments const& arguments,
                                              cli::Console& console);
[[nodiscard]] Result<cli::Outcome> replay_draw(cli::Arguments const& arguments,
                                               cli::Console& console);
[[nodiscard]] Result<cli::Outcome> fill_seats(cli::Arguments const& arguments,
                                              cli::Console& console);
[[nodiscard]] Result<cli::Outcome> explain_chance(cli::Arguments const& arguments,
                                                  cli::Console& console);

[[nodiscard]] Result<lottery::Record> read_lottery(std::string const& path, cli::Console& console);
// Was this drawn from that lottery? Tickets have a root of their own, so they are made again.
[[nodiscard]] Result<bool> is_of(lottery::DrawnPanel const& drawn, lottery::Record const& record);
// "a,b" as two words, blanks around them left out.
[[nodiscard]] std::vector<std::string> comma_separated(std::string_view text);

}  // namespace klantendag::app
