// SPDX-License-Identifier: EUPL-1.2
// What happens without anybody doing it: deadlines pass, people leave. Looked at every minute; when
// nobody looked for a week, the same comes of it.
#include <algorithm>
#include <map>

#include "modules/accounts/accounts.hpp"
#include "modules/audit/audit.hpp"
#include "modules/werkmap/access.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/teams.hpp"
#include "modules/werkmap/werkmap.hpp"

namespace klantendag::werkmap {
namespace {

using Seats = std::map<std::string, std::vector<asks::Seat>, std::less<>>;

Result<std::vector<asks::Seat> const*> seats_in(Work& work, Seats& known,
                                                std::string const& office) {
  if (!known.contains(office)) {
    ASSIGN_OR_RETURN(known[office], inside::seats(work, office));
  }
  return &known[office];
}

bool sits(std::vector<asks::Seat> const& seats, std::string const& account) {
  return std::any_of(seats.begin(), seats.end(),
                     [&](asks::Seat const& seat) { return seat.account == account; });
}

}  // namespace

Result<std::int64_t> pass_deadlines(Work& work, std::int64_t most) {
  ASSIGN_OR_RETURN(auto const policy, store::policy(work.session));
  ASSIGN_OR_RETURN(auto const ids, store::overdue(work.session, work.now, most));
  Seats known;
  for (AskId const id : ids) {
    ASSIGN_OR_RETURN(auto ask, inside::load(work, id));
    ASSIGN_OR_RETURN(auto const* seats, seats_in(work, known, ask.office));
    while (auto const event = asks::pass_deadline(ask.life, work.now, *seats, policy)) {
      ASSIGN_OR_RETURN(ask, inside::put_without_note(work, ask, *event, policy));
    }
  }
  return static_cast<std::int64_t>(ids.size());
}

Result<std::int64_t> release_leavers(Work& work) {
  ASSIGN_OR_RETURN(auto const policy, store::policy(work.session));
  ASSIGN_OR_RETURN(auto const owners, store::owners(work.session));
  Seats known;
  std::int64_t released = 0;
  for (store::Owner const& owner : owners) {
    ASSIGN_OR_RETURN(auto const* seats, seats_in(work, known, owner.office));
    if (sits(*seats, owner.account)) continue;
    ASSIGN_OR_RETURN(auto const ids, store::held_in(work.session, owner.office, owner.account));
    for (AskId const id : ids) {
      ASSIGN_OR_RETURN(auto const ask, inside::load(work, id));
      auto const event = asks::release(ask.life, access::act(work), owner.account);
      if (!event) continue;
      RETURN_IF_ERROR(inside::put_without_note(work, ask, *event, policy));
      ++released;
    }
  }
  return released;
}

Result<void> change_policy(Work& work, asks::Policy const& policy) {
  RETURN_IF_ERROR(require(work, Permission::manage_messages));
  if (policy.closes <= policy.opens)
    return invalid_field("closes", "werkmap.closes_before_opening");
  for (auto const& [field, value] : {std::pair{"urgent_hours", policy.urgent_hours},
                                     {"contact_days", policy.contact_days},
                                     {"question_days", policy.question_days},
                                     {"again_days", policy.again_days}}) {
    if (value < 1 || value > 60) return invalid_field(field, "werkmap.promise_out_of_range");
  }
  RETURN_IF_ERROR(store::save_policy(work.session, policy));
  ASSIGN_OR_RETURN(auto const ids, store::every_open(work.session));
  for (AskId const id : ids) {
    ASSIGN_OR_RETURN(auto ask, inside::load(work, id));
    ask.due_at = asks::next_deadline(ask.life, policy);
    RETURN_IF_ERROR(store::update(work.session, ask));
  }
  return audit::record(work, {.action = "werkmap.policy", .kind = "werkmap", .id = "policy"});
}

Result<asks::Policy> policy(Work& work) {
  return store::policy(work.session);
}

Result<std::vector<Seat>> seats(Work& work) {
  ASSIGN_OR_RETURN(auto const whose, access::lists(work, {}));
  ASSIGN_OR_RETURN(auto const rows, store::seats(work.session, whose.office));
  std::vector<Seat> found;
  for (store::SeatRow const& row : rows) {
    auto const account = Id<Account>::parse(row.account);
    if (account) found.push_back({row.office, *account, row.level, row.holds});
  }
  if (whose.account.empty()) return found;
  // A coach sees the own teams.
  std::vector<std::string> own;
  for (Seat const& seat : found) {
    if (seat.account.text() == whose.account) own.push_back(seat.office);
  }
  std::erase_if(found, [&](Seat const& seat) {
    return std::find(own.begin(), own.end(), seat.office) == own.end();
  });
  return found;
}

Result<void> take_seat(Work& work, std::string_view office, Id<Account> account) {
  RETURN_IF_ERROR(require(work, Permission::manage_messages));
  ASSIGN_OR_RETURN(auto const taken, store::take_seat(work.session, office, account.text()));
  if (taken == 0) return not_found("werkmap.no_seat");
  RETURN_IF_ERROR(
      audit::record(work, {.action = "werkmap.leave", .kind = "account", .id = account.text()}));
  RETURN_IF_ERROR(release_leavers(work));
  return {};
}

}  // namespace klantendag::werkmap
