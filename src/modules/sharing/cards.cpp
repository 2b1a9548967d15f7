// SPDX-License-Identifier: EUPL-1.2
#include "modules/sharing/cards.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/sharing/material.hpp"
#include "modules/sharing/people_store.hpp"
#include "platform/crypto/random.hpp"
#include "platform/keystore/seal.hpp"
#include "platform/work/as_program.hpp"

namespace klantendag::sharing {
namespace {

using participants::Participant;

constexpr std::string_view purpose = "sharing.code";

keystore::Spot card_spot(ParticipantId id) {
  return {"sharing_card", "words", id.text()};
}
keystore::Spot telling_spot(SharingId id) {
  return {"sharing_telling", "led_to", id.text()};
}
keystore::Whose whose(crypto::Keys const& keys, Participant const& person) {
  return {keys, crypto::RootKey::story, person.subject};
}

Result<void> note(Work& work, std::string_view action, ParticipantId id) {
  return audit::record(work, {.action = action, .kind = "take_along", .id = id.text()});
}

// Somebody who was there and works here.
Result<Participant> colleague(Work& work, crypto::Keys const& keys, ParticipantId id) {
  Work program = as_program(work);
  ASSIGN_OR_RETURN(auto found, participants::find(program, keys, id));
  bool const there = found.state == participants::State::accepted && takes_along(found.role);
  if (!there) return not_found("sharing.nobody_there");
  return found;
}

// Whose code it is. The first time begins the visit, and is in the record.
Result<Participant> redeem(Work& work, crypto::Keys const& keys, std::string_view typed) {
  auto const unknown = [] { return invalid_field("code", "sharing.code_unknown"); };
  auto const hash = crypto::typed_visit_hash(keys, purpose, typed);
  if (!hash) return unknown();
  ASSIGN_OR_RETURN(auto const found, store::find_code(work.session, *hash));
  if (!found || !crypto::opens(found->code, work.now)) return unknown();
  auto person = colleague(work, keys, found->participant);
  if (!person && person.error().kind == ErrorKind::not_found) return unknown();
  if (!person) return person.error();
  // From here on it is this person who acts, whoever else is logged in on this computer.
  work.actor = {.kind = Actor::Kind::holder};
  if (!found->code.used_at) {
    RETURN_IF_ERROR(store::begin_visit(work.session, *hash, work.now));
    RETURN_IF_ERROR(note(work, "take_along.visit", found->participant));
  }
  return std::move(*person);
}

Result<Participant> at_desk(Work& work, crypto::Keys const& keys, ParticipantId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_sharing));
  return colleague(work, keys, id);
}

Result<Own> own_of(Work& work, crypto::Keys const& keys, Participant const& person) {
  Own own{.participant = person};
  ASSIGN_OR_RETURN(auto const seal, keystore::Seal::to_read(work.session, whose(keys, person)));
  ASSIGN_OR_RETURN(auto card, store::card_of(work.session, person.id));
  if (card) {
    ASSIGN_OR_RETURN(card->card.words, seal.open(card_spot(person.id), card->words));
    own.card = std::move(card->card);
  }
  ASSIGN_OR_RETURN(auto told, store::tellings(work.session, person.edition));
  for (auto& one : told) {
    if (one.telling.participant != person.id) continue;
    ASSIGN_OR_RETURN(one.telling.led_to, seal.open(telling_spot(one.telling.id), one.led_to));
    own.tellings.push_back(std::move(one.telling));
  }
  Work program = as_program(work);
  ASSIGN_OR_RETURN(own.pack, released(program, person.edition, work.language));
  return own;
}

// Whoever holds a code may not look at editions, and need not.
Result<void> edition_is_open(Work& work, EditionId edition) {
  Work program = as_program(work);
  RETURN_IF_ERROR(editions::find_open(program, edition));
  return {};
}

struct Said {
  std::string_view words{};
  NotedBy noted_by = NotedBy::self;
};
Result<void> save_card(Work& work, crypto::Keys const& keys, Participant const& person,
                       Said const& said) {
  RETURN_IF_ERROR(edition_is_open(work, person.edition));
  RETURN_IF_ERROR(check_card(said.words));
  ASSIGN_OR_RETURN(auto const seal,
                   keystore::Seal::to_write(work.session, whose(keys, person), work.now));
  RETURN_IF_ERROR(
      store::save(work.session, {.card = {.participant = person.id,
                                          .edition = person.edition,
                                          .noted_by = said.noted_by,
                                          .written_at = work.now},
                                 .words = seal.close(card_spot(person.id), trim(said.words))}));
  return note(work, "take_along.write", person.id);
}

Result<void> save_telling(Work& work, crypto::Keys const& keys, Participant const& person,
                          NewTelling const& told) {
  RETURN_IF_ERROR(edition_is_open(work, person.edition));
  RETURN_IF_ERROR(check(told, date_in_amsterdam(work.now)));
  ASSIGN_OR_RETURN(auto const seal,
                   keystore::Seal::to_write(work.session, whose(keys, person), work.now));
  auto const id = work.next_id<TellingOnRecord>();
  RETURN_IF_ERROR(
      store::insert(work.session, {.telling = {.id = id,
                                               .participant = person.id,
                                               .edition = person.edition,
                                               .unit = told.unit,
                                               .told_on = *told.told_on,
                                               .noted_at = work.now},
                                   .led_to = seal.close(telling_spot(id), told.led_to)}));
  return note(work, "take_along.tell_on", person.id);
}

}  // namespace

Result<Own> look(Work& work, crypto::Keys const& keys, std::string_view code) {
  ASSIGN_OR_RETURN(auto const person, redeem(work, keys, code));
  return own_of(work, keys, person);
}

Result<void> take_along(Work& work, crypto::Keys const& keys, std::string_view code,
                        std::string_view words) {
  ASSIGN_OR_RETURN(auto const person, redeem(work, keys, code));
  return save_card(work, keys, person, {words, NotedBy::self});
}

Result<void> tell_on(Work& work, crypto::Keys const& keys, std::string_view code,
                     NewTelling const& telling) {
  ASSIGN_OR_RETURN(auto const person, redeem(work, keys, code));
  return save_telling(work, keys, person, telling);
}

Result<Own> open_card(Work& work, crypto::Keys const& keys, ParticipantId id) {
  ASSIGN_OR_RETURN(auto const person, at_desk(work, keys, id));
  return own_of(work, keys, person);
}

Result<void> note_card(Work& work, crypto::Keys const& keys, ParticipantId id,
                       std::string_view words) {
  ASSIGN_OR_RETURN(auto const person, at_desk(work, keys, id));
  return save_card(work, keys, person, {words, NotedBy::desk});
}

Result<void> note_telling(Work& work, crypto::Keys const& keys, ParticipantId id,
                          NewTelling const& telling) {
  ASSIGN_OR_RETURN(auto const person, at_desk(work, keys, id));
  return save_telling(work, keys, person, telling);
}

Result<std::string> make_code(Work& work, crypto::Keys const& keys, ParticipantId id) {
  ASSIGN_OR_RETURN(auto const person, at_desk(work, keys, id));
  std::string const code = crypto::spoken_code();
  std::string const hash = crypto::visit_hash(keys, purpose, code);
  RETURN_IF_ERROR(store::insert_code(work.session, hash, person.id, work.now));
  RETURN_IF_ERROR(note(work, "take_along.make_code", person.id));
  return code;
}

Result<std::vector<Own>> everybody(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_sharing));
  Work program = as_program(work);
  ASSIGN_OR_RETURN(auto const people, participants::seated(program, keys, edition));
  std::vector<Own> all;
  for (Participant const& person : people) {
    if (!takes_along(person.role)) continue;
    ASSIGN_OR_RETURN(auto own, own_of(work, keys, person));
    all.push_back(std::move(own));
  }
  return all;
}

}  // namespace klantendag::sharing
