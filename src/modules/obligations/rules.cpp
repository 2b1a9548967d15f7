// SPDX-License-Identifier: EUPL-1.2
#include "modules/obligations/rules.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace klantendag::obligations {
namespace {

Result<void> still_open(Obligation const& obligation) {
  if (!is_open(obligation.state)) return conflict("obligations.ended");
  return {};
}

bool takes_attempts(Kind kind) {
  return kind == Kind::acknowledge || kind == Kind::answer || kind == Kind::contact ||
         kind == Kind::tell_back;
}

bool fits(Kind kind, ProofKind proof) {
  switch (kind) {
    case Kind::acknowledge:
      return proof == ProofKind::receipt || proof == ProofKind::attempt;
    case Kind::answer:
    case Kind::contact:
      return proof == ProofKind::attempt || proof == ProofKind::unreachable;
    case Kind::decide:
      return proof == ProofKind::decision;
    case Kind::act:
      return proof == ProofKind::evidence;
    case Kind::tell_back:
      return proof == ProofKind::telling || proof == ProofKind::unreachable;
  }
  return false;
}

// The attempt that a proof names by its number, counted from 1.
Attempt const* attempt_of(Proof const& proof, std::span<Attempt const> attempts) {
  auto const number = parse_integer(proof.id);
  if (!number || *number < 1 || static_cast<std::size_t>(*number) > attempts.size()) return nullptr;
  return &attempts[static_cast<std::size_t>(*number) - 1];
}

bool reached(Attempt const* attempt) {
  return attempt != nullptr &&
         (attempt->outcome == AttemptOutcome::spoke || attempt->outcome == AttemptOutcome::wrote);
}

// Morning, afternoon, evening, on the Netherlands' clock.
int day_part(Instant at) {
  constexpr int noon = 12 * 60;
  constexpr int evening = 17 * 60;
  int const minutes = time_in_amsterdam(at).minutes;
  return minutes < noon ? 0 : minutes < evening ? 1 : 2;
}

Result<void> proves(Kind kind, Proof const& proof, std::span<Attempt const> attempts) {
  if (!fits(kind, proof.kind)) return invalid("obligations.proof_unfit");
  if (proof.id.empty()) return invalid("obligations.proof_missing");
  if (proof.kind == ProofKind::attempt && !reached(attempt_of(proof, attempts))) {
    return invalid("obligations.proof_missing");
  }
  if (proof.kind == ProofKind::unreachable && !tried_enough(attempts)) {
    return invalid("obligations.tried_too_little");
  }
  return {};
}

Obligation ended(Obligation obligation, State state, Ending const& ending) {
  obligation.state = state;
  obligation.ended_at = ending.at;
  obligation.ended_by = ending.by;
  return obligation;
}

}  // namespace

int usual_working_days(Kind kind) {
  switch (kind) {
    case Kind::acknowledge:
      return 2;
    case Kind::answer:
      return 5;
    case Kind::contact:
      return 2;
    case Kind::decide:
      return 20;
    case Kind::act:
      return 60;
    case Kind::tell_back:
      return 10;
  }
  return 0;
}

bool ends_where_it_came_from(Kind kind) {
  return kind == Kind::decide || kind == Kind::act || kind == Kind::tell_back;
}

Result<Obligation> opened(Opening const& opening, ObligationId id, Instant now) {
  if (opening.origin.kind.empty() || opening.origin.id.empty() || opening.subject.kind.empty() ||
      opening.subject.id.empty()) {
    return invalid("obligations.reference_missing");
  }
  // A promise to one person is never nobody's: who made it has it until somebody else takes it.
  if (opening.kind == Kind::contact && !opening.owner) {
    return invalid_field("owner", "obligations.owner_missing");
  }
  Date const today = date_in_amsterdam(now);
  Date const due = opening.due.value_or(add_working_days(today, usual_working_days(opening.kind)));
  if (due < today) return invalid_field("due", "obligations.due_passed");
  return Obligation{.id = id,
                    .edition = opening.edition,
                    .kind = opening.kind,
                    .origin = opening.origin,
                    .subject = opening.subject,
                    .owner = opening.owner,
                    .captured_at = now,
                    .wished = opening.wished,
                    .due = due,
                    .first_due = due,
                    .reopens = opening.reopens};
}

Result<Opening> reopened(Obligation const& ended, std::optional<Id<Account>> owner) {
  if (is_open(ended.state) || ended.state == State::erased) {
    return conflict("obligations.not_ended");
  }
  if (ended.reopens) return conflict("obligations.reopened_before");
  if (owner && owner == ended.owner) return conflict("obligations.same_owner");
  return Opening{.edition = ended.edition,
                 .kind = ended.kind,
                 .origin = ended.origin,
                 .subject = ended.subject,
                 .owner = owner,
                 .wished = ended.wished,
                 .reopens = ended.id};
}

Result<Obligation> hand_over(Obligation obligation, std::optional<Id<Account>> to) {
  RETURN_IF_ERROR(still_open(obligation));
  if (obligation.owner == to) return conflict("obligations.same_owner");
  obligation.owner = to;
  return obligation;
}

Result<Obligation> move_due(Obligation obligation, Date due, Date today) {
  RETURN_IF_ERROR(still_open(obligation));
  if (due < today) return invalid_field("due", "obligations.due_passed");
  if (due == obligation.due) return conflict("obligations.same_day");
  obligation.due = due;
  ++obligation.due_moves;
  return obligation;
}

Result<void> may_attempt(Obligation const& obligation, Attempt const& attempt, Instant now) {
  RETURN_IF_ERROR(still_open(obligation));
  if (!takes_attempts(obligation.kind)) return conflict("obligations.no_attempts");
  if (attempt.at < obligation.captured_at || attempt.at > now) {
    return invalid("obligations.attempt_early");
  }
  return {};
}

Result<Obligation> fulfil(Obligation obligation, Proof proof, std::span<Attempt const> attempts,
                          Ending const& ending) {
  RETURN_IF_ERROR(still_open(obligation));
  if (obligation.state == State::declined) return conflict("obligations.declined");
  RETURN_IF_ERROR(proves(obligation.kind, proof, attempts));
  obligation.proof = std::move(proof);
  return ended(std::move(obligation), State::fulfilled, ending);
}

Result<Obligation> decline(Obligation obligation, std::string_view reason, Ending const& ending) {
  RETURN_IF_ERROR(still_open(obligation));
  if (obligation.state == State::declined) return conflict("obligations.declined");
  if (obligation.kind != Kind::answer && obligation.kind != Kind::act) {
    return conflict("obligations.not_declinable");
  }
  if (trim(reason).empty()) return invalid_field("reason", "obligations.reason_missing");
  obligation.state = State::declined;
  obligation.ended_by = ending.by;
  obligation.has_reason = true;
  return obligation;
}

Result<Obligation> reconsider(Obligation obligation) {
  RETURN_IF_ERROR(still_open(obligation));
  if (obligation.state != State::declined) return conflict("obligations.not_declined");
  obligation.state = State::open;
  obligation.ended_by.clear();
  obligation.has_reason = false;
  return obligation;
}

Result<Obligation> refuse(Obligation obligation, Proof telling, Instant at) {
  RETURN_IF_ERROR(still_open(obligation));
  if (obligation.state != State::declined) return conflict("obligations.not_declined");
  if (telling.kind != ProofKind::telling) return invalid("obligations.proof_unfit");
  if (telling.id.empty()) return invalid("obligations.proof_missing");
  obligation.proof = std::move(telling);
  std::string decider = obligation.ended_by;
  return ended(std::move(obligation), State::refused, {at, std::move(decider)});
}

Result<Obligation> release(Obligation obligation, std::string_view reason, Ending const& ending) {
  RETURN_IF_ERROR(still_open(obligation));
  if (trim(reason).empty()) return invalid_field("reason", "obligations.release_reason_missing");
  obligation.has_reason = true;
  return ended(std::move(obligation), State::released, ending);
}

Result<Obligation> erase(Obligation obligation, Ending const& ending) {
  if (obligation.state == State::erased) return conflict("obligations.erased");
  obligation.subject = {"erased", "-"};
  obligation.proof.reset();
  obligation.has_reason = false;
  return ended(std::move(obligation), State::erased, ending);
}

bool tried_enough(std::span<Attempt const> attempts) {
  int in_vain = 0;
  std::array<bool, 3> parts{};
  for (Attempt const& attempt : attempts) {
    if (attempt.outcome == AttemptOutcome::not_reached) {
      ++in_vain;
      parts[static_cast<std::size_t>(day_part(attempt.at))] = true;
    }
    auto const seen = std::count(parts.begin(), parts.end(), true);
    if (attempt.outcome == AttemptOutcome::left_word && attempt.channel == Channel::letter &&
        in_vain >= attempts_before_letter && seen >= day_parts_before_letter) {
      return true;
    }
  }
  return false;
}

std::vector<std::string_view> faults(Obligation const& obligation,
                                     std::span<Attempt const> attempts) {
  std::vector<std::string_view> found;
  auto const expect = [&](bool good, std::string_view fault) {
    if (!good) found.push_back(fault);
  };
  State const state = obligation.state;
  bool const open = is_open(state);
  expect(open == !obligation.ended_at.has_value(), "end and state differ");
  expect(!open || obligation.ended_by.empty() == (state == State::open), "who ended it");
  expect(state != State::fulfilled ||
             (obligation.proof && proves(obligation.kind, *obligation.proof, attempts).ok()),
         "fulfilled without proof");
  expect(state != State::refused ||
             (obligation.has_reason && obligation.proof &&
              obligation.proof->kind == ProofKind::telling && !obligation.ended_by.empty()),
         "refused without reason, decider or telling");
  expect((state != State::declined && state != State::released) || obligation.has_reason,
         "without a reason");
  expect(!open || !obligation.proof, "open with a proof");
  expect((obligation.due_moves == 0) <= (obligation.due == obligation.first_due),
         "due day moved and not counted");
  expect(!obligation.ended_at || *obligation.ended_at >= obligation.captured_at,
         "ended before it began");
  return found;
}

}  // namespace klantendag::obligations
