// SPDX-License-Identifier: EUPL-1.2
// Use cases at the door and at the table: who is here, who walked in, who told no story.
#include <algorithm>
#include <map>

#include "modules/day/day.hpp"
#include "modules/day/rules.hpp"
#include "modules/day/store.hpp"
#include "modules/editions/editions.hpp"
#include "modules/groups/groups.hpp"
#include "modules/participants/participants.hpp"

namespace klantendag::day {
namespace {

using participants::Participant;
using participants::Role;

Result<void> note(Work& work, CheckIn const& one, std::string_view action) {
  return audit::record(work, {.action = action,
                              .kind = "presence",
                              .id = one.participant.text(),
                              .state = name_of(one.presence),
                              .fields = {"state"}});
}

Result<void> save(Work& work, CheckIn const& one, std::string_view action) {
  RETURN_IF_ERROR(store::save(work.session, one));
  return note(work, one, action);
}

Result<std::vector<Participant>> seated(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(editions::known(work, edition));
  return participants::seated(work, keys, edition);
}

bool has_seat(std::vector<Participant> const& people, ParticipantId id) {
  return std::any_of(people.begin(), people.end(),
                     [&](Participant const& one) { return one.id == id; });
}

Result<std::map<ParticipantId, CheckIn>> check_ins_by_id(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto const all, store::check_ins(work.session, edition));
  std::map<ParticipantId, CheckIn> found;
  for (CheckIn const& one : all) found.emplace(one.participant, one);
  return found;
}

// A walk-up sits where the desk said; without a plan everybody is one group.
std::int64_t group_of(std::optional<groups::GroupPlan> const& plan, std::int64_t round,
                      ParticipantId id, std::optional<CheckIn> const& check_in) {
  if (plan) {
    if (std::int64_t const group = plan->group_of(round, id); group != 0) return group;
  }
  if (check_in && check_in->group != 0) return check_in->group;
  return plan ? 0 : 1;
}

}  // namespace

Result<std::vector<Guest>> guests(Work& work, crypto::Keys const& keys, Looking const& looking) {
  RETURN_IF_ERROR(require(work, Permission::see_groups));
  ASSIGN_OR_RETURN(auto const people, seated(work, keys, looking.edition));
  ASSIGN_OR_RETURN(auto const plan, groups::current(work, looking.edition));
  ASSIGN_OR_RETURN(auto const here, check_ins_by_id(work, looking.edition));
  std::vector<Guest> found;
  for (Participant const& one : people) {
    if (!matches(one.person, looking.typed)) continue;
    auto const at = here.find(one.id);
    std::optional<CheckIn> const check_in =
        at == here.end() ? std::nullopt : std::optional(at->second);
    found.push_back({.id = one.id,
                     .role = one.role,
                     .first_name = one.person.first_name,
                     .group = group_of(plan, looking.round, one.id, check_in),
                     .check_in = check_in});
  }
  return found;
}

Result<void> check_in(Work& work, crypto::Keys const& keys, EditionId edition,
                      CheckIn const& check_in) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const people, seated(work, keys, edition));
  if (!has_seat(people, check_in.participant)) {
    if (check_in.way == Way::code) return invalid_field("code", "day.code_unknown");
    return not_found("day.nobody");
  }
  ASSIGN_OR_RETURN(auto const before, store::check_in(work.session, check_in.participant));
  if (before && before->presence == Presence::here) return {};
  CheckIn now = check_in;
  now.edition = edition;
  now.presence = Presence::here;
  now.at = work.now;
  if (before && before->way == Way::walk_up) {
    now.way = Way::walk_up;
    now.group = before->group;
  }
  return save(work, now, "day.check_in");
}

Result<void> take_back(Work& work, EditionId edition, ParticipantId participant) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto before, store::check_in(work.session, participant));
  if (!before || before->edition != edition) return not_found("day.nobody");
  if (before->presence == Presence::away) return {};
  before->presence = Presence::away;
  before->at = work.now;
  return save(work, *before, "day.take_back");
}

Result<ParticipantId> walk_up(Work& work, crypto::Keys const& keys, EditionId edition,
                              WalkUp const& person) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  ASSIGN_OR_RETURN(auto const added,
                   participants::add_walk_up(
                       work, keys, edition,
                       {.role = person.role,
                        .facts = {.function = person.function},
                        .person = {.first_name = person.first_name, .surname = person.surname}}));
  RETURN_IF_ERROR(save(work,
                       {.participant = added.id,
                        .edition = edition,
                        .way = Way::walk_up,
                        .group = person.group,
                        .at = work.now},
                       "day.walk_up"));
  return added.id;
}

Result<Table> table(Work& work, crypto::Keys const& keys, EditionId edition, std::int64_t group,
                    std::int64_t round) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  Table table;
  ASSIGN_OR_RETURN(auto const plan, groups::current(work, edition));
  if (plan) {
    table.groups = plan->rules.groups;
    table.rounds = plan->rules.rounds;
  }
  ASSIGN_OR_RETURN(auto const all, guests(work, keys, {.edition = edition, .round = round}));
  std::map<ParticipantId, stories::Story> told;
  RETURN_IF_ERROR(
      stories::each_story(work.session, [&](stories::Story const& story) -> Result<void> {
        if (story.edition == edition) told.emplace(story.teller, story);
        return {};
      }));
  ASSIGN_OR_RETURN(auto const without, store::no_stories(work.session, edition));
  bool const reads_all = work.actor.permissions.has(Permission::read_stories);
  for (Guest const& guest : all) {
    table.groups = std::max(table.groups, guest.group);
    if (guest.group != group) continue;
    table.guests.push_back(guest);
    if (guest.role != Role::client) continue;
    TellerLine line{.guest = guest};
    if (auto const at = told.find(guest.id); at != told.end()) {
      line.story = at->second;
      line.mine = reads_all || at->second.recorder == work.actor.account;
    }
    for (auto const& [id, reason] : without) {
      if (id == guest.id) line.no_story = reason;
    }
    table.tellers.push_back(std::move(line));
  }
  return table;
}

Result<void> note_no_story(Work& work, crypto::Keys const& keys, EditionId edition,
                           ParticipantId participant, NoStory reason) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const people, seated(work, keys, edition));
  if (!has_seat(people, participant)) return not_found("day.nobody");
  RETURN_IF_ERROR(store::save_no_story(work.session, edition, participant, reason, work.now));
  return audit::record(work, {.action = "day.no_story",
                              .kind = "no_story",
                              .id = participant.text(),
                              .fields = {"reason"}});
}

audit::WatchedKind watched_kind() {
  return {{"presence", presence_steps}, store::presence_states};
}

}  // namespace klantendag::day
