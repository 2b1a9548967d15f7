// SPDX-License-Identifier: EUPL-1.2
// What nobody opened, told without opening it; and offices where nobody can.
#include <algorithm>

#include "modules/accounts/accounts.hpp"
#include "modules/audit/audit.hpp"
#include "modules/werkmap/access.hpp"
#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/teams.hpp"

namespace klantendag::werkmap {
namespace {

int weight(asks::Kind kind) {
  switch (kind) {
    case asks::Kind::urgent:
      return 4;
    case asks::Kind::contact:
      return 3;
    case asks::Kind::question:
      return 2;
    case asks::Kind::request:
      return 1;
    case asks::Kind::whole:
      return 0;
  }
  return 0;
}

Result<store::Viewer> viewer(Work& work) {
  ASSIGN_OR_RETURN(auto const whose, access::lists(work, {}));
  return store::Viewer{whose.account, work.now};
}

void weigh(Arrived& arrived, std::vector<Ask> const& asks, asks::Policy const& policy,
           Instant now) {
  for (Ask const& ask : asks) {
    asks::Ask const& life = ask.life;
    if (!asks::is_open(life.state)) continue;
    if (!arrived.kind || weight(life.kind) > weight(*arrived.kind)) arrived.kind = life.kind;
    if (!arrived.due_at || ask.due_at < *arrived.due_at) arrived.due_at = ask.due_at;
    if (asks::deadline(life.kind, life.first_asked_at, 0, policy) < now) arrived.late = true;
    if (life.repeats > 0) arrived.again = true;
  }
}

// Those with somebody who can log in and read.
Result<std::set<std::string>> staffed_offices(Work& work) {
  ASSIGN_OR_RETURN(auto const seats, store::seats(work.session, {}));
  ASSIGN_OR_RETURN(auto const readers, accounts::active_with(work, Permission::read_messages));
  std::set<std::string> active;
  for (Id<Account> const& one : readers) active.insert(one.text());
  std::set<std::string> staffed;
  for (store::SeatRow const& seat : seats) {
    if (active.contains(seat.account)) staffed.insert(seat.office);
  }
  return staffed;
}

}  // namespace

Result<std::vector<Arrived>> unopened(Work& work, Slice const& slice) {
  ASSIGN_OR_RETURN(auto const who, viewer(work));
  ASSIGN_OR_RETURN(auto const messages, store::unopened(work.session, who, slice));
  ASSIGN_OR_RETURN(auto const policy, store::policy(work.session));
  std::vector<Arrived> found;
  for (Message const& message : messages) {
    Arrived arrived{.message = message};
    ASSIGN_OR_RETURN(auto const own, store::asks_of(work.session, message.id));
    ASSIGN_OR_RETURN(auto const before, store::repeated_by(work.session, message.id));
    weigh(arrived, own, policy, work.now);
    weigh(arrived, before, policy, work.now);
    found.push_back(std::move(arrived));
  }
  return found;
}

Result<Unopened> count_unopened(Work& work) {
  ASSIGN_OR_RETURN(auto const who, viewer(work));
  return store::count_unopened(work.session, who);
}

Result<std::vector<Orphans>> orphans(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::manage_messages));
  ASSIGN_OR_RETURN(auto const offices, store::offices_with_work(work.session));
  ASSIGN_OR_RETURN(auto const staffed, staffed_offices(work));
  std::vector<Orphans> found;
  for (std::string const& office : offices) {
    if (staffed.contains(office)) continue;
    ASSIGN_OR_RETURN(auto one, store::count_orphans(work.session, office));
    found.push_back(std::move(one));
  }
  return found;
}

Result<void> move_office(Work& work, std::string_view from, std::string_view to) {
  RETURN_IF_ERROR(require(work, Permission::manage_messages));
  ASSIGN_OR_RETURN(auto const teams, store::team_offices(work.session));
  if (from == to || std::find(teams.begin(), teams.end(), to) == teams.end()) {
    return invalid_field("to", "werkmap.no_such_team");
  }
  // Where somebody can read, that team sees to it.
  ASSIGN_OR_RETURN(auto const staffed, staffed_offices(work));
  if (staffed.contains(std::string(from))) return invalid_field("from", "werkmap.has_a_team");
  RETURN_IF_ERROR(store::move_office(work.session, from, to));
  RETURN_IF_ERROR(
      audit::record(work, {.action = "werkmap.move", .kind = "werkmap", .id = "offices"}));
  // Who had an ask and sits in no team of it any more cannot see to it.
  RETURN_IF_ERROR(release_leavers(work));
  return {};
}

Result<void> give_seat(Work& work, Seat const& seat) {
  RETURN_IF_ERROR(require(work, Permission::manage_messages));
  if (office_key(seat.office).empty()) return invalid_field("office", "werkmap.office_missing");
  ASSIGN_OR_RETURN(auto const readers, accounts::active_with(work, Permission::read_messages));
  if (std::find(readers.begin(), readers.end(), seat.account) == readers.end()) {
    return invalid_field("account", "werkmap.no_reader");
  }
  ASSIGN_OR_RETURN(auto const teams, store::team_offices(work.session));
  std::string const office = office_among(teams, seat.office);
  RETURN_IF_ERROR(store::give_seat(work.session, {office, seat.account.text(), seat.level}));
  // What came in under the same name, otherwise written, is for this team.
  ASSIGN_OR_RETURN(auto const offices, store::offices_with_work(work.session));
  for (std::string const& other : offices) {
    if (other == office || office_key(other) != office_key(office)) continue;
    RETURN_IF_ERROR(store::move_office(work.session, other, office));
  }
  return audit::record(work,
                       {.action = "werkmap.seat", .kind = "account", .id = seat.account.text()});
}

}  // namespace klantendag::werkmap
