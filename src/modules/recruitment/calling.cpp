// SPDX-License-Identifier: EUPL-1.2
// The caller's side: take a person, say who it is only after they said so themselves, note what came
// of it. A person is with one caller at a time, for as long as the lease lasts.
#include <algorithm>

#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "modules/recruitment/practical.hpp"
#include "modules/recruitment/recruitment.hpp"
#include "modules/recruitment/rules.hpp"
#include "modules/recruitment/seats.hpp"
#include "modules/recruitment/store.hpp"

namespace klantendag::recruitment {
namespace {

std::optional<Id<Account>> caller_of(Work const& work) {
  if (work.actor.kind != Actor::Kind::account) return std::nullopt;
  return work.actor.account;
}

std::string title_of(editions::Edition const& edition) {
  return edition.name + " " + std::to_string(edition.year);
}

// The edition of a round that has begun and goes on.
Result<editions::Edition> edition_of_round(Work& work, EditionId id) {
  RETURN_IF_ERROR(require(work, Permission::make_calls));
  ASSIGN_OR_RETURN(auto const round, store::find_round(work.session, id));
  if (!round) return not_found("recruitment.no_round");
  ASSIGN_OR_RETURN(auto edition, editions::known(work, id));
  if (edition.phase == editions::Phase::closed) return conflict("editions.closed");
  return edition;
}

std::vector<Attempt> of_call(std::vector<Attempt> const& all, CallId id) {
  std::vector<Attempt> some;
  for (Attempt const& attempt : all) {
    if (attempt.call == id) some.push_back(attempt);
  }
  return some;
}

Result<std::vector<Candidate>> candidates(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto const calls, store::all(work.session, edition));
  ASSIGN_OR_RETURN(auto const attempts, store::attempts(work.session, edition));
  ASSIGN_OR_RETURN(auto const promises, store::open_promises(work.session, edition));
  std::vector<Candidate> all;
  for (Call const& call : calls) {
    if (!is_open(call.state)) continue;
    Candidate candidate{.call = call, .attempts = of_call(attempts, call.id)};
    for (Promise const& promise : promises) {
      if (promise.call == call.id && !candidate.due_at) candidate.due_at = promise.due_at;
    }
    all.push_back(std::move(candidate));
  }
  return all;
}

Result<void> may_call_now(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto const settings, store::settings(work.session, edition));
  if (!within_hours(work.now, settings.from, settings.until)) {
    return conflict("recruitment.outside_hours",
                    {{"from", settings.from.text()}, {"until", settings.until.text()}});
  }
  ASSIGN_OR_RETURN(auto const lately,
                   store::openings_since(work.session, caller_of(work), work.now - hours(1)));
  if (lately >= most_calls_an_hour) return conflict("recruitment.slow_down");
  return {};
}

// Who came on the list of persons not to call meanwhile is not called. Answers whether that was so.
Result<bool> drop_blocked(Work& work, Means const& means, Call const& call) {
  ASSIGN_OR_RETURN(auto const against,
                   complaints::against_calling(work.session, std::span(&call.complaint, 1)));
  if (!against.front()) return false;
  RETURN_IF_ERROR(move_to(work, call, State::blocked, {}));
  RETURN_IF_ERROR(replace(work, means, call, Left::unfit));
  return true;
}

Result<void> record_open(Work& work, CallId id) {
  return audit::record(work, {.action = "call.open",
                              .kind = "call_contact",
                              .id = id.text(),
                              .fields = {"name", "phone"}});
}

// Nothing: somebody else was just before us.
Result<bool> claim(Work& work, CallId id) {
  ASSIGN_OR_RETURN(bool const ours,
                   store::claim(work.session, {id, caller_of(work), work.now, work.now + lease}));
  if (!ours) return false;
  RETURN_IF_ERROR(store::insert_opening(work.session, {id, caller_of(work), work.now}));
  RETURN_IF_ERROR(record_open(work, id));
  return true;
}

// The call, when this caller took it; also when the lease is over, as long as nobody else took it:
// what came of a long conversation can still be noted.
Result<Call> own_call(Work& work, EditionId edition, CallId id) {
  RETURN_IF_ERROR(edition_of_round(work, edition));
  ASSIGN_OR_RETURN(auto const call, store::find(work.session, edition, id));
  if (!call) return not_found("recruitment.not_found");
  if (!call->claimed_at || call->claimed_by != caller_of(work)) {
    return conflict("recruitment.not_yours");
  }
  return *call;
}

// The call, while the lease lasts: what somebody left us to reach them is shown no longer than that.
Result<Call> open_call(Work& work, EditionId edition, CallId id) {
  ASSIGN_OR_RETURN(auto call, own_call(work, edition, id));
  if (call.claimed_until <= work.now) return conflict("recruitment.not_yours");
  return call;
}

// Anybody's promise may be kept early; else the same rules as for the next person.
Result<void> may_take(Work& work, EditionId edition, CallId id) {
  ASSIGN_OR_RETURN(auto const possible, candidates(work, edition));
  auto const found = std::find_if(possible.begin(), possible.end(),
                                  [&](Candidate const& one) { return one.call.id == id; });
  if (found == possible.end()) return conflict("recruitment.taken");
  bool const with_somebody = found->call.claimed_until && *found->call.claimed_until > work.now;
  if (with_somebody) return conflict("recruitment.taken");
  if (!found->due_at && !may_try(*found, work.now)) return conflict("recruitment.not_now");
  return {};
}

std::optional<Left> left_by(State state) {
  switch (state) {
    case State::declined:
    case State::never_again:
      return Left::declined;
    case State::exhausted:
    case State::wrong_number:
      return Left::unreachable;
    case State::blocked:
      return Left::unfit;
    case State::cancelled:
      return Left::cancelled;
    case State::to_call:
    case State::call_back:
    case State::accepted:
    case State::withdrawn:
      return std::nullopt;
  }
  return std::nullopt;
}

// The attempt, its state, kept promises; answers the state.
Result<State> finish_attempt(Work& work, Call const& call, Outcome outcome) {
  if (needs_identity(outcome) && !call.identified_at) {
    return conflict("recruitment.identity_first");
  }
  ASSIGN_OR_RETURN(auto const settings, store::settings(work.session, call.edition));
  Attempt const attempt{.id = work.next_id<AttemptRecord>(),
                        .call = call.id,
                        .caller = caller_of(work),
                        .begun_at = *call.claimed_at,
                        .noted_at = work.now,
                        .outcome = outcome};
  RETURN_IF_ERROR(store::insert_attempt(work.session, attempt, settings));
  if (needs_identity(outcome)) {
    RETURN_IF_ERROR(store::keep_promises(work.session, call.id, attempt.id));
  }
  ASSIGN_OR_RETURN(auto const all, store::attempts(work.session, call.edition));
  State const state = state_after(outcome, of_call(all, call.id), settings);
  RETURN_IF_ERROR(move_to(work, call, state, {name_of(outcome)}));
  return state;
}

}  // namespace

Result<std::vector<RoundLine>> open_rounds(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::make_calls));
  ASSIGN_OR_RETURN(auto const rounds, store::rounds(work.session));
  std::vector<RoundLine> open;
  for (store::Round const& round : rounds) {
    ASSIGN_OR_RETURN(auto const edition, editions::known(work, round.edition));
    if (edition.phase == editions::Phase::closed) continue;
    open.push_back({edition.id, title_of(edition)});
  }
  return open;
}

Result<Today> today(Work& work, EditionId id) {
  ASSIGN_OR_RETURN(auto const edition, edition_of_round(work, id));
  Today found{.title = title_of(edition)};
  ASSIGN_OR_RETURN(found.settings, store::settings(work.session, id));
  found.open_now = within_hours(work.now, found.settings.from, found.settings.until);
  ASSIGN_OR_RETURN(auto const possible, candidates(work, id));
  found.ready = static_cast<std::int64_t>(order_of_calling(possible, work.now).size());
  found.later = static_cast<std::int64_t>(possible.size()) - found.ready;
  ASSIGN_OR_RETURN(auto const calls, store::all(work.session, id));
  found.accepted = std::count_if(calls.begin(), calls.end(),
                                 [](Call const& call) { return call.state == State::accepted; });
  ASSIGN_OR_RETURN(found.own, store::claimed_by(work.session, id, caller_of(work), work.now));
  ASSIGN_OR_RETURN(found.promises, store::open_promises(work.session, id));
  return found;
}

Result<std::optional<CallId>> take_next(Work& work, Means const& means, EditionId edition) {
  RETURN_IF_ERROR(edition_of_round(work, edition));
  ASSIGN_OR_RETURN(auto const own,
                   store::claimed_by(work.session, edition, caller_of(work), work.now));
  if (own) return own;
  RETURN_IF_ERROR(may_call_now(work, edition));
  ASSIGN_OR_RETURN(auto const draw, means.neighbours.draw(work, edition));
  if (!draw.seats.empty()) RETURN_IF_ERROR(follow_draw(work, means, edition, draw));
  for (bool again = true; again;) {
    ASSIGN_OR_RETURN(auto const possible, candidates(work, edition));
    again = false;
    for (CallId const& id : order_of_calling(possible, work.now)) {
      auto const candidate = std::find_if(possible.begin(), possible.end(),
                                          [&](Candidate const& one) { return one.call.id == id; });
      ASSIGN_OR_RETURN(again, drop_blocked(work, means, candidate->call));
      if (again) break;  // the reserve who took the seat is a candidate now
      ASSIGN_OR_RETURN(bool const ours, claim(work, id));
      if (ours) return std::optional(id);
    }
  }
  return std::optional<CallId>{};
}

Result<void> take(Work& work, Means const& means, EditionId edition, CallId id) {
  RETURN_IF_ERROR(edition_of_round(work, edition));
  ASSIGN_OR_RETURN(auto const own,
                   store::claimed_by(work.session, edition, caller_of(work), work.now));
  if (own == id) return {};
  if (own) return conflict("recruitment.finish_first");
  RETURN_IF_ERROR(may_call_now(work, edition));
  ASSIGN_OR_RETURN(auto const call, store::find(work.session, edition, id));
  if (!call) return not_found("recruitment.not_found");
  RETURN_IF_ERROR(may_take(work, edition, id));
  ASSIGN_OR_RETURN(bool const blocked, drop_blocked(work, means, *call));
  if (blocked) return {};
  ASSIGN_OR_RETURN(bool const ours, claim(work, id));
  if (!ours) return conflict("recruitment.taken");
  return {};
}

Result<void> give_back(Work& work, EditionId edition, CallId id) {
  ASSIGN_OR_RETURN(auto const call, own_call(work, edition, id));
  RETURN_IF_ERROR(store::release(work.session, call.id));
  return audit::record(work, {.action = "call.give_back", .kind = "call_contact", .id = id.text()});
}

Result<Conversation> conversation(Work& work, Means const& means, EditionId edition, CallId id) {
  ASSIGN_OR_RETURN(auto const call, open_call(work, edition, id));
  Conversation found{.call = call};
  ASSIGN_OR_RETURN(found.contact, complaints::contact_of(work, means.keys, call.complaint));
  ASSIGN_OR_RETURN(found.edition, editions::known(work, edition));
  ASSIGN_OR_RETURN(found.settings, store::settings(work.session, edition));
  ASSIGN_OR_RETURN(auto const attempts, store::attempts(work.session, edition));
  found.attempts = of_call(attempts, id);
  ASSIGN_OR_RETURN(auto const calls, store::all(work.session, edition));
  found.seats = std::count_if(calls.begin(), calls.end(), [](Call const& one) {
    return is_open(one.state) || one.state == State::accepted;
  });
  return found;
}

Result<void> confirm_identity(Work& work, EditionId edition, CallId id) {
  ASSIGN_OR_RETURN(auto const call, open_call(work, edition, id));
  RETURN_IF_ERROR(
      store::note_identity(work.session, {call.id, caller_of(work), work.now, work.now + lease}));
  return audit::record(work, {.action = "call.identity", .kind = "call_contact", .id = id.text()});
}

Result<void> take_back(Work& work, EditionId edition, CallId id) {
  ASSIGN_OR_RETURN(auto const call, own_call(work, edition, id));
  if (call.claimed_until > work.now) return {};
  RETURN_IF_ERROR(
      store::renew_claim(work.session, {call.id, caller_of(work), work.now, work.now + lease}));
  return record_open(work, id);
}

Result<void> note(Work& work, Means const& means, EditionId edition, CallId id, Note const& note) {
  CHECK_PROMISE(note.outcome != Outcome::accepted);
  ASSIGN_OR_RETURN(auto const call, own_call(work, edition, id));
  if (note.outcome == Outcome::call_back && !note.call_at) {
    return invalid_field("date", "recruitment.choose_moment");
  }
  ASSIGN_OR_RETURN(State const state, finish_attempt(work, call, note.outcome));
  if (note.outcome == Outcome::call_back) {
    RETURN_IF_ERROR(store::insert_promise(
        work.session, {.id = work.next_id<PromiseRecord>(), .call = id, .due_at = *note.call_at},
        work.now));
  }
  if (note.may_ask_again) {
    RETURN_IF_ERROR(store::note_ask_again(work.session, id, *note.may_ask_again));
  }
  // "Rather not" is the same promise: we do not call this person any more.
  if (state == State::never_again || note.may_ask_again == false) {
    RETURN_IF_ERROR(complaints::never_again(work, call.complaint));
  }
  if (auto const left = left_by(state)) return replace(work, means, call, *left);
  return {};
}

Result<void> accept(Work& work, Means const& means, EditionId edition, CallId id,
                    Acceptance const& acceptance) {
  ASSIGN_OR_RETURN(auto const call, own_call(work, edition, id));
  RETURN_IF_ERROR(may_accept(acceptance));
  ASSIGN_OR_RETURN(auto const contact, complaints::contact_of(work, means.keys, call.complaint));
  RETURN_IF_ERROR(finish_attempt(work, call, Outcome::accepted));
  store::Asked const asked{id, caller_of(work), work.now};
  RETURN_IF_ERROR(store::insert_consents(work.session, asked, acceptance.consents));
  ASSIGN_OR_RETURN(auto const sealed, seal(work, means.keys, call, acceptance.practical));
  RETURN_IF_ERROR(store::insert_practical(work.session, asked, acceptance.practical, sealed));
  return means.neighbours.joined(work, edition, call.complaint, acceptance, contact);
}

}  // namespace klantendag::recruitment
