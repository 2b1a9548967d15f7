// SPDX-License-Identifier: EUPL-1.2
// klantendag groups: people and rules in, tables over rounds out (contract "Groups").
#include "app/commands/commands.hpp"
#include "app/commands/groups_json.hpp"
#include "core/grouping/check.hpp"
#include "core/grouping/compose.hpp"
#include "core/grouping/contradiction.hpp"
#include "core/grouping/late_change.hpp"
#include "core/grouping/leads.hpp"
#include "core/grouping/solve.hpp"
#include "platform/cli/interrupt.hpp"

namespace klantendag::app {
namespace {

using namespace grouping;

Result<Wishes> wishes_of(cli::Arguments const& arguments, cli::Console& console) {
  Wishes wishes;
  if (arguments.has("rules")) {
    ASSIGN_OR_RETURN(std::string const toml, console.read_file(arguments.text("rules")));
    ASSIGN_OR_RETURN(wishes, read_wishes(toml));
  }
  if (arguments.has("groups")) {
    ASSIGN_OR_RETURN(wishes.groups, arguments.integer("groups", 1, 5000));
  }
  if (arguments.has("rounds")) {
    ASSIGN_OR_RETURN(wishes.rounds, arguments.integer("rounds", 1, 100'000));
  }
  return wishes;
}

// Impossible: the set of rules as JSON for programs, and as sentences for people.
Error refuse(Problem const& problem, std::int64_t steps, cli::Console& console) {
  auto const found = find_contradiction(problem);
  if (!found) return unavailable("grouping.not_found", {{"steps", std::to_string(steps)}});
  console.out(contradiction_json(problem, *found, console.language()) + "\n");
  std::vector<Error> sentences;
  sentences.push_back(invalid("grouping.impossible", {{"groups", std::to_string(problem.groups)}}));
  for (std::size_t rule : found->rules) {
    sentences.push_back(invalid(problem.rules[rule].key, problem.rules[rule].parameters));
  }
  return all_of(std::move(sentences));
}

// An earlier plan, whose first rounds may be over.
Result<cli::Outcome> follow(cli::Arguments const& arguments, cli::Console& console,
                            Wishes const& wishes, Problem& problem) {
  if (!arguments.has("previous")) {
    if (arguments.has("from-round")) return invalid("grouping.from_round_of_nothing");
    return cli::Outcome::done;
  }
  ASSIGN_OR_RETURN(std::string const json, console.read_file(arguments.text("previous")));
  ASSIGN_OR_RETURN(std::int64_t const from, arguments.integer("from-round", 1, 100'000));
  auto const rounds = static_cast<std::int64_t>(problem.rounds);
  if (from > rounds) {
    return invalid("grouping.from_round_too_late", {{"rounds", std::to_string(rounds)}});
  }
  ASSIGN_OR_RETURN(Plan plan, read_plan(json, problem));
  bool const asked_for = !wishes.sizes.empty() || wishes.smallest || wishes.largest;
  keep_close_to(problem, {std::move(plan), static_cast<std::size_t>(from - 1),
                          asked_for ? Sizes::asked_for : Sizes::may_follow});
  return cli::Outcome::done;
}

Result<cli::Outcome> groups(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(std::string const csv, console.read_file(arguments.text("people")));
  ASSIGN_OR_RETURN(People const people, read_people(csv));
  ASSIGN_OR_RETURN(Wishes const wishes, wishes_of(arguments, console));
  ASSIGN_OR_RETURN(std::int64_t const steps, arguments.integer("steps", 1, 1'000'000'000'000));
  ASSIGN_OR_RETURN(Problem problem, compose(people, wishes));
  RETURN_IF_ERROR(follow(arguments, console, wishes, problem));

  cli::Interrupt const interrupt;
  Budget const budget{steps, arguments.text("seed"), &interrupt.asked()};
  Outcome const outcome = search(problem, budget);
  if (outcome.score.broken > 0) return refuse(problem, steps, console);
  GroupsResult result{.people = people,
                      .problem = problem,
                      .outcome = outcome,
                      .leads = name_leads(problem, outcome.plan),
                      .seed = budget.seed,
                      .steps = steps,
                      .stopped = interrupt.asked()};
  // The search is not taken at its word: the checker recounts the plan and all that is claimed of it.
  result.violations = check(problem, {outcome.plan, result.leads, outcome.score, outcome.bound,
                                      outcome.proven, outcome.by_exhaustion});
  console.out(groups_json(result, arguments.has("explain"), console.language()) + "\n");
  if (result.violations.empty()) return cli::Outcome::done;
  console.error(say_of_groups(console.language(), "grouping.checker_objects") + "\n");
  return cli::Outcome::found_broken;
}

}  // namespace

std::vector<cli::Command> groups_commands() {
  return {
      {.path = "groups",
       .help = "grouping.command",
       .options = {{.name = "people",
                    .value_name = "FILE",
                    .help = "grouping.option_people",
                    .required = true},
                   {.name = "groups", .value_name = "G", .help = "grouping.option_groups"},
                   {.name = "rounds", .value_name = "R", .help = "grouping.option_rounds"},
                   {.name = "rules", .value_name = "FILE", .help = "grouping.option_rules"},
                   {.name = "steps",
                    .value_name = "N",
                    .help = "grouping.option_steps",
                    .default_value = "30000000"},
                   {.name = "seed",
                    .value_name = "TEXT",
                    .help = "grouping.option_seed",
                    .default_value = "1"},
                   {.name = "previous", .value_name = "FILE", .help = "grouping.option_previous"},
                   {.name = "from-round",
                    .value_name = "N",
                    .help = "grouping.option_from_round",
                    .default_value = "1"},
                   {.name = "explain", .help = "grouping.option_explain"}},
       .run = groups}};
}

}  // namespace klantendag::app
