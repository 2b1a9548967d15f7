// SPDX-License-Identifier: EUPL-1.2
// Use cases of tips and actions: decide by the rules, save sealed, record, and end in the ledger what
// was owed with what is now proven.
#include "modules/actions/actions.hpp"

#include <set>

#include "modules/accounts/accounts.hpp"
#include "modules/actions/inside.hpp"
#include "modules/actions/post.hpp"
#include "modules/actions/texts.hpp"

namespace klantendag::actions {
namespace {

using inside::Loaded;
using obligations::Kind;
using obligations::Opening;
using obligations::ProofKind;

Opening opening_of(stories::Tip const& tip, Kind kind) {
  return {.edition = tip.edition,
          .kind = kind,
          .origin = {"tip", tip.id.text()},
          .subject = {"participant", tip.giver.text()},
          .wished = tip.channel};
}

// What we would say, for a person to read and change; never sent by itself.
std::string first_draft(Texts const& texts, stories::Tip const& tip, Decision const& decision) {
  Words const& words = decision.words;
  if (is_no(decision.state)) return texts.actions_draft_no(tip.words, words.what);
  if (decision.state == State::answered) return texts.actions_draft_answer(tip.words, words.what);
  std::string const done = inside::what_is_there_now(texts, decision);
  if (decision.state == State::partly) return texts.actions_draft_partly(tip.words, done);
  return texts.actions_draft_done(tip.words, done);
}

bool wants_to_hear(stories::Tip const& tip) {
  return tip.tell_back == stories::Answer::yes && tip.channel.has_value();
}

// Every outcome opens a tell-back. Who did not want to hear is released of it at once, with the reason.
Result<void> open_telling(Work& work, crypto::Keys const& keys, stories::Tip const& tip,
                          Decision const& decision) {
  Texts const texts{work.language};
  Opening opening = opening_of(tip, Kind::tell_back);
  opening.owner = decision.decided_by;
  ASSIGN_OR_RETURN(auto const owed, obligations::open(work, opening));
  if (!wants_to_hear(tip)) {
    RETURN_IF_ERROR(obligations::release_for(work, keys, owed.id, texts.actions_not_wanted()));
    return {};
  }
  Telling const telling{.id = work.next_id<TellingRecord>(),
                        .edition = tip.edition,
                        .decision = decision.id,
                        .tip = tip.id,
                        .obligation = owed.id,
                        .channel = *tip.channel,
                        .text = first_draft(texts, tip, decision)};
  return inside::insert(work, keys, tip, telling);
}

Result<void> may_decide(Work const& work, State state) {
  return require(work, is_no(state) ? Permission::refuse_obligations : Permission::read_stories);
}

Result<Decision*> decision_in(Loaded& loaded) {
  Decision* const decision = loaded.decision();
  if (decision == nullptr) return conflict("actions.step");
  return decision;
}

// It is not told after all, so it does not go by post either.
Result<Telling> untold(Work& work, Telling const& telling, TellingState end) {
  ASSIGN_OR_RETURN(auto const after, end_untold(telling, end));
  ASSIGN_OR_RETURN(bool const taken, inside::take_from_the_post(work, telling.id));
  if (!taken) return conflict("actions.on_its_way");
  return after;
}

Result<Telling*> telling_in(Work& work, Loaded& loaded) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  Telling* const telling = loaded.telling();
  if (telling == nullptr) return conflict("actions.step");
  return telling;
}

// Somebody else decides anew; once, so that nobody is sent around for ever. False: it was before.
Result<bool> hear_anew(Work& work, Opened const& opened, std::optional<Id<Account>> owner) {
  obligations::Obligation const* first = nullptr;
  for (auto const& one : opened.owed) {
    if (one.kind != Kind::decide) continue;
    if (one.reopens) return false;
    first = &one;
  }
  if (first == nullptr) return false;
  RETURN_IF_ERROR(obligations::open_again(work, first->id, owner));
  return true;
}

// Who may decide and did not decide, do or tell it the first time; else who only did not have it first.
Result<std::optional<Id<Account>>> somebody_else(Work& work, Opened const& opened) {
  std::set<Id<Account>> busy;
  std::optional<Id<Account>> first;
  for (auto const& one : opened.owed) {
    if (one.owner) busy.insert(*one.owner);
    if (one.kind == Kind::decide) first = one.owner;
  }
  ASSIGN_OR_RETURN(auto const people, accounts::active_with(work, Permission::read_stories));
  std::optional<Id<Account>> second_best;
  for (Id<Account> const& one : people) {
    if (!busy.contains(one)) return std::optional(one);
    if (one != first && !second_best) second_best = one;
  }
  return second_best;
}

// A no that will not be heard waits for nothing any more.
Result<void> let_the_no_go(Work& work, crypto::Keys const& keys, Loaded& loaded,
                           std::string_view reason) {
  auto const* const act = loaded.act();
  if (act == nullptr || act->state != obligations::State::declined) return {};
  RETURN_IF_ERROR(obligations::release_for(work, keys, act->id, reason));
  return {};
}

// By whoever has it, or who manages the ledger, while it is owed.
Result<Loaded> load_to_carry_out(Work& work, crypto::Keys const& keys, TipId id) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  auto const* const act = loaded.act();
  if (act == nullptr || !obligations::is_open(act->state)) return conflict("actions.step");
  bool const own = act->owner == work.actor.account;
  if (!own) RETURN_IF_ERROR(require(work, Permission::manage_obligations));
  return loaded;
}

}  // namespace

Result<Decision> decide(Work& work, crypto::Keys const& keys, TipId id, NewDecision const& draft) {
  RETURN_IF_ERROR(may_decide(work, draft.state));
  RETURN_IF_ERROR(is_complete(draft));
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  stories::Tip const& tip = loaded.opened.tip;
  auto const* const owed = loaded.open(Kind::decide);
  if (owed == nullptr) return conflict("actions.decided");
  Decision decision{.id = work.next_id<DecisionRecord>(),
                    .edition = tip.edition,
                    .tip = tip.id,
                    .state = draft.state,
                    .decided_by = work.actor.account,
                    .words = {.what = draft.what, .measure = draft.measure},
                    .decided_at = work.now};
  if (draft.state == State::under_way) {
    Opening opening = opening_of(tip, Kind::act);
    opening.owner = draft.owner;
    opening.due = draft.due;
    ASSIGN_OR_RETURN(auto const act, obligations::open(work, opening));
    decision.act = act.id;
  }
  // What everybody read was about the decision before; this one is not checked yet.
  RETURN_IF_ERROR(inside::take_off_the_page(work, tip.id));
  RETURN_IF_ERROR(inside::insert(work, keys, tip, decision));
  RETURN_IF_ERROR(obligations::fulfil(work, owed->id, {ProofKind::decision, decision.id.text()}));
  if (has_outcome(decision.state)) RETURN_IF_ERROR(open_telling(work, keys, tip, decision));
  return decision;
}

Result<Decision> claim(Work& work, crypto::Keys const& keys, TipId id, Evidence const& evidence) {
  ASSIGN_OR_RETURN(auto loaded, load_to_carry_out(work, keys, id));
  ASSIGN_OR_RETURN(auto const after, claim(*loaded.decision(), evidence, work.actor.account));
  return inside::save(work, keys, loaded.opened.tip, after, "decision.claim");
}

Result<Decision> block(Work& work, crypto::Keys const& keys, TipId id, Date until,
                       std::string_view why) {
  ASSIGN_OR_RETURN(auto loaded, load_to_carry_out(work, keys, id));
  ASSIGN_OR_RETURN(auto const after,
                   block(*loaded.decision(), until, why, date_in_amsterdam(work.now)));
  return inside::save(work, keys, loaded.opened.tip, after, "decision.block");
}

Result<Decision> unblock(Work& work, crypto::Keys const& keys, TipId id) {
  ASSIGN_OR_RETURN(auto loaded, load_to_carry_out(work, keys, id));
  ASSIGN_OR_RETURN(auto const after, unblock(*loaded.decision()));
  return inside::save(work, keys, loaded.opened.tip, after, "decision.unblock");
}

Result<Decision> verify(Work& work, crypto::Keys const& keys, TipId id, State outcome) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto* const decision, decision_in(loaded));
  auto const* const act = loaded.act();
  if (act == nullptr) return conflict("actions.step");
  ASSIGN_OR_RETURN(auto const after, verify(*decision, outcome, work.actor.account, act->owner));
  RETURN_IF_ERROR(obligations::fulfil(work, act->id, {ProofKind::evidence, after.id.text()}));
  RETURN_IF_ERROR(open_telling(work, keys, loaded.opened.tip, after));
  return inside::save(work, keys, loaded.opened.tip, after, "decision.verify");
}

Result<Decision> send_back(Work& work, crypto::Keys const& keys, TipId id) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto* const decision, decision_in(loaded));
  ASSIGN_OR_RETURN(auto const after, send_back(*decision));
  return inside::save(work, keys, loaded.opened.tip, after, "decision.send_back");
}

Result<Decision> stop(Work& work, crypto::Keys const& keys, TipId id, std::string_view reason) {
  RETURN_IF_ERROR(require(work, Permission::refuse_obligations));
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto* const decision, decision_in(loaded));
  if (decision->state != State::under_way || !decision->act) return conflict("actions.step");
  RETURN_IF_ERROR(obligations::decline_for(work, keys, *decision->act, reason));
  // Nobody has to tell it, so nothing would end the no later.
  if (!wants_to_hear(loaded.opened.tip)) {
    RETURN_IF_ERROR(obligations::release_for(work, keys, *decision->act, reason));
  }
  decision->state = State::not_doing;
  decision->words.what = reason;
  decision->decided_by = work.actor.account;
  RETURN_IF_ERROR(open_telling(work, keys, loaded.opened.tip, *decision));
  return inside::save(work, keys, loaded.opened.tip, *decision, "decision.stop");
}

Result<void> forget(Work& work, TipId tip) {
  return inside::forget(work, tip);
}

Result<Telling> redraft(Work& work, crypto::Keys const& keys, TipId id, std::string_view text,
                        obligations::Channel channel) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto* const telling, telling_in(work, loaded));
  ASSIGN_OR_RETURN(auto const after, redraft(*telling, text, channel));
  return inside::save(work, keys, loaded.opened.tip, after, "telling.redraft");
}

Result<Telling> approve(Work& work, crypto::Keys const& keys, TipId id) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto* const telling, telling_in(work, loaded));
  ASSIGN_OR_RETURN(auto const after, approve(*telling, work.actor.account));
  return inside::save(work, keys, loaded.opened.tip, after, "telling.approve");
}

Result<Telling> tell(Work& work, crypto::Keys const& keys, TipId id) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto* const telling, telling_in(work, loaded));
  if (telling->channel == obligations::Channel::mail) {
    ASSIGN_OR_RETURN(bool const by_post, goes_by_post(work, keys, loaded.opened.tip));
    if (by_post) return conflict("actions.goes_by_post");
  }
  ASSIGN_OR_RETURN(auto const after, tell(*telling, work.actor.account, work.now));
  return inside::end_as_told(work, keys, loaded, after);
}

Result<Telling> need_not(Work& work, crypto::Keys const& keys, TipId id, std::string_view reason) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto* const telling, telling_in(work, loaded));
  ASSIGN_OR_RETURN(auto const after, untold(work, *telling, TellingState::not_needed));
  RETURN_IF_ERROR(obligations::release_for(work, keys, after.obligation, reason));
  RETURN_IF_ERROR(let_the_no_go(work, keys, loaded, reason));
  return inside::save(work, keys, loaded.opened.tip, after, "telling.need_not");
}

Result<void> need_not_for(Work& work, crypto::Keys const& keys, stories::Tip const& tip) {
  ASSIGN_OR_RETURN(auto loaded, inside::load_with(work, keys, tip));
  Telling const* const telling = loaded.telling();
  if (telling == nullptr || !waits_to_be_told(telling->state)) return {};
  ASSIGN_OR_RETURN(auto const after, untold(work, *telling, TellingState::not_needed));
  std::string_view const reason = Texts{work.language}.actions_not_wanted();
  RETURN_IF_ERROR(obligations::release_for(work, keys, after.obligation, reason));
  RETURN_IF_ERROR(let_the_no_go(work, keys, loaded, reason));
  RETURN_IF_ERROR(inside::save(work, keys, tip, after, "telling.need_not"));
  return {};
}

Result<Telling> give_up(Work& work, crypto::Keys const& keys, TipId id) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto* const telling, telling_in(work, loaded));
  ASSIGN_OR_RETURN(auto const after, untold(work, *telling, TellingState::unreachable));
  obligations::Proof const proof{ProofKind::unreachable, after.id.text()};
  RETURN_IF_ERROR(obligations::fulfil(work, after.obligation, proof));
  RETURN_IF_ERROR(let_the_no_go(work, keys, loaded, Texts{work.language}.actions_unreachable()));
  return inside::save(work, keys, loaded.opened.tip, after, "telling.give_up");
}

Result<Telling> bounce(Work& work, crypto::Keys const& keys, TipId id, obligations::Channel other) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto* const telling, telling_in(work, loaded));
  ASSIGN_OR_RETURN(auto after, bounce(*telling, other));
  Opening opening = opening_of(loaded.opened.tip, Kind::tell_back);
  opening.owner = work.actor.account;
  opening.wished = other;
  ASSIGN_OR_RETURN(auto const owed, obligations::open(work, opening));
  after.obligation = owed.id;
  return inside::save(work, keys, loaded.opened.tip, after, "telling.bounce");
}

Result<Telling> react(Work& work, crypto::Keys const& keys, TipId id, TellingState reaction,
                      std::optional<Id<Account>> other_owner) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto* const telling, telling_in(work, loaded));
  ASSIGN_OR_RETURN(auto const after, react(*telling, reaction));
  if (reaction == TellingState::not_content) {
    if (!other_owner) return invalid_field("owner", "obligations.owner_missing");
    RETURN_IF_ERROR(hear_anew(work, loaded.opened, other_owner));
  }
  return inside::save(work, keys, loaded.opened.tip, after, "telling.react");
}

Result<Heard> react_for(Work& work, crypto::Keys const& keys, stories::Tip const& tip,
                        TellingState reaction) {
  ASSIGN_OR_RETURN(auto loaded, inside::load_with(work, keys, tip));
  Telling const* const telling = loaded.telling();
  if (telling == nullptr) return conflict("actions.step");
  ASSIGN_OR_RETURN(auto const after, react(*telling, reaction));
  Heard heard;
  if (reaction == TellingState::not_content) {
    ASSIGN_OR_RETURN(auto const other, somebody_else(work, loaded.opened));
    ASSIGN_OR_RETURN(heard.anew, hear_anew(work, loaded.opened, other));
  }
  ASSIGN_OR_RETURN(heard.telling, inside::save(work, keys, tip, after, "telling.react"));
  return heard;
}

Result<Opened> of_giver(Work& work, crypto::Keys const& keys, stories::Tip const& tip) {
  ASSIGN_OR_RETURN(auto loaded, inside::load_with(work, keys, tip));
  return std::move(loaded.opened);
}

Result<Opened> look_at(Work& work, stories::Tip const& tip) {
  RETURN_IF_ERROR(require(work, Permission::see_obligations));
  Opened opened{.tip = tip};
  ASSIGN_OR_RETURN(auto const decisions, store::decisions_of(work.session, tip.id));
  for (auto const& one : decisions) opened.decisions.push_back(one.decision);
  ASSIGN_OR_RETURN(auto const tellings, store::tellings_of(work.session, tip.id));
  for (auto const& one : tellings) opened.tellings.push_back(one.telling);
  ASSIGN_OR_RETURN(opened.owed, obligations::of_origin(work, {"tip", tip.id.text()}));
  return opened;
}

Result<Opened> find(Work& work, crypto::Keys const& keys, TipId id) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  return std::move(loaded.opened);
}

}  // namespace klantendag::actions
