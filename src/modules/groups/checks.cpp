// SPDX-License-Identifier: EUPL-1.2
// V45: for each plan, everybody it was made for sits once in every round, in a group that exists, and
// its numbers recount: rules broken, each cost, and a claim to be the best that nothing contradicts.
#include <fmt/format.h>

#include <set>

#include "core/grouping/check.hpp"
#include "modules/groups/groups.hpp"
#include "modules/groups/keep.hpp"

namespace klantendag::groups {
namespace {

using Findings = std::vector<audit::Finding>;

class PlanCheck {
 public:
  PlanCheck(GroupPlan const& plan, Findings& findings)
      : plan_(plan), object_("group_plan/" + plan.id.text()), findings_(findings) {}

  void find(std::string detail) { findings_.push_back({object_, std::move(detail)}); }

  void seats(std::vector<store::SealedInput> const& people) {
    std::set<std::pair<std::int64_t, ParticipantId>> seen;
    for (Seat const& seat : plan_.seats) {
      seen.emplace(seat.round, seat.participant);
      if (seat.group < 1 || seat.group > plan_.rules.groups || seat.round < 1 ||
          seat.round > plan_.rules.rounds) {
        find(fmt::format("seat in round {}, group {}", seat.round, seat.group));
      }
    }
    std::int64_t missing = 0;
    for (store::SealedInput const& one : people) {
      for (std::int64_t round = 1; round <= plan_.rules.rounds; ++round) {
        if (!seen.contains({round, one.participant})) ++missing;
      }
    }
    if (missing > 0) find(fmt::format("{} seats missing", missing));
    auto const expected = static_cast<std::int64_t>(people.size()) * plan_.rules.rounds;
    auto const found = static_cast<std::int64_t>(seen.size());
    if (found + missing != expected) find(fmt::format("{} seats for {}", found, expected));
  }

  void numbers(Question const& asked) {
    grouping::Plan const seats = plan_of(asked, plan_.seats);
    grouping::Score const score = grouping::recount(asked.problem, seats);
    if (score.broken != plan_.broken) {
      find(fmt::format("broken: says {}, found {}", plan_.broken, score.broken));
    }
    if (score.costs.size() != plan_.costs.size()) {
      return find(fmt::format("costs: says {}, found {}", plan_.costs.size(), score.costs.size()));
    }
    for (std::size_t at = 0; at < score.costs.size(); ++at) {
      if (score.costs[at] == plan_.costs[at].reached) continue;
      find(fmt::format("{}: says {}, found {}", plan_.costs[at].goal, plan_.costs[at].reached,
                       score.costs[at]));
    }
    if (plan_.by_bound && !plan_.proven) find("proven by bounds, but not said to be the best");
    if (plan_.proven && score.broken > 0) find("said to be the best, but a rule is broken");
    bool const by_hand = plan_.made == Made::moved || plan_.made == Made::restored;
    if (plan_.proven && by_hand) find("moved by hand, but said to be the best");
    if (!by_hand) bounds(asked.problem.weighed);
  }

  // Goals come one after another: the bound of a later one holds when the earlier are at theirs.
  void bounds(bool weighed) {
    bool reached = true;
    for (Cost const& cost : plan_.costs) {
      if ((weighed || reached) && cost.reached < cost.bound) {
        find(fmt::format("{}: {} is below its bound {}", cost.goal, cost.reached, cost.bound));
      }
      reached = reached && cost.reached == cost.bound;
    }
    if (plan_.by_bound && !reached) find("said to be proven by bounds that are not reached");
  }

 private:
  GroupPlan const& plan_;
  std::string object_;
  Findings& findings_;
};

Result<void> check_plan(sql::Session& session, crypto::Keys const& keys, GroupPlanId id,
                        Findings& findings) {
  ASSIGN_OR_RETURN(auto const plan, store::find(session, id));
  ASSIGN_OR_RETURN(auto const people, store::inputs(session, id));
  PlanCheck check(*plan, findings);
  check.seats(people);
  auto const inputs = kept_inputs(session, keys, id);
  if (!inputs) {
    check.find("what it was made of does not open");
    return {};
  }
  if (!*inputs) return {};  // somebody was erased: only the seats can be checked
  auto const asked = question_of(session, *plan, **inputs);
  if (!asked) {
    check.find("its rules and people make no question");
    return {};
  }
  check.numbers(*asked);
  return {};
}

}  // namespace

std::vector<audit::Check> checks(crypto::Keys const& keys) {
  return {{"V45", "groups.check_numbers", [&keys](sql::Session& session) -> Result<Findings> {
             Findings findings;
             ASSIGN_OR_RETURN(auto const plans, store::every_plan(session));
             for (GroupPlanId const id : plans) {
               RETURN_IF_ERROR(check_plan(session, keys, id, findings));
             }
             return findings;
           }}};
}

}  // namespace klantendag::groups
