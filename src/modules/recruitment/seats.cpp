// SPDX-License-Identifier: EUPL-1.2
#include "modules/recruitment/seats.hpp"

#include <algorithm>

#include "modules/complaints/complaints.hpp"
#include "modules/recruitment/rules.hpp"
#include "modules/recruitment/store.hpp"

namespace klantendag::recruitment {
namespace {

struct Origin {
  EditionId edition{};
  std::optional<CallId> replaces{};
};

Result<void> add(Work& work, Origin const& origin, Drawn const& drawn) {
  Call const call{.id = work.next_id<CallRecord>(),
                  .edition = origin.edition,
                  .complaint = drawn.complaint,
                  .rank = drawn.rank,
                  .cell = drawn.cell,
                  .replaces = origin.replaces,
                  .made_at = work.now};
  RETURN_IF_ERROR(store::insert(work.session, call));
  RETURN_IF_ERROR(complaints::remember_invited(work, origin.edition, drawn.complaint));
  return audit::record(
      work,
      {.action = "call.make", .kind = "call", .id = call.id.text(), .state = name_of(call.state)});
}

Result<void> withdraw(Work& work, Means const& means, Call const& call) {
  RETURN_IF_ERROR(move_to(work, call, State::withdrawn, {}));
  if (call.state != State::accepted) return {};
  return means.neighbours.left(work, call.edition, call.complaint);
}

}  // namespace

Result<void> move_to(Work& work, Call const& call, State state,
                     std::vector<std::string_view> fields) {
  RETURN_IF_ERROR(store::change_state(work.session, call.id, state));
  return audit::record(work, {.action = "call.change",
                              .kind = "call",
                              .id = call.id.text(),
                              .state = name_of(state),
                              .fields = std::move(fields)});
}

Result<void> follow_draw(Work& work, Means const& means, EditionId edition, Draw const& draw) {
  ASSIGN_OR_RETURN(auto const calls, store::all(work.session, edition));
  for (Drawn const& drawn : draw.seats) {
    bool const known = std::any_of(calls.begin(), calls.end(), [&](Call const& call) {
      return call.complaint == drawn.complaint;
    });
    if (!known) RETURN_IF_ERROR(add(work, {edition, {}}, drawn));
  }
  for (Call const& call : calls) {
    if (!is_open(call.state) && call.state != State::accepted) continue;
    bool const seated = std::any_of(draw.seats.begin(), draw.seats.end(), [&](Drawn const& drawn) {
      return drawn.complaint == call.complaint;
    });
    if (!seated) RETURN_IF_ERROR(withdraw(work, means, call));
  }
  return {};
}

Result<void> replace(Work& work, Means const& means, Call const& gone, Left why) {
  ASSIGN_OR_RETURN(auto const next, means.neighbours.next(work, gone.edition, gone.complaint, why));
  if (!next) return {};
  return add(work, {gone.edition, gone.id}, *next);
}

}  // namespace klantendag::recruitment
