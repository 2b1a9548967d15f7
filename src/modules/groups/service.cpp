// SPDX-License-Identifier: EUPL-1.2
// Rules, making a plan, moving people and going back to an earlier version.
#include <algorithm>

#include "core/grouping/check.hpp"
#include "core/grouping/contradiction.hpp"
#include "core/grouping/solve.hpp"
#include "modules/editions/editions.hpp"
#include "modules/groups/groups.hpp"
#include "modules/groups/keep.hpp"

namespace klantendag::groups {
namespace {

// What was read for the search; compared again before the outcome is saved.
struct Ground {
  std::vector<Input> inputs{};
  Rules rules{};
  std::optional<GroupPlan> last{};
};

Result<Ground> read_ground(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_groups));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  Ground ground;
  ASSIGN_OR_RETURN(ground.inputs, present_inputs(work, keys, edition));
  ASSIGN_OR_RETURN(auto rules, store::rules(work.session, edition));
  ground.rules = fitting(std::move(rules), ground.inputs);
  ASSIGN_OR_RETURN(ground.last, store::newest(work.session, edition));
  return ground;
}

// All rules of a smallest set that cannot hold together, each in a sentence.
Error refuse(grouping::Problem const& problem) {
  auto const found = grouping::find_contradiction(problem);
  if (!found) return unavailable("groups.not_found_in_time");
  std::vector<Error> sentences;
  sentences.push_back(invalid("grouping.impossible", {{"groups", std::to_string(problem.groups)}}));
  for (std::size_t const rule : found->rules) {
    sentences.push_back(invalid(problem.rules[rule].key, problem.rules[rule].parameters));
  }
  return all_of(std::move(sentences));
}

bool can_stay_close(Ground const& ground) {
  return ground.last && ground.last->rules.groups == ground.rules.groups &&
         ground.last->rules.rounds == ground.rules.rounds;
}

Result<GroupPlan> solve(Ground const& ground, Making const& making) {
  bool const close = making.keep == Keep::previous && can_stay_close(ground);
  std::span<Seat const> const previous =
      close ? std::span<Seat const>(ground.last->seats) : std::span<Seat const>();
  ASSIGN_OR_RETURN(auto const asked, question(ground.inputs, ground.rules, previous));
  auto const outcome = grouping::search(asked.problem, {.steps = making.steps, .seed = "1"});
  if (outcome.score.broken > 0) return refuse(asked.problem);
  GroupPlan plan{.edition = making.edition,
                 .made = close ? Made::kept_close : Made::solved,
                 .rules = ground.rules,
                 .proven = outcome.proven,
                 .by_bound = outcome.proven && !outcome.by_exhaustion,
                 .costs = costs_of(asked.problem, outcome.score, outcome.bound),
                 .seats = seats_of(asked, outcome.plan, ground.inputs)};
  if (close) plan.based_on = ground.last->id;
  return plan;
}

// The same seats and inputs with numbers counted anew; nothing is claimed to be the best.
Result<void> recount(sql::Session& session, GroupPlan& plan, std::span<Input const> inputs) {
  plan.based_on.reset();
  ASSIGN_OR_RETURN(auto const asked, question_of(session, plan, inputs));
  auto const score = grouping::recount(asked.problem, plan_of(asked, plan.seats));
  std::vector<Cost> const before = std::move(plan.costs);
  plan.costs = costs_of(asked.problem, score, {});
  for (Cost& cost : plan.costs) {
    auto const known = std::find_if(before.begin(), before.end(),
                                    [&](Cost const& one) { return one.goal == cost.goal; });
    if (known != before.end()) cost.bound = known->bound;
  }
  plan.broken = score.broken;
  plan.proven = false;
  plan.by_bound = false;
  return {};
}

Result<GroupPlan> load_newest(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_groups));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto plan, store::newest(work.session, edition));
  if (!plan) return conflict("groups.no_plan");
  return std::move(*plan);
}

Result<std::vector<Input>> inputs_still_there(Work& work, crypto::Keys const& keys,
                                              GroupPlanId plan) {
  ASSIGN_OR_RETURN(auto inputs, kept_inputs(work.session, keys, plan));
  if (!inputs) return conflict("groups.somebody_erased");
  return std::move(*inputs);
}

Result<void> change_seat(GroupPlan& plan, std::int64_t round, ParticipantId participant,
                         std::int64_t group) {
  for (Seat& seat : plan.seats) {
    if (seat.round != round || seat.participant != participant) continue;
    seat.group = group;
    return {};
  }
  return invalid_field("participant", "groups.no_such_seat");
}

Result<void> fix(Work& work, EditionId edition, Move const& move) {
  ASSIGN_OR_RETURN(auto rules, store::rules(work.session, edition));
  std::erase_if(rules.fixed, [&](Fixed const& one) { return one.participant == move.participant; });
  rules.fixed.push_back({move.participant, move.group});
  return change_rules(work, edition, rules);
}

}  // namespace

Result<Rules> rules(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_groups));
  return store::rules(work.session, edition);
}

Result<void> change_rules(Work& work, EditionId edition, Rules const& rules) {
  RETURN_IF_ERROR(require(work, Permission::manage_groups));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  RETURN_IF_ERROR(store::save_rules(work.session, edition, rules));
  return audit::record(
      work,
      {.action = "groups.rules", .kind = "group_rules", .id = edition.text(), .fields = {"rules"}});
}

Result<GroupPlan> make(Desk& desk, crypto::Keys const& keys, Making const& making) {
  Ground ground;
  RETURN_IF_ERROR(desk.read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(ground, read_ground(work, keys, making.edition));
    return {};
  }));
  ASSIGN_OR_RETURN(auto plan, solve(ground, making));
  RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const now, read_ground(work, keys, making.edition));
    bool const same_plan = now.last.has_value() == ground.last.has_value() &&
                           (!now.last || now.last->id == ground.last->id);
    if (!same_plan || now.inputs != ground.inputs || now.rules != ground.rules) {
      return conflict("groups.changed_meanwhile");
    }
    ASSIGN_OR_RETURN(plan, save_next(work, keys, std::move(plan), ground.inputs));
    return {};
  }));
  return plan;
}

Result<GroupPlan> move(Work& work, crypto::Keys const& keys, EditionId edition, Move const& move) {
  ASSIGN_OR_RETURN(auto plan, load_newest(work, edition));
  ASSIGN_OR_RETURN(auto const inputs, inputs_still_there(work, keys, plan.id));
  if (move.group < 1 || move.group > plan.rules.groups) {
    return invalid_field("group", "groups.no_such_seat");
  }
  std::int64_t const from = plan.group_of(move.round, move.participant);
  std::int64_t const to = move.swap_with ? plan.group_of(move.round, *move.swap_with) : move.group;
  RETURN_IF_ERROR(change_seat(plan, move.round, move.participant, to));
  if (move.swap_with) RETURN_IF_ERROR(change_seat(plan, move.round, *move.swap_with, from));
  if (move.fix) {
    Move fixed = move;
    fixed.group = to;
    RETURN_IF_ERROR(fix(work, edition, fixed));
    ASSIGN_OR_RETURN(auto rules, store::rules(work.session, edition));
    plan.rules.fixed = fitting(std::move(rules), inputs).fixed;
  }
  plan.made = Made::moved;
  RETURN_IF_ERROR(recount(work.session, plan, inputs));
  return save_next(work, keys, std::move(plan), inputs);
}

Result<GroupPlan> restore(Work& work, crypto::Keys const& keys, EditionId edition,
                          std::int64_t version) {
  RETURN_IF_ERROR(require(work, Permission::manage_groups));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto plan, store::version(work.session, edition, version));
  if (!plan) return not_found("groups.no_version");
  ASSIGN_OR_RETURN(auto const inputs, inputs_still_there(work, keys, plan->id));
  plan->made = Made::restored;
  RETURN_IF_ERROR(recount(work.session, *plan, inputs));
  return save_next(work, keys, std::move(*plan), inputs);
}

Result<std::optional<GroupPlan>> current(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_groups));
  return store::newest(work.session, edition);
}

Result<GroupPlan> version(Work& work, EditionId edition, std::int64_t version) {
  RETURN_IF_ERROR(require(work, Permission::manage_groups));
  ASSIGN_OR_RETURN(auto plan, store::version(work.session, edition, version));
  if (!plan) return not_found("groups.no_version");
  return std::move(*plan);
}

Result<std::vector<GroupPlan>> versions(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_groups));
  return store::versions(work.session, edition);
}

Result<std::optional<EditionId>> newest_edition(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::see_groups));
  return store::newest_edition(work.session);
}

}  // namespace klantendag::groups
