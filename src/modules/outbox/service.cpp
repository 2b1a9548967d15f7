// SPDX-License-Identifier: EUPL-1.2
// The use cases of the outgoing post: offer, say yes or no, look. Sending is in send.cpp.
#include "modules/editions/editions.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/outbox/seal.hpp"
#include "modules/outbox/steps.hpp"
#include "modules/outbox/store.hpp"
#include "platform/jobs/jobs.hpp"

namespace klantendag::outbox {
namespace {

Result<store::Stored> load(Work& work, EditionId edition, OutgoingId id) {
  RETURN_IF_ERROR(require(work, Permission::send_post));
  ASSIGN_OR_RETURN(auto stored, store::find(work.session, id));
  if (!stored || stored->outgoing.edition != edition) return not_found("outbox.not_found");
  return std::move(*stored);
}

Result<Opened> opened(Work& work, crypto::Keys const& keys, store::Stored const& stored) {
  auto contents = open_sealed(work, keys, stored.outgoing, stored.sealed);
  if (contents) {
    return Opened{stored.outgoing, std::move(contents->email), std::move(contents->name),
                  std::move(contents->letter)};
  }
  if (contents.error().kind != ErrorKind::not_found) return contents.error();
  return Opened{.outgoing = stored.outgoing, .erased = true};
}

}  // namespace

Result<void> step(Work& work, Outgoing& outgoing, Verdict const& verdict) {
  RETURN_IF_ERROR(may_step(outgoing.state, verdict.state));
  outgoing.state = verdict.state;
  outgoing.reason = verdict.reason;
  outgoing.code = verdict.code;
  bool const ended = verdict.state == State::sent || verdict.state == State::dropped ||
                     verdict.state == State::refused || verdict.state == State::unsure;
  outgoing.ended_at = ended ? std::optional(work.now) : std::nullopt;
  RETURN_IF_ERROR(store::update(work.session, outgoing));
  return audit::record(work, {.action = "outgoing.step",
                              .kind = "outgoing",
                              .id = outgoing.id.text(),
                              .state = name_of(outgoing.state)});
}

Result<std::optional<OutgoingId>> offer(Work& work, crypto::Keys const& keys, Draft const& draft) {
  RETURN_IF_ERROR(require(work, Permission::send_post));
  RETURN_IF_ERROR(editions::find_open(work, draft.edition));
  return offer_for(work, keys, draft);
}

Result<std::optional<OutgoingId>> offer_for(Work& work, crypto::Keys const& keys,
                                            Draft const& draft) {
  ASSIGN_OR_RETURN(auto const edition, editions::known(work, draft.edition));
  if (edition.phase == editions::Phase::closed) return conflict("editions.closed");
  Outgoing const outgoing{.id = work.next_id<OutgoingRecord>(),
                          .edition = draft.edition,
                          .kind = draft.kind,
                          .person = draft.person,
                          .language = draft.language,
                          .made_at = work.now};
  ASSIGN_OR_RETURN(auto const sealed,
                   seal(work, keys, outgoing, {draft.to.email(), draft.to.name(), draft.letter}));
  ASSIGN_OR_RETURN(
      bool const added,
      store::insert(work.session, {outgoing, sealed,
                                   draft.once.empty() ? std::nullopt : std::optional(draft.once)}));
  if (!added) return std::optional<OutgoingId>();
  RETURN_IF_ERROR(audit::record(work, {.action = "outgoing.offer",
                                       .kind = "outgoing",
                                       .id = outgoing.id.text(),
                                       .state = name_of(outgoing.state)}));
  return std::optional(outgoing.id);
}

Result<void> approve(Work& work, EditionId edition, OutgoingId id) {
  if (work.actor.kind == Actor::Kind::program) return forbidden("error.forbidden");
  ASSIGN_OR_RETURN(auto stored, load(work, edition, id));
  stored.outgoing.approved_at = work.now;
  stored.outgoing.approved_by = audit::pseudonym(work.actor);
  RETURN_IF_ERROR(step(work, stored.outgoing, {.state = State::approved}));
  ASSIGN_OR_RETURN(
      [[maybe_unused]] auto const job,
      jobs::put(work, {.kind = send_job, .payload = id.text(), .once = "send " + id.text()}));
  return {};
}

Result<void> drop(Work& work, EditionId edition, OutgoingId id) {
  ASSIGN_OR_RETURN(auto stored, load(work, edition, id));
  return step(work, stored.outgoing, {.state = State::dropped});
}

Result<void> came_back(Work& work, EditionId edition, OutgoingId id) {
  ASSIGN_OR_RETURN(auto stored, load(work, edition, id));
  return step(work, stored.outgoing, {.state = State::refused, .reason = "outbox.came_back"});
}

Result<std::vector<Opened>> all(Work& work, crypto::Keys const& keys, EditionId edition,
                                std::int64_t limit) {
  RETURN_IF_ERROR(require(work, Permission::send_post));
  ASSIGN_OR_RETURN(auto const open_ones, store::open_ones(work.session, edition));
  ASSIGN_OR_RETURN(auto const ended_ones, store::ended_ones(work.session, edition, limit));
  std::vector<Opened> every;
  for (auto const* list : {&open_ones, &ended_ones}) {
    for (store::Stored const& stored : *list) {
      ASSIGN_OR_RETURN(auto one, opened(work, keys, stored));
      every.push_back(std::move(one));
    }
  }
  return every;
}

Result<Opened> open(Work& work, crypto::Keys const& keys, EditionId edition, OutgoingId id) {
  ASSIGN_OR_RETURN(auto const stored, load(work, edition, id));
  return opened(work, keys, stored);
}

Result<Counts> count(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::send_post));
  return store::count(work.session, edition);
}

Result<std::optional<State>> state_of(Work& work, OutgoingId id) {
  ASSIGN_OR_RETURN(auto const stored, store::find(work.session, id));
  if (!stored) return std::optional<State>();
  return std::optional(stored->outgoing.state);
}

Result<bool> take_back(Work& work, OutgoingId id) {
  ASSIGN_OR_RETURN(auto stored, store::find(work.session, id));
  if (!stored || stored->outgoing.state == State::dropped) return true;
  if (!may_step(stored->outgoing.state, State::dropped)) return false;
  RETURN_IF_ERROR(step(work, stored->outgoing, {.state = State::dropped}));
  return true;
}

audit::WatchedKind watched_kind() {
  return {{"outgoing", outgoing_steps}, store::states};
}

}  // namespace klantendag::outbox
