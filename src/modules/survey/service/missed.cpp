// SPDX-License-Identifier: EUPL-1.2
// The button that makes targets of the next edition from who was missed.
#include "modules/survey/service/missed.hpp"

#include "modules/editions/editions.hpp"
#include "modules/survey/rules.hpp"

namespace klantendag::survey {
namespace {

// The first one after this that is not closed.
Result<std::optional<editions::Edition>> edition_after(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto const here, editions::find(work, edition));
  ASSIGN_OR_RETURN(auto const all, editions::all(work));
  std::optional<editions::Edition> next;
  for (editions::Edition const& one : all) {
    if (!editions::is_before(here, one) || one.phase == editions::Phase::closed) continue;
    if (!next || editions::is_before(one, *next)) next = one;
  }
  return next;
}

}  // namespace

Result<MissedPlan> plan_of_missed(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_survey));
  MissedPlan plan;
  ASSIGN_OR_RETURN(auto const surveys, of_edition(work, edition));
  for (Survey const& survey : surveys) {
    if (survey.state < State::released) continue;
    ASSIGN_OR_RETURN(auto const found, results(work, keys, survey.id));
    add_missed(plan.missed, missed_in(found));
  }
  ASSIGN_OR_RETURN(plan.next, edition_after(work, edition));
  if (!plan.next || !work.actor.permissions.has(Permission::manage_participants)) return plan;
  ASSIGN_OR_RETURN(auto targets, participants::targets(work, plan.next->id));
  plan.aims = aim_at(std::move(targets), plan.missed);
  return plan;
}

Result<MissedPlan> aim_at_missed(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  ASSIGN_OR_RETURN(auto plan, plan_of_missed(work, keys, edition));
  if (plan.missed.empty()) return conflict("survey.nobody_missed");
  if (!plan.next) return conflict("survey.no_next_edition");
  if (!plan.aims.changes()) return plan;
  ASSIGN_OR_RETURN(auto const seats, participants::seats(work, plan.next->id));
  RETURN_IF_ERROR(participants::change_plan(work, plan.next->id,
                                            {.seats = seats, .targets = plan.aims.targets}));
  return plan;
}

}  // namespace klantendag::survey
