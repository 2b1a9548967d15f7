// SPDX-License-Identifier: EUPL-1.2
// The words that the ledger's table and the record use.
#include <algorithm>

#include "modules/obligations/rules.hpp"

#include "base/named.hpp"

namespace klantendag::obligations {

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::acknowledge:
      return "acknowledge";
    case Kind::answer:
      return "answer";
    case Kind::contact:
      return "contact";
    case Kind::decide:
      return "decide";
    case Kind::act:
      return "act";
    case Kind::tell_back:
      return "tell_back";
  }
  return "";
}

std::string_view name_of(State state) {
  switch (state) {
    case State::open:
      return "open";
    case State::declined:
      return "declined";
    case State::fulfilled:
      return "fulfilled";
    case State::refused:
      return "refused";
    case State::released:
      return "released";
    case State::erased:
      return "erased";
  }
  return "";
}

std::string_view name_of(Channel channel) {
  switch (channel) {
    case Channel::phone:
      return "phone";
    case Channel::letter:
      return "letter";
    case Channel::mail:
      return "mail";
    case Channel::office:
      return "office";
  }
  return "";
}

std::string_view name_of(AttemptOutcome outcome) {
  switch (outcome) {
    case AttemptOutcome::spoke:
      return "spoke";
    case AttemptOutcome::wrote:
      return "wrote";
    case AttemptOutcome::not_reached:
      return "not_reached";
    case AttemptOutcome::left_word:
      return "left_word";
  }
  return "";
}

std::string_view name_of(ProofKind kind) {
  switch (kind) {
    case ProofKind::attempt:
      return "attempt";
    case ProofKind::unreachable:
      return "unreachable";
    case ProofKind::receipt:
      return "receipt";
    case ProofKind::decision:
      return "decision";
    case ProofKind::evidence:
      return "evidence";
    case ProofKind::telling:
      return "telling";
  }
  return "";
}

std::optional<Kind> kind_named(std::string_view name) {
  return named(every_kind, name);
}
std::optional<State> state_named(std::string_view name) {
  return named(every_state, name);
}
std::optional<Channel> channel_named(std::string_view name) {
  return named(every_channel, name);
}
std::optional<AttemptOutcome> outcome_named(std::string_view name) {
  return named(every_outcome, name);
}
std::optional<ProofKind> proof_named(std::string_view name) {
  return named(every_proof, name);
}

}  // namespace klantendag::obligations
