// SPDX-License-Identifier: EUPL-1.2
// Decisions of the ledger: an obligation and what happens to it give the obligation afterwards, or the
// Error that says why not. Nothing here knows who may; the service asks that.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/obligations/model.hpp"

namespace klantendag::obligations {

[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::string_view name_of(Channel channel);
[[nodiscard]] std::string_view name_of(AttemptOutcome outcome);
[[nodiscard]] std::string_view name_of(ProofKind kind);
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);
[[nodiscard]] std::optional<State> state_named(std::string_view name);
[[nodiscard]] std::optional<Channel> channel_named(std::string_view name);
[[nodiscard]] std::optional<AttemptOutcome> outcome_named(std::string_view name);
[[nodiscard]] std::optional<ProofKind> proof_named(std::string_view name);

// Working days that each kind may take when nobody named a day: the promise to one person in days, the
// improvement for everybody in weeks (domain.md A8). Contact is two working days (ledger_survey 6.5).
[[nodiscard]] int usual_working_days(Kind kind);

// The page of the tip ends these: it knows what else moves with them. The ledger's own page does not.
[[nodiscard]] bool ends_where_it_came_from(Kind kind);

struct Opening {
  EditionId edition{};
  Kind kind = Kind::contact;
  Reference origin{};
  Reference subject{};
  std::optional<Id<Account>> owner{};
  std::optional<Channel> wished{};
  std::optional<Date> due{};              // none: the usual working days from now
  std::optional<ObligationId> reopens{};  // set by reopened()
};
// Errors: invalid/obligations.due_passed, obligations.reference_missing, and obligations.owner_missing
// for a promise to contact somebody that nobody has.
[[nodiscard]] Result<Obligation> opened(Opening const& opening, ObligationId id, Instant now);

// The next one after an ended one that did not content: same kind, origin and person, another owner.
// Errors: conflict/obligations.not_ended, obligations.reopened_before, obligations.same_owner.
[[nodiscard]] Result<Opening> reopened(Obligation const& ended, std::optional<Id<Account>> owner);

// All of these: conflict/obligations.ended when it has ended.
// hand_over: conflict/obligations.same_owner. Without an owner: who held it left.
[[nodiscard]] Result<Obligation> hand_over(Obligation obligation, std::optional<Id<Account>> to);
// move_due keeps the first day and counts: invalid/obligations.due_passed, conflict/obligations.same_day.
[[nodiscard]] Result<Obligation> move_due(Obligation obligation, Date due, Date today);
// Errors: invalid/obligations.attempt_early when it lies before the promise or in the future,
// conflict/obligations.no_attempts for kinds that nobody is called for.
[[nodiscard]] Result<void> may_attempt(Obligation const& obligation, Attempt const& attempt,
                                       Instant now);

struct Ending {
  Instant at{};
  std::string by{};  // pseudonym
};
// Errors: conflict/obligations.declined first reconsider it; invalid/obligations.proof_unfit for a
// proof that this kind does not take, obligations.proof_missing, obligations.tried_too_little.
[[nodiscard]] Result<Obligation> fulfil(Obligation obligation, Proof proof,
                                        std::span<Attempt const> attempts, Ending const& ending);
// Only what was asked for may be declined: answer and act. A promise to call, to decide and to tell
// back are kept or released. conflict/obligations.not_declinable, invalid/obligations.reason_missing.
[[nodiscard]] Result<Obligation> decline(Obligation obligation, std::string_view reason,
                                         Ending const& ending);
// No was wrong after all. conflict/obligations.not_declined.
[[nodiscard]] Result<Obligation> reconsider(Obligation obligation);
// The person heard the no and why; `telling` shows it. conflict/obligations.not_declined.
[[nodiscard]] Result<Obligation> refuse(Obligation obligation, Proof telling, Instant at);
// The person said that it need not be done. invalid/obligations.release_reason_missing.
[[nodiscard]] Result<Obligation> release(Obligation obligation, std::string_view reason,
                                         Ending const& ending);
// The person is erased: the row stays as a tombstone, without whom it was for and without proof's id.
// conflict/obligations.erased.
[[nodiscard]] Result<Obligation> erase(Obligation obligation, Ending const& ending);

// Whether enough was tried before giving up: three times in vain, on two parts of a day, then a letter.
inline constexpr int attempts_before_letter = 3;
inline constexpr int day_parts_before_letter = 2;
[[nodiscard]] bool tried_enough(std::span<Attempt const> attempts);

// What must never be true of an obligation, as facts; nothing when it is sound.
[[nodiscard]] std::vector<std::string_view> faults(Obligation const& obligation,
                                                   std::span<Attempt const> attempts);

inline constexpr std::array<audit::Transition, 12> obligation_steps = {{
    {"", "open"},
    {"open", "fulfilled"},
    {"open", "declined"},
    {"declined", "open"},
    {"declined", "refused"},
    {"open", "released"},
    {"declined", "released"},
    {"open", "erased"},
    {"declined", "erased"},
    {"fulfilled", "erased"},
    {"refused", "erased"},
    {"released", "erased"},
}};

}  // namespace klantendag::obligations
