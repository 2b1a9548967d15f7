// SPDX-License-Identifier: EUPL-1.2
// The rule of an edition: how many people, and how many of each kind.
#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "modules/selection/columns.hpp"
#include "modules/selection/quotas.hpp"
#include "modules/selection/service/parts.hpp"

namespace klantendag::selection {
namespace {

// Quotas are not changed under a lottery that was made of them.
Result<void> may_plan(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_draw));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const lottery, present(work, edition));
  if (lottery) return conflict("selection.under_way");
  return {};
}

Result<void> save(Work& work, EditionId edition, Plan const& plan) {
  RETURN_IF_ERROR(store::save_plan(work.session, edition, plan));
  return audit::record(work, {.action = "lottery.plan",
                              .kind = "lottery_plan",
                              .id = edition.text(),
                              .fields = {"seats", "one_per_home", "quotas"}});
}

}  // namespace

Result<std::vector<Entrant>> pool(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_draw));
  ASSIGN_OR_RETURN(auto const found, editions::find(work, edition));
  ASSIGN_OR_RETURN(auto const eligible, complaints::eligible_pool(work, edition));
  std::vector<Entrant> entrants;
  entrants.reserve(eligible.size());
  for (auto const& one : eligible) {
    Entrant entrant{
        .complaint = one.complaint, .reference = one.facts.reference, .household = one.household};
    for (Column const& column : columns()) {
      entrant.values.push_back(column.value(one.facts, found.year));
    }
    entrants.push_back(std::move(entrant));
  }
  return entrants;
}

Result<std::optional<Plan>> plan(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  return store::plan(work.session, edition);
}

Result<void> suggest_plan(Work& work, EditionId edition, PlanWish const& wish) {
  RETURN_IF_ERROR(may_plan(work, edition));
  ASSIGN_OR_RETURN(auto const entrants, pool(work, edition));
  if (entrants.empty()) return conflict("selection.empty_pool");
  Plan const like{.seats = wish.seats, .one_per_home = wish.one_per_home};
  return save(work, edition, suggest(entrants, wish.columns, like));
}

Result<void> take_features(Work& work, EditionId edition, std::int64_t seats,
                           std::string_view bytes) {
  RETURN_IF_ERROR(may_plan(work, edition));
  ASSIGN_OR_RETURN(auto const before, store::plan(work.session, edition));
  Plan plan = before.value_or(Plan{});
  plan.seats = seats;
  ASSIGN_OR_RETURN(plan.quotas, read_features(bytes));
  return save(work, edition, plan);
}

Result<void> change_plan(Work& work, EditionId edition, Plan const& plan) {
  RETURN_IF_ERROR(may_plan(work, edition));
  return save(work, edition, plan);
}

}  // namespace klantendag::selection
