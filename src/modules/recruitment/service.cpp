// SPDX-License-Identifier: EUPL-1.2
// The organiser's side: begin the round, its hours, the board, and who cancels.
#include <algorithm>
#include <map>

#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "modules/recruitment/recruitment.hpp"
#include "modules/recruitment/seats.hpp"
#include "modules/recruitment/store.hpp"

namespace klantendag::recruitment {
namespace {

std::vector<Filling> fillings_of(std::vector<std::string> const& features,
                                 std::vector<Line> const& lines) {
  std::vector<Filling> all;
  for (std::size_t at = 0; at < features.size(); ++at) {
    std::map<std::string, Filling> by_value;
    for (Line const& line : lines) {
      if (at >= line.call.cell.size()) continue;
      bool const accepted = line.call.state == State::accepted;
      if (!accepted && !is_open(line.call.state)) continue;
      Filling& filling = by_value[line.call.cell[at]];
      ++filling.seats;
      if (accepted) ++filling.accepted;
    }
    for (auto& [value, filling] : by_value) {
      all.push_back({features[at], value, filling.seats, filling.accepted});
    }
  }
  return all;
}

std::int64_t without_successor(std::vector<Line> const& lines) {
  auto const has_successor = [&](CallId id) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](Line const& line) { return line.call.replaces == id; });
  };
  return std::count_if(lines.begin(), lines.end(), [&](Line const& line) {
    return leaves_seat(line.call.state) && !has_successor(line.call.id);
  });
}

// Who cancelled by letter or with the participants is followed by a reserve.
Result<void> follow_cancelled(Work& work, Means const& means, EditionId edition) {
  ASSIGN_OR_RETURN(auto const cancelled, means.neighbours.cancelled(work, edition));
  ASSIGN_OR_RETURN(auto const calls, store::all(work.session, edition));
  for (Call const& call : calls) {
    bool const gone =
        std::find(cancelled.begin(), cancelled.end(), call.complaint) != cancelled.end();
    if (!gone || call.state != State::accepted) continue;
    RETURN_IF_ERROR(move_to(work, call, State::cancelled, {}));
    RETURN_IF_ERROR(replace(work, means, call, Left::cancelled));
  }
  return {};
}

}  // namespace

Result<void> begin(Work& work, Means const& means, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const draw, means.neighbours.draw(work, edition));
  if (draw.seats.empty()) return conflict("recruitment.nothing_drawn");
  RETURN_IF_ERROR(store::save_round(work.session, {edition, draw.features, work.now}));
  RETURN_IF_ERROR(follow_draw(work, means, edition, draw));
  RETURN_IF_ERROR(follow_cancelled(work, means, edition));
  return audit::record(work, {.action = "calls.begin", .kind = "call_round", .id = edition.text()});
}

Result<Settings> settings(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  return store::settings(work.session, edition);
}

Result<Tried> tried(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  ASSIGN_OR_RETURN(auto attempts, store::attempts(work.session, edition));
  ASSIGN_OR_RETURN(auto promises, store::promises(work.session, edition));
  return Tried{std::move(attempts), std::move(promises)};
}

Result<void> change_settings(Work& work, EditionId edition, Settings const& settings) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  RETURN_IF_ERROR(store::save_settings(work.session, edition, settings));
  return audit::record(work, {.action = "calls.settings",
                              .kind = "call_round",
                              .id = edition.text(),
                              .fields = {"from", "until", "attempts"}});
}

Result<Board> board(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  RETURN_IF_ERROR(editions::find(work, edition));
  Board found;
  ASSIGN_OR_RETURN(found.settings, store::settings(work.session, edition));
  ASSIGN_OR_RETURN(auto const round, store::find_round(work.session, edition));
  if (!round) return found;
  found.begun_at = round->begun_at;
  ASSIGN_OR_RETURN(auto calls, store::all(work.session, edition));
  ASSIGN_OR_RETURN(auto const attempts, store::attempts(work.session, edition));
  for (Call& call : calls) {
    ASSIGN_OR_RETURN(auto facts, complaints::facts_of(work, call.complaint));
    auto const tries = std::count_if(attempts.begin(), attempts.end(),
                                     [&](Attempt const& one) { return one.call == call.id; });
    if (call.state == State::accepted) ++found.accepted;
    if (is_open(call.state)) ++found.open;
    found.lines.push_back({std::move(call), std::move(facts.reference), tries});
  }
  found.without_reserve = without_successor(found.lines);
  found.seats = found.accepted + found.open + found.without_reserve;
  found.fillings = fillings_of(round->features, found.lines);
  ASSIGN_OR_RETURN(found.promises, store::open_promises(work.session, edition));
  return found;
}

Result<void> cancel(Work& work, Means const& means, EditionId edition, CallId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const call, store::find(work.session, edition, id));
  if (!call) return not_found("recruitment.not_found");
  if (call->state != State::accepted) return conflict("recruitment.not_coming");
  RETURN_IF_ERROR(move_to(work, *call, State::cancelled, {}));
  RETURN_IF_ERROR(means.neighbours.left(work, edition, call->complaint));
  return replace(work, means, *call, Left::cancelled);
}

audit::WatchedKind watched_kind() {
  return {{"call", call_steps}, store::states};
}

}  // namespace klantendag::recruitment
