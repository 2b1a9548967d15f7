// SPDX-License-Identifier: EUPL-1.2
// Use cases of themes and advice. What the council is owed opens and ends in the ledger, in the same
// unit of work.
#include "modules/accounts/accounts.hpp"
#include "modules/council/inside.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::council {
namespace {

using obligations::Kind;
using obligations::Obligation;
using obligations::ProofKind;

Result<Advice> save(Work& work, Advice advice, std::string_view action) {
  advice.changed_at = work.now;
  RETURN_IF_ERROR(store::save(work.session, advice));
  RETURN_IF_ERROR(audit::record(work, {.action = action,
                                       .kind = "council_advice",
                                       .id = advice.id.text(),
                                       .state = name_of(advice.state)}));
  return advice;
}

Result<void> open(Work& work, Advice const& advice, Kind kind, NewReaction const& who = {}) {
  RETURN_IF_ERROR(obligations::open(work, {.edition = advice.edition,
                                           .kind = kind,
                                           .origin = inside::origin_of(advice.id),
                                           .subject = {"council", advice.council.text()},
                                           .owner = who.owner,
                                           .due = who.due}));
  return {};
}

// Somebody who may answer; nobody (which is red at once) when there is none.
Result<NewReaction> someone(Work& work) {
  ASSIGN_OR_RETURN(auto const able, accounts::active_with(work, Permission::manage_council));
  NewReaction who;
  if (!able.empty()) who.owner = able.front();
  return who;
}

Result<std::vector<Obligation>> still_open(Work& work, Advice const& advice, Kind kind) {
  ASSIGN_OR_RETURN(auto owed, obligations::of_origin(work, inside::origin_of(advice.id)));
  std::erase_if(owed, [&](Obligation const& one) {
    return one.kind != kind || !obligations::is_open(one.state);
  });
  return owed;
}

Result<void> end(Work& work, Advice const& advice, Kind kind, ProofKind proof) {
  ASSIGN_OR_RETURN(auto const owed, still_open(work, advice, kind));
  for (Obligation const& one : owed) {
    if (one.state == obligations::State::declined) continue;
    RETURN_IF_ERROR(obligations::fulfil(work, one.id, {proof, advice.id.text()}));
  }
  return {};
}

// The council heard the no to what was first adopted.
Result<void> end_declined(Work& work, Advice const& advice) {
  ASSIGN_OR_RETURN(auto const owed, still_open(work, advice, Kind::act));
  for (Obligation const& one : owed) {
    if (one.state != obligations::State::declined) continue;
    RETURN_IF_ERROR(obligations::refuse(work, one.id, {ProofKind::telling, advice.id.text()}));
  }
  return {};
}

Result<Advice> received(Work& work, Advice advice, std::string_view action) {
  ASSIGN_OR_RETURN(auto const who, someone(work));
  ASSIGN_OR_RETURN(auto saved, save(work, std::move(advice), action));
  RETURN_IF_ERROR(open(work, saved, Kind::acknowledge, who));
  RETURN_IF_ERROR(open(work, saved, Kind::decide, who));
  return saved;
}

Result<Advice> load_to_answer(Work& work, AdviceId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_council));
  return inside::load_advice(work, id);
}

Result<void> must_speak_for(Work& work, CouncilId id) {
  RETURN_IF_ERROR(require(work, Permission::give_advice));
  RETURN_IF_ERROR(inside::load(work, id));
  ASSIGN_OR_RETURN(bool const speaks, speaks_for(work, id));
  if (!speaks) return forbidden("council.not_yours");
  return {};
}

Result<Theme> save(Work& work, Theme theme, std::string_view action) {
  RETURN_IF_ERROR(store::save(work.session, theme));
  RETURN_IF_ERROR(audit::record(work, {.action = action,
                                       .kind = "council_theme",
                                       .id = theme.id.text(),
                                       .state = name_of(theme.state)}));
  return theme;
}

}  // namespace

namespace inside {

Result<Advice> load_advice(Work& work, AdviceId id) {
  ASSIGN_OR_RETURN(auto found, store::find_advice(work.session, id));
  if (!found) return not_found("council.no_advice");
  return std::move(*found);
}

obligations::Reference origin_of(AdviceId id) {
  return {"council_advice", id.text()};
}

}  // namespace inside

Result<Theme> propose(Work& work, CouncilId id, NewTheme const& draft) {
  RETURN_IF_ERROR(must_speak_for(work, id));
  RETURN_IF_ERROR(editions::find_open(work, draft.edition));
  return save(work,
              Theme{.id = work.next_id<CouncilThemeRecord>(),
                    .council = id,
                    .edition = draft.edition,
                    .words = draft.words},
              "council.propose");
}

Result<Theme> settle(Work& work, CouncilThemeId id, ThemeState state, std::string_view reason) {
  RETURN_IF_ERROR(require(work, Permission::manage_council));
  ASSIGN_OR_RETURN(auto found, store::find_theme(work.session, id));
  if (!found) return not_found("council.no_theme");
  if (state == ThemeState::proposed || state == found->state) return conflict("council.step");
  if (state == ThemeState::not_now && reason.empty()) {
    return invalid_field("reason", "council.reason_missing");
  }
  found->state = state;
  found->reason = state == ThemeState::not_now ? reason : std::string_view();
  return save(work, std::move(*found), "council.settle");
}

Result<Advice> ask(Work& work, CouncilId id, NewQuestion const& draft) {
  RETURN_IF_ERROR(require(work, Permission::manage_council));
  RETURN_IF_ERROR(inside::load(work, id));
  RETURN_IF_ERROR(editions::find_open(work, draft.edition));
  return save(work,
              Advice{.id = work.next_id<AdviceRecord>(),
                     .council = id,
                     .edition = draft.edition,
                     .way = Way::asked,
                     .state = AdviceState::asked,
                     .title = draft.title,
                     .question = draft.question},
              "council.ask");
}

Result<Advice> advise(Work& work, CouncilId id, NewAdvice const& draft) {
  RETURN_IF_ERROR(must_speak_for(work, id));
  RETURN_IF_ERROR(editions::find_open(work, draft.edition));
  return received(work,
                  Advice{.id = work.next_id<AdviceRecord>(),
                         .council = id,
                         .edition = draft.edition,
                         .title = draft.title,
                         .words = draft.words},
                  "council.advise");
}

Result<Advice> answer(Work& work, AdviceId id, std::string_view words) {
  RETURN_IF_ERROR(require(work, Permission::give_advice));
  ASSIGN_OR_RETURN(auto advice, inside::load_advice(work, id));
  RETURN_IF_ERROR(must_speak_for(work, advice.council));
  ASSIGN_OR_RETURN(advice, answered(std::move(advice), words));
  return received(work, std::move(advice), "council.answer");
}

Result<Advice> acknowledge(Work& work, AdviceId id) {
  ASSIGN_OR_RETURN(auto advice, load_to_answer(work, id));
  ASSIGN_OR_RETURN(advice, acknowledged(std::move(advice)));
  RETURN_IF_ERROR(end(work, advice, Kind::acknowledge, ProofKind::receipt));
  return save(work, std::move(advice), "council.acknowledge");
}

Result<Advice> react(Work& work, AdviceId id, NewReaction const& draft) {
  ASSIGN_OR_RETURN(auto advice, load_to_answer(work, id));
  ASSIGN_OR_RETURN(advice, reacted(std::move(advice), draft.reaction));
  RETURN_IF_ERROR(end(work, advice, Kind::decide, ProofKind::decision));
  ASSIGN_OR_RETURN(auto const who, someone(work));
  RETURN_IF_ERROR(open(work, advice, Kind::tell_back, who));
  if (is_to_be_done(advice)) RETURN_IF_ERROR(open(work, advice, Kind::act, draft));
  return save(work, std::move(advice), "council.react");
}

Result<Advice> tell(Work& work, AdviceId id) {
  ASSIGN_OR_RETURN(auto advice, load_to_answer(work, id));
  ASSIGN_OR_RETURN(advice, told(std::move(advice)));
  RETURN_IF_ERROR(end(work, advice, Kind::tell_back, ProofKind::telling));
  RETURN_IF_ERROR(end_declined(work, advice));
  return save(work, std::move(advice), "council.tell");
}

Result<Advice> follow(Work& work, AdviceId id, std::string_view evidence) {
  ASSIGN_OR_RETURN(auto advice, load_to_answer(work, id));
  ASSIGN_OR_RETURN(advice, followed(std::move(advice), evidence));
  RETURN_IF_ERROR(end(work, advice, Kind::act, ProofKind::evidence));
  return save(work, std::move(advice), "council.follow");
}

Result<Advice> drop(Work& work, crypto::Keys const& keys, AdviceId id, std::string_view why) {
  ASSIGN_OR_RETURN(auto advice, load_to_answer(work, id));
  ASSIGN_OR_RETURN(advice, dropped(std::move(advice), why));
  ASSIGN_OR_RETURN(auto const acts, still_open(work, advice, Kind::act));
  for (Obligation const& one : acts) {
    RETURN_IF_ERROR(obligations::decline_for(work, keys, one.id, why));
  }
  ASSIGN_OR_RETURN(auto const telling, still_open(work, advice, Kind::tell_back));
  if (telling.empty()) {
    ASSIGN_OR_RETURN(auto const who, someone(work));
    RETURN_IF_ERROR(open(work, advice, Kind::tell_back, who));
  }
  return save(work, std::move(advice), "council.drop");
}

audit::WatchedKind watched_advice() {
  return {{"council_advice", advice_steps}, store::advice_states};
}

audit::WatchedKind watched_themes() {
  return {{"council_theme", theme_steps}, store::theme_states};
}

}  // namespace klantendag::council
