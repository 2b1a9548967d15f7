// SPDX-License-Identifier: EUPL-1.2
// One event after another. What is not listed for a state cannot happen to it.
#include <algorithm>

#include "core/asks/asks.hpp"

namespace klantendag::asks {
namespace {

Error no_step() {
  return conflict("asks.step");
}

void remember(Ask& ask, std::string const& who) {
  if (who.empty()) return;
  if (std::find(ask.had.begin(), ask.had.end(), who) == ask.had.end()) ask.had.push_back(who);
}

void give(Ask& ask, std::string const& owner) {
  ask.owner = owner;
  remember(ask, owner);
}

// It goes up, to somebody else.
void lift(Ask& ask, std::string const& owner) {
  ++ask.repeats;
  ask.level = above(ask.level);
  ask.missed_by = ask.had;
  give(ask, owner);
}

void end(Ask& ask, State state, Instant at) {
  ask.state = state;
  ask.ended_at = at;
  ask.proposed_by.clear();
  ask.proposed = Reason::none;
}

// Of an ask that is open.
Ask step(Ask ask, Event const& event) {
  switch (event.what) {
    case What::assigned:
      give(ask, event.owner);
      break;
    case What::claimed:
      give(ask, event.owner);
      if (ask.state == State::open) ask.state = State::claimed;
      break;
    case What::released:
      ask.owner.clear();
      if (ask.state == State::claimed) ask.state = State::open;
      break;
    case What::repeated:
      lift(ask, event.owner);
      break;
    case What::not_reached:
      ask.state = State::call_attempted;
      ask.attempts.push_back(event.at);
      remember(ask, event.by);
      break;
    case What::reached:
    case What::answered:
      remember(ask, event.by);
      end(ask, State::answered, event.at);
      break;
    case What::dismissal_proposed:
      ask.proposed_by = event.by;
      ask.proposed = event.reason;
      break;
    case What::dismissal_withdrawn:
      ask.proposed_by.clear();
      ask.proposed = Reason::none;
      break;
    case What::dismissed:
    case What::merged:
    case What::erased:
      end(ask, State::dismissed, event.at);
      break;
    case What::deadline_passed:
      ++ask.passed;
      ask.level = std::max(ask.level, ask.passed > 1 ? Level::manager : Level::lead);
      give(ask, event.owner);
      break;
    case What::detected:
    case What::opened:
    case What::noted:
    case What::labelled:
    case What::archived:
    case What::auto_replied:
    case What::reply_offered:
    case What::read_anew:
    case What::confirmed:
    case What::asked_again:
      break;
  }
  return ask;
}

bool changes_nothing(What what) {
  switch (what) {
    case What::opened:
    case What::noted:
    case What::labelled:
    case What::archived:
    case What::auto_replied:
    case What::reply_offered:
    case What::read_anew:
      return true;
    case What::detected:
    case What::assigned:
    case What::claimed:
    case What::released:
    case What::repeated:
    case What::confirmed:
    case What::asked_again:
    case What::reached:
    case What::not_reached:
    case What::answered:
    case What::dismissal_proposed:
    case What::dismissal_withdrawn:
    case What::dismissed:
    case What::merged:
    case What::erased:
    case What::deadline_passed:
      return false;
  }
  return false;
}

// What ends an ask is done by somebody: no program answers, calls, drops or erases.
bool needs_a_person(What what) {
  return what == What::reached || what == What::not_reached || what == What::answered ||
         what == What::dismissal_proposed || what == What::dismissed || what == What::merged ||
         what == What::erased;
}

}  // namespace

bool is_person(std::string_view by) {
  return !by.empty() && by != "program" && by != "holder" && by != "nobody";
}

bool needs_second_person(Ask const& ask) {
  return ask.kind == Kind::urgent || ask.repeats > 0;
}

Result<Ask> apply(Ask ask, Event const& event) {
  if (event.what == What::detected) return no_step();
  if (changes_nothing(event.what)) {
    if (event.what == What::opened) {
      ask.read = true;
      remember(ask, event.by);
    }
    return ask;
  }
  if (event.what == What::confirmed) {
    if (ask.state != State::answered) return no_step();
    ask.state = State::confirmed;
    return ask;
  }
  if (event.what == What::asked_again) {
    if (ask.state != State::answered) return no_step();
    ask.state = State::open;
    ask.ended_at.reset();
    lift(ask, event.owner);
    return ask;
  }
  if (!is_open(ask.state)) return no_step();
  if (needs_a_person(event.what) && !is_person(event.by)) return no_step();
  if (event.what == What::dismissed && needs_second_person(ask) &&
      (ask.proposed_by.empty() || ask.proposed_by == event.by)) {
    return no_step();
  }
  // Who asks to be called is not answered by a letter.
  if (event.what == What::answered && ask.kind == Kind::contact) return no_step();
  return step(std::move(ask), event);
}

Result<Ask> fold(std::vector<Event> const& log) {
  auto const broken = [](std::size_t number) {
    return invalid("asks.broken_log", {{"number", std::to_string(number)}});
  };
  if (log.empty() || log.front().what != What::detected) return broken(1);
  Ask ask{.kind = log.front().kind, .first_asked_at = log.front().at};
  give(ask, log.front().owner);
  for (std::size_t at = 1; at < log.size(); ++at) {
    auto next = apply(std::move(ask), log[at]);
    if (!next) return broken(at + 1);
    ask = std::move(*next);
  }
  return ask;
}

}  // namespace klantendag::asks
