// SPDX-License-Identifier: EUPL-1.2
#include "modules/actions/inside.hpp"

#include <algorithm>

#include "modules/outbox/outbox.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::actions::inside {
namespace {

using keystore::Seal;
using keystore::Spot;

Spot spot(std::string_view column, DecisionId id) {
  return {"tip_decision", column, id.text()};
}

Spot spot(TellingId id) {
  return {"telling", "body", id.text()};
}

store::StoredDecision closed(Seal const& seal, Decision const& decision) {
  return {decision,
          seal.close(spot("what", decision.id), decision.words.what),
          seal.close(spot("measure", decision.id), decision.words.measure),
          seal.close(spot("evidence", decision.id), decision.words.evidence),
          seal.close(spot("place", decision.id), decision.words.place),
          seal.close(spot("blocked_why", decision.id), decision.words.blocked)};
}

Result<Seal> to_write(Work& work, crypto::Keys const& keys, stories::Tip const& tip) {
  return Seal::to_write(work.session, {keys, crypto::RootKey::story, tip.key_subject}, work.now);
}

Result<void> note(Work& work, Decision const& decision, std::string_view action) {
  return audit::record(work, {.action = action,
                              .kind = "decision",
                              .id = decision.id.text(),
                              .state = name_of(decision.state)});
}

Result<void> note(Work& work, Telling const& telling, std::string_view action) {
  return audit::record(work, {.action = action,
                              .kind = "telling",
                              .id = telling.id.text(),
                              .state = name_of(telling.state)});
}

}  // namespace

Telling* Loaded::telling() {
  if (opened.tellings.empty() || opened.decisions.empty()) return nullptr;
  Telling& newest = opened.tellings.back();
  return newest.decision == opened.decisions.back().id ? &newest : nullptr;
}

obligations::Obligation const* Loaded::open(obligations::Kind kind) const {
  auto const found = std::find_if(opened.owed.begin(), opened.owed.end(), [&](auto const& one) {
    return one.kind == kind && obligations::is_open(one.state);
  });
  return found == opened.owed.end() ? nullptr : &*found;
}

obligations::Obligation const* Loaded::act() const {
  if (opened.decisions.empty()) return nullptr;
  auto const found = std::find_if(opened.owed.begin(), opened.owed.end(), [&](auto const& one) {
    return opened.decisions.back().act == one.id;
  });
  return found == opened.owed.end() ? nullptr : &*found;
}

Result<Loaded> load(Work& work, crypto::Keys const& keys, TipId id) {
  ASSIGN_OR_RETURN(auto tip, stories::find_tip(work, keys, id));
  return load_with(work, keys, std::move(tip));
}

Result<Loaded> load_with(Work& work, crypto::Keys const& keys, stories::Tip tip) {
  TipId const id = tip.id;
  Loaded loaded;
  Opened& opened = loaded.opened;
  opened.tip = std::move(tip);
  ASSIGN_OR_RETURN(auto const seal, Seal::to_read(work.session, {keys, crypto::RootKey::story,
                                                                 opened.tip.key_subject}));
  ASSIGN_OR_RETURN(auto decisions, store::decisions_of(work.session, id));
  for (auto& one : decisions) {
    DecisionId const decision = one.decision.id;
    ASSIGN_OR_RETURN(one.decision.words.what, seal.open(spot("what", decision), one.what));
    ASSIGN_OR_RETURN(one.decision.words.measure, seal.open(spot("measure", decision), one.measure));
    ASSIGN_OR_RETURN(one.decision.words.evidence,
                     seal.open(spot("evidence", decision), one.evidence));
    ASSIGN_OR_RETURN(one.decision.words.place, seal.open(spot("place", decision), one.place));
    ASSIGN_OR_RETURN(one.decision.words.blocked,
                     seal.open(spot("blocked_why", decision), one.blocked));
    opened.decisions.push_back(std::move(one.decision));
  }
  ASSIGN_OR_RETURN(auto tellings, store::tellings_of(work.session, id));
  for (auto& one : tellings) {
    ASSIGN_OR_RETURN(one.telling.text, seal.open(spot(one.telling.id), one.text));
    opened.tellings.push_back(std::move(one.telling));
  }
  ASSIGN_OR_RETURN(opened.owed, obligations::of_origin(work, {"tip", id.text()}));
  return loaded;
}

Result<void> insert(Work& work, crypto::Keys const& keys, stories::Tip const& tip,
                    Decision const& decision) {
  ASSIGN_OR_RETURN(auto const seal, to_write(work, keys, tip));
  RETURN_IF_ERROR(store::insert(work.session, closed(seal, decision)));
  return note(work, decision, "decision.make");
}

Result<Decision> save(Work& work, crypto::Keys const& keys, stories::Tip const& tip,
                      Decision const& decision, std::string_view action) {
  ASSIGN_OR_RETURN(auto const seal, to_write(work, keys, tip));
  RETURN_IF_ERROR(store::update(work.session, closed(seal, decision)));
  RETURN_IF_ERROR(note(work, decision, action));
  return decision;
}

Result<void> insert(Work& work, crypto::Keys const& keys, stories::Tip const& tip,
                    Telling const& telling) {
  ASSIGN_OR_RETURN(auto const seal, to_write(work, keys, tip));
  store::StoredTelling const stored{telling, seal.close(spot(telling.id), telling.text)};
  RETURN_IF_ERROR(store::insert(work.session, stored));
  return note(work, telling, "telling.draft");
}

Result<Telling> save(Work& work, crypto::Keys const& keys, stories::Tip const& tip,
                     Telling const& telling, std::string_view action) {
  ASSIGN_OR_RETURN(auto const seal, to_write(work, keys, tip));
  store::StoredTelling const stored{telling, seal.close(spot(telling.id), telling.text)};
  RETURN_IF_ERROR(store::update(work.session, stored));
  RETURN_IF_ERROR(note(work, telling, action));
  return telling;
}

Result<Telling> end_as_told(Work& work, crypto::Keys const& keys, Loaded const& loaded,
                            Telling const& told) {
  obligations::Proof const proof{obligations::ProofKind::telling, told.id.text()};
  RETURN_IF_ERROR(obligations::fulfil(work, told.obligation, proof));
  auto const* const act = loaded.act();
  if (act != nullptr && act->state == obligations::State::declined) {
    RETURN_IF_ERROR(obligations::refuse(work, act->id, proof));
  }
  return save(work, keys, loaded.opened.tip, told, "telling.tell");
}

Result<bool> take_from_the_post(Work& work, TellingId telling) {
  ASSIGN_OR_RETURN(auto const id, store::newest_post(work.session, telling));
  if (!id) return true;
  return outbox::take_back(work, *id);
}

std::string what_is_there_now(Texts const& texts, Decision const& decision) {
  std::string all = decision.words.evidence;
  if (decision.starts_on) all += " " + texts.actions_draft_starts(*decision.starts_on);
  if (!decision.words.place.empty()) all += " " + texts.actions_draft_place(decision.words.place);
  return all;
}

Result<void> take_off_the_page(Work& work, TipId tip) {
  ASSIGN_OR_RETURN(auto const line, store::public_line_of(work.session, tip));
  if (!line) return {};
  RETURN_IF_ERROR(store::unpublish(work.session, tip));
  return audit::record(
      work, {.action = "public_line.remove", .kind = "public_line", .id = line->decision.text()});
}

Result<void> forget(Work& work, TipId tip) {
  ASSIGN_OR_RETURN(auto decisions, store::decisions_of(work.session, tip));
  ASSIGN_OR_RETURN(auto tellings, store::tellings_of(work.session, tip));
  RETURN_IF_ERROR(take_off_the_page(work, tip));
  RETURN_IF_ERROR(store::forget_words(work.session, tip));
  for (auto& one : decisions) {
    if (one.decision.state == State::withdrawn) continue;
    one.decision.state = State::withdrawn;
    RETURN_IF_ERROR(note(work, one.decision, "decision.withdraw"));
  }
  for (auto& one : tellings) {
    if (one.telling.state == TellingState::withdrawn) continue;
    ASSIGN_OR_RETURN([[maybe_unused]] bool const taken, take_from_the_post(work, one.telling.id));
    one.telling.state = TellingState::withdrawn;
    RETURN_IF_ERROR(note(work, one.telling, "telling.withdraw"));
  }
  return {};
}

}  // namespace klantendag::actions::inside
