// SPDX-License-Identifier: EUPL-1.2
#include "modules/actions/rules.hpp"

#include <algorithm>

#include "base/named.hpp"
#include "base/text.hpp"

namespace klantendag::actions {

std::string_view name_of(State state) {
  switch (state) {
    case State::under_way:
      return "under_way";
    case State::claimed:
      return "claimed";
    case State::done:
      return "done";
    case State::partly:
      return "partly";
    case State::answered:
      return "answered";
    case State::not_doing:
      return "not_doing";
    case State::out_of_scope:
      return "out_of_scope";
    case State::withdrawn:
      return "withdrawn";
  }
  return "";
}

std::string_view name_of(TellingState state) {
  switch (state) {
    case TellingState::drafted:
      return "drafted";
    case TellingState::approved:
      return "approved";
    case TellingState::told:
      return "told";
    case TellingState::content:
      return "content";
    case TellingState::no_reaction:
      return "no_reaction";
    case TellingState::not_content:
      return "not_content";
    case TellingState::not_needed:
      return "not_needed";
    case TellingState::unreachable:
      return "unreachable";
    case TellingState::withdrawn:
      return "withdrawn";
  }
  return "";
}

std::optional<State> state_named(std::string_view name) {
  return named(every_state, name);
}
std::optional<TellingState> telling_state_named(std::string_view name) {
  return named(every_telling_state, name);
}

bool is_no(State state) {
  return state == State::not_doing || state == State::out_of_scope;
}

bool has_outcome(State state) {
  return state != State::under_way && state != State::claimed && state != State::withdrawn;
}

Result<void> is_complete(NewDecision const& draft) {
  std::vector<Error> problems;
  if (trim(draft.what).empty()) problems.push_back(invalid_field("what", "actions.what_missing"));
  if (draft.state == State::under_way) {
    if (trim(draft.measure).empty()) {
      problems.push_back(invalid_field("measure", "actions.measure_missing"));
    }
    if (!draft.owner) problems.push_back(invalid_field("owner", "obligations.owner_missing"));
    if (!draft.due) problems.push_back(invalid_field("due", "obligations.due_missing"));
  } else if (draft.state != State::answered && !is_no(draft.state)) {
    problems.push_back(invalid_field("state", "actions.state_missing"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return {};
}

Result<Decision> claim(Decision decision, Evidence const& evidence, Id<Account> by) {
  if (decision.state != State::under_way) return conflict("actions.step");
  if (trim(evidence.words).empty()) return invalid_field("evidence", "actions.evidence_missing");
  decision.state = State::claimed;
  decision.words.evidence = trim(evidence.words);
  decision.words.place = trim(evidence.place);
  decision.starts_on = evidence.starts_on;
  decision.blocked_until.reset();
  decision.words.blocked.clear();
  decision.claimed_by = by;
  return decision;
}

Result<Decision> block(Decision decision, Date until, std::string_view why, Date today) {
  if (decision.state != State::under_way) return conflict("actions.step");
  if (until <= today) return invalid_field("until", "actions.blocked_passed");
  if (trim(why).empty()) return invalid_field("why", "actions.blocked_why_missing");
  decision.blocked_until = until;
  decision.words.blocked = trim(why);
  return decision;
}

Result<Decision> unblock(Decision decision) {
  if (decision.state != State::under_way || !decision.blocked_until)
    return conflict("actions.step");
  decision.blocked_until.reset();
  decision.words.blocked.clear();
  return decision;
}

bool is_blocked(Decision const& decision, Date today) {
  return decision.state == State::under_way && decision.blocked_until &&
         *decision.blocked_until > today;
}

Result<Decision> verify(Decision decision, State outcome, Id<Account> by,
                        std::optional<Id<Account>> owner) {
  if (decision.state != State::claimed) return conflict("actions.step");
  if (outcome != State::done && outcome != State::partly) return conflict("actions.step");
  if (decision.claimed_by == by || owner == by) return conflict("actions.own_work");
  decision.state = outcome;
  decision.verified_by = by;
  return decision;
}

Result<Decision> send_back(Decision decision) {
  if (decision.state != State::claimed) return conflict("actions.step");
  decision.state = State::under_way;
  decision.claimed_by.reset();
  return decision;
}

Result<Telling> redraft(Telling telling, std::string_view text, obligations::Channel channel) {
  if (telling.state != TellingState::drafted) return conflict("actions.step");
  if (trim(text).empty()) return invalid_field("text", "actions.text_missing");
  telling.text = trim(text);
  telling.channel = channel;
  return telling;
}

Result<Telling> approve(Telling telling, Id<Account> by) {
  if (telling.state != TellingState::drafted) return conflict("actions.step");
  if (telling.text.empty()) return invalid_field("text", "actions.text_missing");
  telling.state = TellingState::approved;
  telling.approved_by = by;
  return telling;
}

Result<Telling> take_back(Telling telling) {
  if (telling.state != TellingState::approved) return conflict("actions.step");
  telling.state = TellingState::drafted;
  telling.approved_by.reset();
  return telling;
}

Result<Telling> tell(Telling telling, Id<Account> by, Instant at) {
  if (telling.state != TellingState::approved) return conflict("actions.step");
  telling.state = TellingState::told;
  telling.told_by = by;
  telling.told_at = at;
  return telling;
}

Result<Telling> bounce(Telling telling, obligations::Channel other) {
  if (telling.state != TellingState::told) return conflict("actions.step");
  if (telling.channel == other) return invalid_field("channel", "actions.same_channel");
  telling.state = TellingState::drafted;
  telling.channel = other;
  telling.approved_by.reset();
  telling.told_by.reset();
  telling.told_at.reset();
  return telling;
}

Result<Telling> react(Telling telling, TellingState reaction) {
  bool const known = reaction == TellingState::content || reaction == TellingState::no_reaction ||
                     reaction == TellingState::not_content;
  if (telling.state != TellingState::told || !known) return conflict("actions.step");
  telling.state = reaction;
  return telling;
}

bool was_told(TellingState state) {
  return state == TellingState::told || state == TellingState::content ||
         state == TellingState::no_reaction || state == TellingState::not_content;
}

bool waits_to_be_told(TellingState state) {
  return state == TellingState::drafted || state == TellingState::approved;
}

Result<Telling> end_untold(Telling telling, TellingState end) {
  bool const known = end == TellingState::not_needed || end == TellingState::unreachable;
  if (!waits_to_be_told(telling.state) || !known) return conflict("actions.step");
  telling.state = end;
  return telling;
}

}  // namespace klantendag::actions
