// SPDX-License-Identifier: EUPL-1.2
// Use cases of the ledger: load, decide by the rules, save, record.
#include "modules/accounts/accounts.hpp"
#include "modules/obligations/notes.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/obligations/store.hpp"

namespace klantendag::obligations {
namespace {

bool may_manage(Work const& work) {
  return work.actor.permissions.has(Permission::manage_obligations);
}

bool is_own(Work const& work, Obligation const& obligation) {
  return work.actor.kind == Actor::Kind::account && obligation.owner == work.actor.account;
}

Result<Obligation> load(Work& work, ObligationId id) {
  ASSIGN_OR_RETURN(auto const found, store::find(work.session, id));
  if (!found) return not_found("obligations.not_found");
  return *found;
}

// For whoever has it, and for who manages all of them.
Result<Obligation> load_to_change(Work& work, ObligationId id) {
  ASSIGN_OR_RETURN(auto obligation, find(work, id));
  if (!is_own(work, obligation) && !may_manage(work)) return forbidden("error.forbidden");
  return obligation;
}

Result<void> note_in_record(Work& work, std::string_view action, Obligation const& obligation,
                            std::vector<std::string_view> fields = {}) {
  return audit::record(work, {.action = action,
                              .kind = "obligation",
                              .id = obligation.id.text(),
                              .state = name_of(obligation.state),
                              .fields = std::move(fields)});
}

Result<Obligation> save(Work& work, Obligation const& obligation, std::string_view action,
                        std::vector<std::string_view> fields = {}) {
  RETURN_IF_ERROR(store::update(work.session, obligation));
  RETURN_IF_ERROR(note_in_record(work, action, obligation, std::move(fields)));
  return obligation;
}

Result<void> may_own(Work& work, Id<Account> account) {
  ASSIGN_OR_RETURN(bool const active, accounts::is_active(work, account));
  if (!active) return invalid_field("owner", "obligations.owner_unknown");
  return {};
}

Ending ending(Work const& work) {
  return {work.now, audit::pseudonym(work.actor)};
}

Result<void> ends_here(Obligation const& obligation) {
  if (ends_where_it_came_from(obligation.kind)) return conflict("obligations.ends_there");
  return {};
}

std::vector<Attempt> plain(std::vector<store::StoredAttempt> const& stored) {
  std::vector<Attempt> attempts;
  for (auto const& one : stored) attempts.push_back(one.attempt);
  return attempts;
}

Result<Obligation> save_reason(Work& work, crypto::Keys const& keys, Obligation const& obligation,
                               Reference const& subject, std::string_view reason,
                               std::string_view action) {
  ASSIGN_OR_RETURN(auto const sealed,
                   seal_words(work, keys, subject, reason_spot(obligation), reason));
  RETURN_IF_ERROR(store::set_reason(work.session, obligation.id, sealed));
  return save(work, obligation, action, {"state", "reason"});
}

}  // namespace

Result<Obligation> open(Work& work, Opening const& opening) {
  if (opening.owner) RETURN_IF_ERROR(may_own(work, *opening.owner));
  ASSIGN_OR_RETURN(auto obligation, opened(opening, work.next_id<ObligationRecord>(), work.now));
  RETURN_IF_ERROR(store::insert(work.session, obligation));
  RETURN_IF_ERROR(note_in_record(work, "obligation.open", obligation));
  return obligation;
}

Result<Obligation> open_about(Work& work, crypto::Keys const& keys, Opening const& opening,
                              std::string_view about) {
  ASSIGN_OR_RETURN(auto obligation, open(work, opening));
  ASSIGN_OR_RETURN(auto const sealed,
                   seal_words(work, keys, obligation.subject, about_spot(obligation), about));
  RETURN_IF_ERROR(store::set_about(work.session, obligation.id, sealed));
  return obligation;
}

Result<Obligation> open_again(Work& work, ObligationId ended, std::optional<Id<Account>> owner) {
  ASSIGN_OR_RETURN(auto const before, load(work, ended));
  ASSIGN_OR_RETURN(auto const opening, reopened(before, owner));
  return open(work, opening);
}

Result<Obligation> fulfil(Work& work, ObligationId id, Proof const& proof) {
  ASSIGN_OR_RETURN(auto const obligation, load(work, id));
  ASSIGN_OR_RETURN(auto const attempts, store::attempts(work.session, id));
  ASSIGN_OR_RETURN(auto const after, fulfil(obligation, proof, plain(attempts), ending(work)));
  return save(work, after, "obligation.fulfil", {"state", "proof"});
}

Result<Obligation> refuse(Work& work, ObligationId id, Proof const& telling) {
  ASSIGN_OR_RETURN(auto const obligation, load(work, id));
  ASSIGN_OR_RETURN(auto const after, refuse(obligation, telling, work.now));
  return save(work, after, "obligation.refuse", {"state", "proof"});
}

Result<std::vector<Obligation>> of_origin(Work& work, Reference const& origin) {
  return store::of_origin(work.session, origin);
}

Result<std::int64_t> owner_left(Work& work, Id<Account> account) {
  ASSIGN_OR_RETURN(auto const held, store::open_of_owner(work.session, account));
  for (Obligation const& obligation : held) {
    ASSIGN_OR_RETURN(auto const after, hand_over(obligation, std::optional<Id<Account>>{}));
    RETURN_IF_ERROR(save(work, after, "obligation.owner_left", {"owner"}));
  }
  return static_cast<std::int64_t>(held.size());
}

Result<void> forget_words(Work& work, crypto::Keys const& keys, Reference const& origin,
                          std::string_view reason) {
  ASSIGN_OR_RETURN(auto const owed, store::of_origin(work.session, origin));
  for (Obligation const& obligation : owed) {
    RETURN_IF_ERROR(store::set_about(work.session, obligation.id, std::nullopt));
    RETURN_IF_ERROR(store::drop_notes(work.session, obligation.id));
    if (obligation.has_reason) {
      ASSIGN_OR_RETURN(auto const sealed,
                       seal_words(work, keys, obligation.subject, reason_spot(obligation), reason));
      RETURN_IF_ERROR(store::set_reason(work.session, obligation.id, sealed));
    }
    RETURN_IF_ERROR(
        note_in_record(work, "obligation.forget", obligation, {"about", "attempts", "reason"}));
  }
  return {};
}

Result<std::int64_t> erase_subject(Work& work, Reference const& subject) {
  ASSIGN_OR_RETURN(auto const owed, store::of_subject(work.session, subject));
  for (Obligation const& obligation : owed) {
    ASSIGN_OR_RETURN(auto const after, erase(obligation, ending(work)));
    RETURN_IF_ERROR(store::set_reason(work.session, after.id, std::nullopt));
    RETURN_IF_ERROR(store::set_about(work.session, after.id, std::nullopt));
    RETURN_IF_ERROR(store::drop_notes(work.session, after.id));
    RETURN_IF_ERROR(save(work, after, "obligation.erase", {"state", "subject"}));
  }
  return static_cast<std::int64_t>(owed.size());
}

Result<Obligation> hand_over(Work& work, ObligationId id, Id<Account> to) {
  ASSIGN_OR_RETURN(auto const obligation, load_to_change(work, id));
  RETURN_IF_ERROR(may_own(work, to));
  ASSIGN_OR_RETURN(auto const after, hand_over(obligation, to));
  return save(work, after, "obligation.hand_over", {"owner"});
}

Result<Obligation> move_due(Work& work, ObligationId id, Date due) {
  ASSIGN_OR_RETURN(auto const obligation, load_to_change(work, id));
  ASSIGN_OR_RETURN(auto const after, move_due(obligation, due, date_in_amsterdam(work.now)));
  return save(work, after, "obligation.move_due", {"due"});
}

Result<Obligation> note_attempt(Work& work, crypto::Keys const& keys, ObligationId id,
                                NewAttempt const& draft) {
  ASSIGN_OR_RETURN(auto const obligation, load_to_change(work, id));
  if (draft.closes) RETURN_IF_ERROR(ends_here(obligation));
  ASSIGN_OR_RETURN(auto stored, store::attempts(work.session, id));
  store::StoredAttempt next{{work.now, audit::pseudonym(work.actor), draft.channel, draft.outcome},
                            {}};
  RETURN_IF_ERROR(may_attempt(obligation, next.attempt, work.now));
  auto const number = static_cast<std::int64_t>(stored.size()) + 1;
  ASSIGN_OR_RETURN(next.note, seal_words(work, keys, obligation.subject,
                                         note_spot(obligation, number), draft.note));
  RETURN_IF_ERROR(store::add_attempt(work.session, id, number, next));
  RETURN_IF_ERROR(note_in_record(work, "obligation.attempt", obligation, {"attempts"}));
  if (!draft.closes) return obligation;
  stored.push_back(std::move(next));
  bool const in_person = draft.outcome != AttemptOutcome::left_word;
  Proof const proof{in_person ? ProofKind::attempt : ProofKind::unreachable,
                    std::to_string(number)};
  ASSIGN_OR_RETURN(auto const after, fulfil(obligation, proof, plain(stored), ending(work)));
  return save(work, after, "obligation.fulfil", {"state", "proof"});
}

Result<Obligation> release(Work& work, crypto::Keys const& keys, ObligationId id,
                           std::string_view reason) {
  ASSIGN_OR_RETURN(auto const obligation, load_to_change(work, id));
  RETURN_IF_ERROR(ends_here(obligation));
  return release_for(work, keys, id, reason);
}

Result<Obligation> release_for(Work& work, crypto::Keys const& keys, ObligationId id,
                               std::string_view reason) {
  ASSIGN_OR_RETURN(auto const obligation, load(work, id));
  ASSIGN_OR_RETURN(auto const after, release(obligation, reason, ending(work)));
  return save_reason(work, keys, after, obligation.subject, reason, "obligation.release");
}

Result<Obligation> decline(Work& work, crypto::Keys const& keys, ObligationId id,
                           std::string_view reason) {
  RETURN_IF_ERROR(require(work, Permission::refuse_obligations));
  ASSIGN_OR_RETURN(auto const obligation, load(work, id));
  RETURN_IF_ERROR(ends_here(obligation));
  return decline_for(work, keys, id, reason);
}

Result<Obligation> decline_for(Work& work, crypto::Keys const& keys, ObligationId id,
                               std::string_view reason) {
  ASSIGN_OR_RETURN(auto const obligation, load(work, id));
  ASSIGN_OR_RETURN(auto const after, decline(obligation, reason, ending(work)));
  return save_reason(work, keys, after, obligation.subject, reason, "obligation.decline");
}

Result<Obligation> reconsider(Work& work, ObligationId id) {
  RETURN_IF_ERROR(require(work, Permission::refuse_obligations));
  ASSIGN_OR_RETURN(auto const obligation, load(work, id));
  RETURN_IF_ERROR(ends_here(obligation));
  ASSIGN_OR_RETURN(auto const after, reconsider(obligation));
  RETURN_IF_ERROR(store::set_reason(work.session, id, std::nullopt));
  return save(work, after, "obligation.reconsider", {"state"});
}

Result<Obligation> find(Work& work, ObligationId id) {
  ASSIGN_OR_RETURN(auto obligation, load(work, id));
  bool const sees = work.actor.permissions.has(Permission::see_obligations);
  if (!sees && !is_own(work, obligation)) return not_found("obligations.not_found");
  return obligation;
}

Result<Notes> notes(Work& work, crypto::Keys const& keys, Obligation const& obligation) {
  ASSIGN_OR_RETURN(auto const stored, store::attempts(work.session, obligation.id));
  Notes found{.attempts = plain(stored), .words = std::vector<std::string>(stored.size())};
  if (!is_own(work, obligation) && !may_manage(work)) return found;
  for (std::size_t at = 0; at < stored.size(); ++at) {
    auto const spot = note_spot(obligation, static_cast<std::int64_t>(at) + 1);
    ASSIGN_OR_RETURN(found.words[at],
                     open_words(work, keys, obligation.subject, spot, stored[at].note));
  }
  ASSIGN_OR_RETURN(auto const words, store::words(work.session, obligation.id));
  ASSIGN_OR_RETURN(found.reason, open_words(work, keys, obligation.subject, reason_spot(obligation),
                                            words.reason));
  ASSIGN_OR_RETURN(found.about,
                   open_words(work, keys, obligation.subject, about_spot(obligation), words.about));
  return found;
}

}  // namespace klantendag::obligations
