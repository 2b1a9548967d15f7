// SPDX-License-Identifier: EUPL-1.2
#include "modules/outbox/rules.hpp"

#include <algorithm>

namespace klantendag::outbox {

std::string_view name_of(State state) {
  switch (state) {
    case State::waiting:
      return "waiting";
    case State::approved:
      return "approved";
    case State::sending:
      return "sending";
    case State::sent:
      return "sent";
    case State::refused:
      return "refused";
    case State::unsure:
      return "unsure";
    case State::dropped:
      return "dropped";
  }
  return "";
}

std::optional<State> state_named(std::string_view name) {
  for (State const state : {State::waiting, State::approved, State::sending, State::sent,
                            State::refused, State::unsure, State::dropped}) {
    if (name_of(state) == name) return state;
  }
  return std::nullopt;
}

Result<void> may_step(State from, State to) {
  bool const legal =
      std::any_of(outgoing_steps.begin(), outgoing_steps.end(), [&](audit::Transition const& step) {
        return step.from == name_of(from) && step.to == name_of(to);
      });
  if (legal) return {};
  return conflict("outbox.step");
}

Verdict judge(Result<void> const& outcome, Attempt attempt) {
  if (outcome) return {.state = State::sent};
  Error const& error = outcome.error();
  Verdict verdict{.state = State::refused, .reason = error.key};
  for (Parameter const& parameter : error.parameters) {
    if (parameter.name == "code") verdict.code = parameter.value;
  }
  // The line broke while we spoke: the server may have taken it. Sending it twice is worse than asking.
  if (error.key == "mail.interrupted") {
    verdict.state = State::unsure;
    verdict.reason = "outbox.unsure";
    return verdict;
  }
  bool const may_help =
      error.kind == ErrorKind::unavailable || error.kind == ErrorKind::storage_full;
  if (may_help && attempt == Attempt::more_follow) {
    verdict.state = State::approved;
    verdict.again = true;
  }
  return verdict;
}

}  // namespace klantendag::outbox
