// SPDX-License-Identifier: EUPL-1.2
#include "modules/participants/inside.hpp"

#include "modules/editions/editions.hpp"
#include "modules/participants/seal.hpp"

namespace klantendag::participants::inside {
namespace {

std::vector<Participant> people_of(std::vector<Stored> const& stored) {
  std::vector<Participant> people;
  people.reserve(stored.size());
  for (Stored const& one : stored) people.push_back(one.participant);
  return people;
}

Result<Room> room(Work& work, EditionId edition, Role role, std::vector<Participant>& people) {
  ASSIGN_OR_RETURN(auto const stored, store::all(work.session, edition));
  ASSIGN_OR_RETURN(auto const seats, store::seats(work.session, edition));
  people = people_of(stored);
  return room_of(people, role, seats);
}

Result<void> save_state(Work& work, Participant const& participant, std::string_view action) {
  RETURN_IF_ERROR(store::change_state(work.session, participant));
  return audit::record(work, {.action = action,
                              .kind = "participant",
                              .id = participant.id.text(),
                              .state = name_of(participant.state),
                              .fields = {"state"}});
}

std::string_view action_of(Answer answer, State state) {
  switch (answer) {
    case Answer::invite:
      return "participant.invite";
    case Answer::accept:
      return state == State::waiting ? "participant.wait" : "participant.accept";
    case Answer::decline:
      return "participant.decline";
    case Answer::cancel:
      return "participant.cancel";
  }
  return "participant.answer";
}

}  // namespace

Result<Stored> load(Work& work, ParticipantId id) {
  ASSIGN_OR_RETURN(auto stored, store::find(work.session, id));
  if (!stored) return not_found("participants.not_found");
  return std::move(*stored);
}

Result<Stored> load_to_change(Work& work, ParticipantId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  ASSIGN_OR_RETURN(auto stored, load(work, id));
  RETURN_IF_ERROR(editions::find_open(work, stored.participant.edition));
  return stored;
}

Result<void> open(Work& work, crypto::Keys const& keys, Stored& stored) {
  auto const key = keystore::Keystore(keys).find(work.session, crypto::RootKey::contact,
                                                 stored.participant.subject);
  if (!key && key.error().kind == ErrorKind::not_found) return {};
  RETURN_IF_ERROR(key);
  ASSIGN_OR_RETURN(stored.participant.person, open_person(*key, stored.participant, stored.person));
  return {};
}

Result<Needs> needs_of(Work& work, crypto::Keys const& keys, Stored const& stored) {
  if (stored.needs.empty()) return Needs{};
  auto const key = keystore::Keystore(keys).find(work.session, crypto::RootKey::contact,
                                                 stored.participant.subject);
  if (!key && key.error().kind == ErrorKind::not_found) return Needs{};
  RETURN_IF_ERROR(key);
  return open_needs(*key, stored.participant, stored.needs);
}

Result<void> seal(Work& work, crypto::Keys const& keys, Stored& stored, Needs const& needs) {
  Participant& one = stored.participant;
  ASSIGN_OR_RETURN(auto const key,
                   keystore::Keystore(keys).key_for(work.session, crypto::RootKey::contact,
                                                    one.subject, work.now));
  stored.person = seal_person(key, one);
  stored.needs = needs.empty() ? crypto::Sealed() : seal_needs(key, one, needs);
  one.needs_since = needs.empty() ? std::optional<Instant>() : std::optional(work.now);
  return {};
}

Result<void> insert(Work& work, Stored const& stored, std::string_view action) {
  RETURN_IF_ERROR(store::insert(work.session, stored));
  return audit::record(work, {.action = action,
                              .kind = "participant",
                              .id = stored.participant.id.text(),
                              .state = name_of(stored.participant.state)});
}

Result<void> take_seat(Work& work, Participant& participant) {
  std::vector<Participant> people;
  ASSIGN_OR_RETURN(auto const left, room(work, participant.edition, participant.role, people));
  participant.state = left.is_full() ? State::waiting : State::accepted;
  if (left.is_full()) participant.waiting_since = work.now;
  return {};
}

Result<void> seat(Work& work, Participant& participant) {
  participant.state = State::accepted;
  participant.reason = Reason::none;
  participant.waiting_since.reset();
  return save_state(work, participant, action_of(Answer::accept, participant.state));
}

Result<void> step(Work& work, Participant& participant, Answer answer, Reason reason) {
  std::vector<Participant> people;
  ASSIGN_OR_RETURN(auto const left, room(work, participant.edition, participant.role, people));
  State const before = participant.state;
  ASSIGN_OR_RETURN(participant.state, next_state(participant, answer, left));
  bool const says_no = answer == Answer::decline || answer == Answer::cancel;
  participant.reason = says_no ? reason : Reason::none;
  participant.waiting_since =
      participant.state == State::waiting ? std::optional(work.now) : std::optional<Instant>();
  RETURN_IF_ERROR(save_state(work, participant, action_of(answer, participant.state)));
  if (before != State::accepted) return {};
  return let_move_up(work, participant.edition, participant.role);
}

Result<void> say_no(Work& work, Participant& participant, Reason reason) {
  switch (participant.state) {
    case State::cancelled:
    case State::declined:
      return {};
    case State::listed:
    case State::invited:
      return step(work, participant, Answer::decline, reason);
    case State::accepted:
    case State::waiting:
      return step(work, participant, Answer::cancel, reason);
  }
  return {};
}

Result<void> let_move_up(Work& work, EditionId edition, Role role) {
  std::vector<Participant> people;
  ASSIGN_OR_RETURN(auto const left, room(work, edition, role, people));
  for (ParticipantId const id : moving_up(people, role, left)) {
    Participant up{.id = id, .state = State::accepted};
    RETURN_IF_ERROR(save_state(work, up, "participant.move_up"));
  }
  return {};
}

}  // namespace klantendag::participants::inside
