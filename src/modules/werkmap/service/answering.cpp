// SPDX-License-Identifier: EUPL-1.2
// Answers: written by a person, naming the asks that they answer. One that goes by post answers when it
// was sent, for words that lie in a tray are no answer.
#include <algorithm>

#include "base/text.hpp"
#include "modules/audit/audit.hpp"
#include "modules/editions/editions.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/werkmap/access.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/replies.hpp"

namespace klantendag::werkmap {
namespace {

Result<void> may_send(NewAnswer const& answer) {
  if (answer.names.empty()) return invalid_field("names", "werkmap.names_missing");
  if (trim(answer.text).empty()) return invalid_field("text", "werkmap.answer_missing");
  if (trim(answer.subject).empty()) return invalid_field("subject", "werkmap.subject_missing");
  return {};
}

// It waits there for the yes of somebody who looks at all post.
Result<void> offer(Work& work, crypto::Keys const& keys, Reply& reply, NewAnswer const& answer) {
  auto const address = mail::Address::from(trim(answer.email), trim(answer.name));
  if (!address) return invalid_field("email", "werkmap.email_missing");
  ASSIGN_OR_RETURN(reply.edition, editions::known_current(work));
  if (!reply.edition) return conflict("werkmap.no_edition");
  ASSIGN_OR_RETURN(auto const outgoing,
                   outbox::offer_for(work, keys,
                                     {.edition = *reply.edition,
                                      .kind = "werkmap",
                                      .person = reply.message.text(),
                                      .to = *address,
                                      .letter = {.subject = reply.subject, .text = reply.text},
                                      .language = work.language,
                                      .once = "werkmap " + reply.id.text()}));
  if (outgoing) reply.outgoing = outgoing->text();
  return {};
}

Result<void> end_asks(Work& work, crypto::Keys const& keys, ReplyId reply, asks::Act const& act,
                      std::vector<AskId> const& names) {
  for (AskId const id : names) {
    ASSIGN_OR_RETURN(auto const ask, inside::load(work, id));
    // It may have ended by a call meanwhile.
    if (!asks::is_open(ask.life.state)) continue;
    ASSIGN_OR_RETURN(auto const event, asks::answer(ask.life, act));
    RETURN_IF_ERROR(inside::put(work, keys, ask, event, {reply.text(), {}}));
  }
  return {};
}

enum class Went { not_yet, sent, lost };

Result<Went> went(Work& work, Reply const& reply) {
  auto const id = OutgoingId::parse(reply.outgoing);
  if (!id) return Went::lost;
  ASSIGN_OR_RETURN(auto const state, outbox::state_of(work, *id));
  if (!state) return Went::lost;
  switch (*state) {
    case outbox::State::sent:
      return Went::sent;
    case outbox::State::dropped:
    case outbox::State::refused:
      return Went::lost;
    case outbox::State::waiting:
    case outbox::State::approved:
    case outbox::State::sending:
    case outbox::State::unsure:
      return Went::not_yet;
  }
  return Went::not_yet;
}

}  // namespace

Result<Reply> answer(Work& work, crypto::Keys const& keys, MessageId id, NewAnswer const& draft) {
  ASSIGN_OR_RETURN(auto const stored, access::message(work, id));
  RETURN_IF_ERROR(may_send(draft));
  Reply reply{.id = work.next_id<ReplyRecord>(),
              .message = id,
              .state = draft.by_post ? "offered" : "sent",
              .way = draft.by_post ? "post" : "copied",
              .made_by = audit::pseudonym(work.actor),
              .made_at = work.now,
              .subject = std::string(trim(draft.subject)),
              .text = std::string(trim(draft.text))};
  std::vector<Ask> named;
  for (AskId const ask_id : draft.names) {
    ASSIGN_OR_RETURN(auto ask, access::ask(work, ask_id));
    if (ask.client_key != stored.message.client_key) return not_found("werkmap.no_ask");
    // Whoever asks to be called hears so before anything is sent.
    RETURN_IF_ERROR(asks::answer(ask.life, access::act(work)));
    named.push_back(std::move(ask));
  }
  if (draft.by_post) RETURN_IF_ERROR(offer(work, keys, reply, draft));
  RETURN_IF_ERROR(store::insert(work.session, keys, reply, draft.names));
  RETURN_IF_ERROR(
      audit::record(work, {.action = "reply.write", .kind = "reply", .id = reply.id.text()}));
  if (!draft.by_post) {
    RETURN_IF_ERROR(end_asks(work, keys, reply.id, access::act(work), draft.names));
    return reply;
  }
  for (Ask const& ask : named) {
    asks::Act const act = access::act(work);
    RETURN_IF_ERROR(inside::put(work, keys, ask,
                                {.at = act.at, .what = asks::What::reply_offered, .by = act.by},
                                {reply.id.text(), {}}));
  }
  return reply;
}

Result<std::int64_t> settle_replies(Work& work, crypto::Keys const& keys) {
  ASSIGN_OR_RETURN(auto const waiting, store::offered(work.session));
  std::int64_t settled = 0;
  for (Reply const& reply : waiting) {
    ASSIGN_OR_RETURN(Went const outcome, went(work, reply));
    if (outcome == Went::not_yet) continue;
    ++settled;
    std::string_view const state = outcome == Went::sent ? "sent" : "failed";
    RETURN_IF_ERROR(store::settle(work.session, reply.id, state, work.now));
    RETURN_IF_ERROR(audit::record(
        work, {.action = "reply." + std::string(state), .kind = "reply", .id = reply.id.text()}));
    if (outcome != Went::sent) continue;
    ASSIGN_OR_RETURN(auto const names, store::named_by(work.session, reply.id));
    // The person who wrote it answered.
    RETURN_IF_ERROR(end_asks(work, keys, reply.id, {work.now, reply.made_by}, names));
  }
  return settled;
}

}  // namespace klantendag::werkmap
