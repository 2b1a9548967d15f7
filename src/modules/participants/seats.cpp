// SPDX-License-Identifier: EUPL-1.2
// Seats and targets, seats that management takes, and cancelling with a code.
#include "modules/editions/editions.hpp"
#include "modules/participants/inside.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/visit_code.hpp"

namespace klantendag::participants {
namespace {

using inside::Stored;

constexpr std::string_view purpose = "participant.cancel";

Result<std::vector<Target>> targets_of(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto saved, store::targets(work.session, edition));
  return saved ? std::move(*saved) : usual_targets();
}

}  // namespace

Result<Seats> seats(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  return store::seats(work.session, edition);
}

Result<std::vector<Target>> targets(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  return targets_of(work, edition);
}

Result<void> change_plan(Work& work, EditionId edition, Plan const& plan) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  RETURN_IF_ERROR(store::save_seats(work.session, edition, plan.seats));
  RETURN_IF_ERROR(store::save_targets(work.session, edition, plan.targets));
  RETURN_IF_ERROR(audit::record(work, {.action = "participant.plan",
                                       .kind = "participant_plan",
                                       .id = edition.text(),
                                       .fields = {"seats", "targets"}}));
  for (Role const role : roles) RETURN_IF_ERROR(inside::let_move_up(work, edition, role));
  return {};
}

Result<Board> board(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  ASSIGN_OR_RETURN(auto const stored, store::all(work.session, edition));
  ASSIGN_OR_RETURN(auto const targets, targets_of(work, edition));
  std::vector<Participant> people;
  for (Stored const& one : stored) people.push_back(one.participant);
  Board board;
  ASSIGN_OR_RETURN(board.seats, store::seats(work.session, edition));
  for (Role const role : roles) board.rooms.push_back(room_of(people, role, board.seats));
  board.targets = count_targets(people, targets);
  for (Participant const& one : people) board.waiting += one.state == State::waiting ? 1 : 0;
  return board;
}

Result<Participant> take_own_seat(Work& work, crypto::Keys const& keys, EditionId edition,
                                  Claim const& claim) {
  RETURN_IF_ERROR(require(work, Permission::claim_seat));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const earlier,
                   store::find_claimed(work.session, edition, work.actor.account));
  if (earlier) {
    Participant again = earlier->participant;
    bool const comes = again.state == State::accepted || again.state == State::waiting;
    if (!comes) RETURN_IF_ERROR(inside::step(work, again, Answer::accept, Reason::none));
    return again;
  }
  Stored stored{.claimed_by = work.actor.account};
  Participant& one = stored.participant;
  one = {.id = work.next_id<ParticipantRecord>(),
         .edition = edition,
         .role = Role::employee,
         .facts = {.function = claim.function, .unit = claim.unit},
         .person = {.first_name = claim.first_name, .surname = claim.surname},
         .claimed = true,
         .created_at = work.now};
  one.subject = one.id.text();
  RETURN_IF_ERROR(inside::take_seat(work, one));
  RETURN_IF_ERROR(inside::seal(work, keys, stored, {}));
  RETURN_IF_ERROR(inside::insert(work, stored, "participant.claim"));
  return one;
}

Result<std::optional<Participant>> own_seat(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::claim_seat));
  ASSIGN_OR_RETURN(auto const stored,
                   store::find_claimed(work.session, edition, work.actor.account));
  if (!stored) return std::optional<Participant>{};
  return std::optional(stored->participant);
}

Result<void> give_back_seat(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::claim_seat));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto stored, store::find_claimed(work.session, edition, work.actor.account));
  if (!stored) return not_found("participants.not_found");
  return inside::step(work, stored->participant, Answer::cancel, Reason::no_time);
}

Result<std::string> make_cancel_code(Work& work, crypto::Keys const& keys, ParticipantId id) {
  ASSIGN_OR_RETURN(auto const stored, inside::load_to_change(work, id));
  std::string const code = crypto::spoken_code();
  std::string const hash = crypto::visit_hash(keys, purpose, code);
  RETURN_IF_ERROR(store::insert_code(work.session, hash, id, work.now));
  RETURN_IF_ERROR(audit::record(work, {.action = "participant.cancel_code",
                                       .kind = "participant",
                                       .id = id.text(),
                                       .state = name_of(stored.participant.state)}));
  return code;
}

Result<void> cancel_by_code(Work& work, crypto::Keys const& keys, std::string_view typed,
                            Reason reason) {
  auto const unknown = [] { return invalid_field("code", "participants.code_unknown"); };
  auto const hash = crypto::typed_visit_hash(keys, purpose, typed);
  if (!hash) return unknown();
  ASSIGN_OR_RETURN(auto const id, store::use_code(work.session, *hash, work.now));
  if (!id) return unknown();
  ASSIGN_OR_RETURN(auto stored, inside::load(work, *id));
  // Who had cancelled by telephone already is told the same: it is done.
  return inside::say_no(work, stored.participant, reason);
}

}  // namespace klantendag::participants
