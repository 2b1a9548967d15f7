// SPDX-License-Identifier: EUPL-1.2
// klantendag lottery …: the fairest draw the quotas allow, from the files to the seats (contract
// "Lottery").
#include "app/commands/commands.hpp"
#include "app/commands/lottery_parts.hpp"

namespace klantendag::app {
namespace {

constexpr cli::Option features{
    .name = "features", .value_name = "F.csv", .help = "lottery.option_features", .required = true};
constexpr cli::Option people{
    .name = "people", .value_name = "P.csv", .help = "lottery.option_people", .required = true};
constexpr cli::Option id_column{.name = "id", .value_name = "COL", .help = "lottery.option_id"};
constexpr cli::Option from{
    .name = "from", .value_name = "lottery.json", .help = "lottery.option_from", .required = true};
constexpr cli::Option steps{.name = "steps",
                            .value_name = "N",
                            .help = "lottery.option_steps",
                            .default_value = "200000000"};
constexpr cli::Option seed{.name = "seed", .value_name = "TEXT", .help = "lottery.option_seed"};

cli::Command solve_command() {
  return {.path = "lottery solve",
          .help = "lottery.command_solve",
          .options =
              {features,
               people,
               {.name = "size", .value_name = "K", .help = "lottery.option_size", .required = true},
               {.name = "objective",
                .value_name = "leximin|maximin|nash|random",
                .help = "lottery.option_objective",
                .default_value = "leximin"},
               {.name = "household", .value_name = "COL[,COL]", .help = "lottery.option_household"},
               id_column,
               {.name = "threads",
                .value_name = "N",
                .help = "lottery.option_threads",
                .default_value = "1"},
               steps},
          .run = solve_lottery};
}

cli::Command draw_command() {
  return {.path = "lottery draw",
          .help = "lottery.command_draw",
          .options = {{.name = "from", .value_name = "lottery.json", .help = "lottery.option_from"},
                      seed,
                      {.name = "reveal",
                       .value_name = "TEXT",
                       .help = "lottery.option_reveal",
                       .repeated = true},
                      {.name = "commitment",
                       .value_name = "HASH",
                       .help = "lottery.option_commitment",
                       .repeated = true},
                      {.name = "tickets",
                       .value_name = "tickets.csv",
                       .help = "lottery.option_tickets"},
                      {.name = "ticket", .value_name = "NNN", .help = "lottery.option_ticket"}},
          .run = draw_panel};
}

cli::Command reserve_command() {
  return {
      .path = "lottery reserve",
      .help = "lottery.command_reserve",
      .options = {from,
                  {.name = "panel",
                   .value_name = "panel.json",
                   .help = "lottery.option_panel",
                   .required = true},
                  {.name = "dropped", .value_name = "ID[,ID]", .help = "lottery.option_dropped"},
                  {.name = "alternates", .value_name = "N", .help = "lottery.option_alternates"},
                  seed,
                  steps},
      .run = fill_seats};
}

}  // namespace

std::vector<cli::Command> lottery_commands() {
  return {
      solve_command(),
      {.path = "lottery tickets",
       .help = "lottery.command_tickets",
       .options = {from,
                   {.name = "count",
                    .value_name = "M",
                    .help = "lottery.option_count",
                    .default_value = "1000"}},
       .run = make_lottery_tickets},
      {.path = "lottery commit",
       .help = "lottery.command_commit",
       .options = {{.name = "secret",
                    .value_name = "TEXT",
                    .help = "lottery.option_secret",
                    .required = true}},
       .run = commit_secret},
      draw_command(),
      {.path = "lottery replay",
       .help = "lottery.command_replay",
       .options = {{.name = "from", .value_name = "lottery.json", .help = "lottery.option_from"}},
       .positionals = {{.name = "panel.json", .help = "lottery.option_file"}},
       .run = replay_draw},
      {.path = "lottery check",
       .help = "lottery.command_check",
       .options = {features, people, id_column},
       .positionals = {{.name = "lottery.json", .help = "lottery.option_file"}},
       .run = check_lottery},
      reserve_command(),
      {.path = "lottery explain",
       .help = "lottery.command_explain",
       .options =
           {from,
            {.name = "id", .value_name = "ID", .help = "lottery.option_person", .required = true}},
       .run = explain_chance}};
}

}  // namespace klantendag::app
