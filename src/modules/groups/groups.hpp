// SPDX-License-Identifier: EUPL-1.2
// The face of the groups: rules, making a plan, moving people, versions. Making and moving need
// manage_groups, looking at who sits where see_groups.
#pragma once

#include <string>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/groups/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::groups {

[[nodiscard]] Result<Rules> rules(Work& work, EditionId edition);
[[nodiscard]] Result<void> change_rules(Work& work, EditionId edition, Rules const& rules);

// Tried changes; steps and not seconds, so that the same people and rules give the same plan.
inline constexpr std::int64_t usual_steps = 6'000'000;

enum class Keep { nothing, previous };
struct Making {
  EditionId edition{};
  Keep keep = Keep::nothing;
  std::int64_t steps = usual_steps;
};
// Reads, searches without holding the database, and saves the next version. Errors: invalid/groups.few,
// invalid/groups.no_facilitator, invalid/groups.impossible with a smallest set of rules that cannot
// hold together as parts, conflict/groups.changed_meanwhile, unavailable/groups.not_found_in_time.
[[nodiscard]] Result<GroupPlan> make(Desk& desk, crypto::Keys const& keys, Making const& making);

struct Move {
  ParticipantId participant{};
  std::int64_t round = 1;
  std::int64_t group = 1;
  std::optional<ParticipantId> swap_with{};  // goes where the first one came from
  bool fix = false;                          // from now on a rule
};
// A person decides, so a rule may be broken: the plan counts it. Errors: conflict/groups.no_plan,
// invalid/groups.no_such_seat.
[[nodiscard]] Result<GroupPlan> move(Work& work, crypto::Keys const& keys, EditionId edition,
                                     Move const& move);
// An earlier version again, as a new one.
[[nodiscard]] Result<GroupPlan> restore(Work& work, crypto::Keys const& keys, EditionId edition,
                                        std::int64_t version);

// The newest version, or none.
[[nodiscard]] Result<std::optional<GroupPlan>> current(Work& work, EditionId edition);
[[nodiscard]] Result<GroupPlan> version(Work& work, EditionId edition, std::int64_t version);
// Newest first, without seats.
[[nodiscard]] Result<std::vector<GroupPlan>> versions(Work& work, EditionId edition);

// What a plan means: why it is so, what could not be met, who came or left since. In sentences whose
// parameters name people by first name.
struct Said {
  std::string key{};  // of a text of this module or of core/grouping
  std::vector<Parameter> parameters{};
};
struct Person {
  participants::Participant participant{};
  std::vector<std::int64_t> groups{};  // by round; 0: nowhere
};
struct Meaning {
  std::vector<Person> people{};  // everybody who sits somewhere, by role and name
  std::vector<participants::Participant> came{};
  std::int64_t left = 0;  // sit in the plan and do not come any more
  std::vector<Said> broken{};
  std::vector<Said> uneven{};  // where a group differs from its fair share
  std::int64_t pairs_met = 0;
  std::int64_t most_pairs = 0;
};
[[nodiscard]] Result<Meaning> meaning(Work& work, crypto::Keys const& keys, GroupPlan const& plan);

// Who sits where, by first name and role only: for sheets and badges. Needs see_groups.
[[nodiscard]] Result<std::vector<Person>> sheet(Work& work, crypto::Keys const& keys,
                                                GroupPlan const& plan);
// Of the newest plan anywhere, for those who may only look.
[[nodiscard]] Result<std::optional<EditionId>> newest_edition(Work& work);

// V45: the numbers of every plan recount from what it was made of. `keys` must live as long.
[[nodiscard]] std::vector<audit::Check> checks(crypto::Keys const& keys);

}  // namespace klantendag::groups
