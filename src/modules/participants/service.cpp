// SPDX-License-Identifier: EUPL-1.2
// Adding, changing, inviting and answering: one person at a time.
#include <algorithm>

#include "base/text.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/inside.hpp"
#include "modules/participants/seal.hpp"

namespace klantendag::participants {
namespace {

using inside::Stored;

Result<void> number_is_free(Work& work, Participant const& participant) {
  if (participant.facts.number.empty()) return {};
  ASSIGN_OR_RETURN(auto const other,
                   store::find_number(work.session, participant.edition, participant.facts.number));
  if (!other || other->participant.id == participant.id) return {};
  Error error = conflict("participants.number_taken", {{"number", participant.facts.number}});
  error.field = "number";
  return error;
}

void sort_by_name(std::vector<Participant>& people) {
  std::stable_sort(people.begin(), people.end(), [](auto const& left, auto const& right) {
    if (left.role != right.role) return left.role < right.role;
    return fold(left.person.first_name) < fold(right.person.first_name);
  });
}

}  // namespace

Result<Participant> add(Work& work, crypto::Keys const& keys, EditionId edition,
                        NewParticipant const& draft) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  Stored stored;
  Participant& one = stored.participant;
  one = {.id = work.next_id<ParticipantRecord>(),
         .edition = edition,
         .role = draft.role,
         .facts = draft.facts,
         .person = draft.person,
         .created_at = work.now};
  one.subject = one.id.text();
  RETURN_IF_ERROR(number_is_free(work, one));
  RETURN_IF_ERROR(inside::seal(work, keys, stored, draft.needs));
  RETURN_IF_ERROR(inside::insert(work, stored, "participant.add"));
  return one;
}

Result<Participant> add_walk_up(Work& work, crypto::Keys const& keys, EditionId edition,
                                NewParticipant const& draft) {
  RETURN_IF_ERROR(editions::find_open(work, edition));
  Stored stored;
  Participant& one = stored.participant;
  one = {.id = work.next_id<ParticipantRecord>(),
         .edition = edition,
         .role = draft.role,
         .state = State::accepted,
         .facts = draft.facts,
         .person = draft.person,
         .created_at = work.now};
  one.subject = one.id.text();
  RETURN_IF_ERROR(inside::seal(work, keys, stored, {}));
  RETURN_IF_ERROR(inside::insert(work, stored, "participant.walk_up"));
  return one;
}

Result<Participant> add_writer(Work& work, crypto::Keys const& keys, EditionId edition,
                               NewParticipant const& draft) {
  Stored stored;
  Participant& one = stored.participant;
  one = {.id = work.next_id<ParticipantRecord>(),
         .edition = edition,
         .role = Role::client,
         .facts = draft.facts,
         .person = draft.person,
         .created_at = work.now};
  one.subject = one.id.text();
  RETURN_IF_ERROR(inside::seal(work, keys, stored, {}));
  RETURN_IF_ERROR(inside::insert(work, stored, "participant.write"));
  return one;
}

Result<Participant> add_client(Work& work, crypto::Keys const& keys, EditionId edition,
                               NewClient const& client) {
  ASSIGN_OR_RETURN(auto const known,
                   store::find_complaint(work.session, edition, client.complaint));
  if (known) {
    Participant again = known->participant;
    if (again.state == State::accepted) return again;
    RETURN_IF_ERROR(inside::seat(work, again));
    return again;
  }
  Stored stored;
  Participant& one = stored.participant;
  one = {.id = work.next_id<ParticipantRecord>(),
         .edition = edition,
         .role = Role::client,
         .state = State::accepted,
         .subject = client.complaint.text(),
         .complaint = client.complaint,
         .facts = {.unit = client.unit, .handler = client.handler},
         .person = client.person,
         .created_at = work.now};
  RETURN_IF_ERROR(inside::seal(work, keys, stored, client.needs));
  RETURN_IF_ERROR(inside::insert(work, stored, "participant.add_client"));
  return one;
}

Result<void> cancel_client(Work& work, EditionId edition, ComplaintId complaint, Reason reason) {
  ASSIGN_OR_RETURN(auto stored, store::find_complaint(work.session, edition, complaint));
  if (!stored) return not_found("participants.not_found");
  return inside::say_no(work, stored->participant, reason);
}

Result<Participant> change(Work& work, crypto::Keys const& keys, ParticipantId id,
                           NewParticipant const& draft) {
  ASSIGN_OR_RETURN(auto stored, inside::load_to_change(work, id));
  ASSIGN_OR_RETURN(auto const needs, inside::needs_of(work, keys, stored));
  Participant& one = stored.participant;
  // In another role the form would show what a client left us, without a line in the record.
  if (one.complaint && draft.role != one.role) {
    return invalid_field("role", "participants.stays_client");
  }
  Role const before = one.role;
  auto const since = one.needs_since;
  std::string const earlier = one.facts.earlier;
  RETURN_IF_ERROR(inside::open(work, keys, stored));
  Person const known = one.person;
  one.role = draft.role;
  one.facts = draft.facts;
  one.facts.earlier = earlier;
  one.person = draft.person;
  one.person.background = known.background;
  one.person.agreed = known.agreed;
  // Whoever thinks otherwise later, calls us: what they allow can change, the rest was a conversation.
  if (known.agreed.asked) one.person.agreed.allowed = draft.person.agreed.allowed;
  if (before == Role::client) {  // the form does not hold what a client left us
    one.person.surname = known.surname;
    one.person.email = known.email;
    one.person.phone = known.phone;
  }
  RETURN_IF_ERROR(number_is_free(work, one));
  RETURN_IF_ERROR(inside::seal(work, keys, stored, needs));
  one.needs_since = since;
  RETURN_IF_ERROR(store::update(work.session, stored));
  RETURN_IF_ERROR(store::update_needs(work.session, stored));
  std::vector<std::string_view> fields = {"role", "facts", "person"};
  if (one.person.agreed != known.agreed) fields.emplace_back("allowed");
  RETURN_IF_ERROR(audit::record(work, {.action = "participant.change",
                                       .kind = "participant",
                                       .id = id.text(),
                                       .state = name_of(one.state),
                                       .fields = std::move(fields)}));
  if (before != one.role) RETURN_IF_ERROR(inside::let_move_up(work, one.edition, before));
  return one;
}

Result<void> note_needs(Work& work, crypto::Keys const& keys, ParticipantId id,
                        Needs const& needs) {
  ASSIGN_OR_RETURN(auto stored, inside::load_to_change(work, id));
  RETURN_IF_ERROR(inside::open(work, keys, stored));
  RETURN_IF_ERROR(inside::seal(work, keys, stored, needs));
  RETURN_IF_ERROR(store::update_needs(work.session, stored));
  return audit::record(work, {.action = "participant.needs",
                              .kind = "participant",
                              .id = id.text(),
                              .state = name_of(stored.participant.state),
                              .fields = {"needs"}});
}

Result<Participant> answer(Work& work, ParticipantId id, Answer answer, Reason reason) {
  ASSIGN_OR_RETURN(auto stored, inside::load_to_change(work, id));
  RETURN_IF_ERROR(inside::step(work, stored.participant, answer, reason));
  return stored.participant;
}

Result<std::int64_t> invite(Work& work, EditionId edition, std::vector<ParticipantId> const& ids) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  std::int64_t invited = 0;
  for (ParticipantId const id : ids) {
    ASSIGN_OR_RETURN(auto stored, inside::load(work, id));
    Participant& one = stored.participant;
    if (one.edition != edition) return not_found("participants.not_found");
    if (!next_state(one, Answer::invite, {})) continue;
    RETURN_IF_ERROR(inside::step(work, one, Answer::invite, Reason::none));
    ++invited;
  }
  return invited;
}

Result<std::vector<Participant>> all(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  ASSIGN_OR_RETURN(auto stored, store::all(work.session, edition));
  std::vector<Participant> people;
  people.reserve(stored.size());
  for (Stored& one : stored) {
    RETURN_IF_ERROR(inside::open(work, keys, one));
    people.push_back(std::move(one.participant));
  }
  sort_by_name(people);
  return people;
}

Result<Participant> find(Work& work, crypto::Keys const& keys, ParticipantId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  ASSIGN_OR_RETURN(auto stored, inside::load(work, id));
  RETURN_IF_ERROR(inside::open(work, keys, stored));
  return std::move(stored.participant);
}

Result<Opened> look_at(Work& work, crypto::Keys const& keys, ParticipantId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  ASSIGN_OR_RETURN(auto stored, inside::load(work, id));
  RETURN_IF_ERROR(inside::open(work, keys, stored));
  Opened opened{.participant = stored.participant};
  ASSIGN_OR_RETURN(opened.needs, inside::needs_of(work, keys, stored));
  RETURN_IF_ERROR(audit::record(work, {.action = "participant.look",
                                       .kind = "participant",
                                       .id = id.text(),
                                       .state = name_of(opened.participant.state),
                                       .fields = {"person", "needs"}}));
  return opened;
}

Result<std::vector<Opened>> attending(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_groups));
  ASSIGN_OR_RETURN(auto stored, store::all(work.session, edition));
  std::vector<Opened> people;
  for (Stored& one : stored) {
    if (one.participant.state != State::accepted) continue;
    RETURN_IF_ERROR(inside::open(work, keys, one));
    if (one.participant.person.first_name.empty()) continue;  // erased: nobody to sit anywhere
    Opened opened{.participant = one.participant};
    ASSIGN_OR_RETURN(opened.needs, inside::needs_of(work, keys, one));
    people.push_back(std::move(opened));
  }
  return people;
}

Result<std::vector<Participant>> seated(Work& work, crypto::Keys const& keys, EditionId edition) {
  ASSIGN_OR_RETURN(auto people, known(work, keys, edition));
  std::erase_if(people, [](Participant const& one) { return one.state != State::accepted; });
  return people;
}

Result<std::vector<Participant>> known(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_groups));
  ASSIGN_OR_RETURN(auto stored, store::all(work.session, edition));
  std::vector<Participant> people;
  for (Stored& one : stored) {
    RETURN_IF_ERROR(inside::open(work, keys, one));
    people.push_back(std::move(one.participant));
  }
  sort_by_name(people);
  return people;
}

Result<std::vector<std::string>> names_of_the_day(Work& work, crypto::Keys const& keys,
                                                  EditionId edition) {
  ASSIGN_OR_RETURN(auto const people, known(work, keys, edition));
  std::vector<std::string> names;
  for (Participant const& one : people) {
    for (std::string const* name : {&one.person.first_name, &one.person.surname}) {
      if (!name->empty()) names.push_back(*name);
    }
  }
  return names;
}

Result<std::set<std::string, std::less<>>> clients(sql::Session& session) {
  return store::clients(session);
}

audit::WatchedKind watched_kind() {
  return {{"participant", participant_steps}, store::states};
}

}  // namespace klantendag::participants
