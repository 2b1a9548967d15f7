// SPDX-License-Identifier: EUPL-1.2
// An obligation: what the organisation owes somebody for what was said. It has one owner and one due
// day, and ends only with proof or with a reason. Seen, opened, assigned or merged ends nothing.
//   open → fulfilled (with proof)         open ⇄ declined → refused (once the person was told)
//   open, declined → released (the person needs it no more)      any → erased (a tombstone stays)
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "modules/accounts/model.hpp"
#include "modules/editions/model.hpp"

namespace klantendag {
struct ObligationRecord;
using ObligationId = Id<ObligationRecord>;
}  // namespace klantendag

namespace klantendag::obligations {

enum class Kind { acknowledge, answer, contact, decide, act, tell_back };
inline constexpr std::array every_kind = {Kind::acknowledge, Kind::answer, Kind::contact,
                                          Kind::decide,      Kind::act,    Kind::tell_back};

// declined: somebody who may has said no, and the person has not heard it yet; so it is still open.
enum class State { open, declined, fulfilled, refused, released, erased };
inline constexpr std::array every_state = {State::open,    State::declined, State::fulfilled,
                                           State::refused, State::released, State::erased};

// What it came from and whom it is owed to: a word for the kind and an id of that kind, never a name.
// The ledger knows neither stories nor participants.
struct Reference {
  std::string kind{};  // tip, story, action, message; participant, room
  std::string id{};

  bool operator==(Reference const&) const = default;
};

// How somebody was reached or tried for. Reading is not an attempt.
enum class Channel { phone, letter, mail, office };
inline constexpr std::array every_channel = {Channel::phone, Channel::letter, Channel::mail,
                                             Channel::office};
// left_word: a letter or mail that we tried and how to reach us. It answers nothing by itself.
enum class AttemptOutcome { spoke, wrote, not_reached, left_word };
inline constexpr std::array every_outcome = {AttemptOutcome::spoke, AttemptOutcome::wrote,
                                             AttemptOutcome::not_reached,
                                             AttemptOutcome::left_word};

struct Attempt {
  Instant at{};
  std::string by{};  // pseudonym, as in the record
  Channel channel = Channel::phone;
  AttemptOutcome outcome = AttemptOutcome::not_reached;

  bool operator==(Attempt const&) const = default;
};

// What shows that it was done. `attempt` is one of its own attempts in which we spoke or wrote;
// unreachable: all that can be asked was tried, and a letter was left (rules.hpp).
enum class ProofKind { attempt, unreachable, receipt, decision, evidence, telling };
inline constexpr std::array every_proof = {ProofKind::attempt,  ProofKind::unreachable,
                                           ProofKind::receipt,  ProofKind::decision,
                                           ProofKind::evidence, ProofKind::telling};
struct Proof {
  ProofKind kind = ProofKind::attempt;
  std::string id{};  // number of the attempt, or id of what the proof is

  bool operator==(Proof const&) const = default;
};

struct Obligation {
  ObligationId id{};
  EditionId edition{};
  Kind kind = Kind::contact;
  State state = State::open;
  Reference origin{};
  Reference subject{};
  std::optional<Id<Account>> owner{};  // nobody: red at once
  Instant captured_at{};               // the person waits since then
  std::optional<Channel> wished{};     // how the person wants to hear from us
  Date due{};
  Date first_due{};
  std::int64_t due_moves = 0;
  std::optional<ObligationId> reopens{};  // the ended one that did not content; once
  std::optional<Instant> ended_at{};
  std::string ended_by{};  // pseudonym: who proved it, or who decided against it
  std::optional<Proof> proof{};
  bool has_reason = false;

  bool operator==(Obligation const&) const = default;
};

[[nodiscard]] constexpr bool is_open(State state) {
  return state == State::open || state == State::declined;
}

// One line of the law of an edition: captured = open + fulfilled + refused + released + erased.
struct Tally {
  std::int64_t captured = 0;
  std::int64_t open = 0;  // declined and not yet told counts as open
  std::int64_t fulfilled = 0;
  std::int64_t refused = 0;
  std::int64_t released = 0;
  std::int64_t erased = 0;

  [[nodiscard]] std::int64_t accounted() const {
    return open + fulfilled + refused + released + erased;
  }
  [[nodiscard]] bool holds() const { return captured == accounted(); }
  bool operator==(Tally const&) const = default;
};

}  // namespace klantendag::obligations
