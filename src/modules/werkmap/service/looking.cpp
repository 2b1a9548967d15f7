// SPDX-License-Identifier: EUPL-1.2
// Opening a message, which is noted and answers nothing, and what is in it.
#include <algorithm>

#include "base/text.hpp"
#include "modules/audit/audit.hpp"
#include "modules/werkmap/access.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/replies.hpp"
#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/seal.hpp"
#include "modules/werkmap/teams.hpp"

namespace klantendag::werkmap {
namespace {

// Each ask knows that it was read, and by whom: so that somebody else gets it when it is asked again.
Result<void> tell_asks(Work& work, std::vector<Ask> const& asks, asks::Policy const& policy) {
  for (Ask const& one : asks) {
    if (!asks::is_open(one.life.state)) continue;
    ASSIGN_OR_RETURN(auto const ask, inside::load(work, one.id));
    asks::Act const act = access::act(work);
    RETURN_IF_ERROR(inside::put_without_note(
        work, ask, {.at = act.at, .what = asks::What::opened, .by = act.by}, policy));
  }
  return {};
}

struct Opening {
  Work& work;
  crypto::Keys const& keys;
  Words const& words;
};

Result<AskInside> inside_of(Opening const& opening, Ask const& ask, bool of_before) {
  AskInside one{.ask = ask, .of_before = of_before, .mark = ask.mark};
  for (Why const& why : opening.words.why) {
    if (why.ask != ask.id.text()) continue;
    one.why_nl = why.nl;
    one.why_en = why.en;
    if (of_before) {
      one.mark = {.begin = static_cast<std::size_t>(why.begin),
                  .end = static_cast<std::size_t>(why.end)};
    }
  }
  // Without a place of its own in this message it marks nothing.
  if (of_before && one.mark.marked_by.empty() && one.why_nl.empty() && one.why_en.empty() &&
      one.mark.end == ask.mark.end) {
    one.mark = {};
  }
  ASSIGN_OR_RETURN(auto const lines, store::lines_of(opening.work.session, ask.id));
  ASSIGN_OR_RETURN(auto const seal,
                   seal_of(opening.work.session, opening.keys, ask.message.text()));
  std::vector<asks::Event> log;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    Step step{.event = lines[at].event};
    ASSIGN_OR_RETURN(step.note, seal.open({"werkmap_event", "note",
                                           ask.id.text() + " " + std::to_string(at + 1)},
                                          lines[at].note));
    log.push_back(step.event);
    one.steps.push_back(std::move(step));
  }
  ASSIGN_OR_RETURN(one.ask.life, asks::fold(log));
  if (one.ask.life.repeats > 0) {
    ASSIGN_OR_RETURN(auto const seats, inside::seats(opening.work, ask.office));
    one.may_have = asks::may_have(one.ask.life, audit::pseudonym(opening.work.actor), seats);
  }
  return one;
}

}  // namespace

Result<Message> outside(Work& work, MessageId id) {
  ASSIGN_OR_RETURN(auto const stored, access::message(work, id));
  return stored.message;
}

Result<MessageId> message_of_ask(Work& work, AskId id) {
  ASSIGN_OR_RETURN(auto const ask, access::ask(work, id));
  return ask.message;
}

Result<void> open_message(Work& work, MessageId id) {
  ASSIGN_OR_RETURN(auto stored, access::message(work, id));
  std::string const reader = audit::pseudonym(work.actor);
  ASSIGN_OR_RETURN(bool const first, store::note_opening(work.session, id, reader, work.now));
  if (!first) return {};
  if (!stored.message.read_at) {
    stored.message.read_at = work.now;
    RETURN_IF_ERROR(store::update(work.session, stored.message, std::nullopt));
  }
  ASSIGN_OR_RETURN(auto const policy, store::policy(work.session));
  ASSIGN_OR_RETURN(auto const own, store::asks_of(work.session, id));
  RETURN_IF_ERROR(tell_asks(work, own, policy));
  ASSIGN_OR_RETURN(auto const before, store::repeated_by(work.session, id));
  RETURN_IF_ERROR(tell_asks(work, before, policy));
  return audit::record(work, {.action = "message.open", .kind = "message", .id = id.text()});
}

Result<Inside> look_inside(Work& work, crypto::Keys const& keys, MessageId id) {
  ASSIGN_OR_RETURN(auto const stored, access::message(work, id));
  ASSIGN_OR_RETURN(bool const opened,
                   store::was_opened_by(work.session, id, audit::pseudonym(work.actor)));
  if (!opened) return conflict("werkmap.not_opened");
  ASSIGN_OR_RETURN(auto words, open_words(work.session, keys, id, stored.words));
  Inside inside{.message = stored.message};
  Opening const opening{work, keys, words};
  ASSIGN_OR_RETURN(auto const before, store::repeated_by(work.session, id));
  for (Ask const& ask : before) {
    ASSIGN_OR_RETURN(auto one, inside_of(opening, ask, true));
    inside.asks.push_back(std::move(one));
  }
  ASSIGN_OR_RETURN(auto const own, store::asks_of(work.session, id));
  for (Ask const& ask : own) {
    ASSIGN_OR_RETURN(auto one, inside_of(opening, ask, false));
    inside.asks.push_back(std::move(one));
  }
  inside.contents = std::move(words.contents);
  ASSIGN_OR_RETURN(inside.others, store::of_client(work.session, stored.message.client_key));
  std::erase_if(inside.others, [&](Message const& one) { return one.id == id; });
  ASSIGN_OR_RETURN(inside.waiting,
                   store::open_of_clients(work.session, {stored.message.client_key}));
  ASSIGN_OR_RETURN(inside.replies, store::replies_of(work.session, keys, id));
  return inside;
}

Result<void> close_message(Work& work, MessageId id) {
  ASSIGN_OR_RETURN(auto stored, access::message(work, id));
  if (stored.message.state == MessageState::closed) return {};
  ASSIGN_OR_RETURN(auto const own, store::asks_of(work.session, id));
  ASSIGN_OR_RETURN(auto const before, store::repeated_by(work.session, id));
  std::vector<asks::Ask> lives;
  for (auto const* list : {&own, &before}) {
    for (Ask const& ask : *list) lives.push_back(ask.life);
  }
  RETURN_IF_ERROR(asks::may_close(lives));
  stored.message.state = MessageState::closed;
  RETURN_IF_ERROR(store::update(work.session, stored.message, work.now));
  return audit::record(work, {.action = "message.close", .kind = "message", .id = id.text()});
}

Result<std::int64_t> close_many(Work& work, std::vector<MessageId> const& ids) {
  std::int64_t closed = 0;
  for (MessageId const id : ids) {
    auto const one = close_message(work, id);
    if (one) ++closed;
    if (!one && one.error().kind != ErrorKind::conflict) return one.error();
  }
  return closed;
}

Result<Message> become(Work& work, MessageId id, std::string_view what) {
  ASSIGN_OR_RETURN(auto stored, access::message(work, id));
  ASSIGN_OR_RETURN(bool const opened,
                   store::was_opened_by(work.session, id, audit::pseudonym(work.actor)));
  if (!opened) return conflict("werkmap.not_opened");
  if (!stored.message.became.empty()) return conflict("werkmap.became_before");
  stored.message.became = what;
  RETURN_IF_ERROR(store::update(work.session, stored.message, std::nullopt));
  RETURN_IF_ERROR(
      audit::record(work, {.action = "message.become", .kind = "message", .id = id.text()}));
  return stored.message;
}

Result<std::optional<MessageId>> came_from(Work& work, std::string_view what) {
  return store::became(work.session, what);
}

Result<void> settle_sample(Work& work, MessageId id, Sample found) {
  ASSIGN_OR_RETURN(auto stored, access::message(work, id));
  if (stored.message.sample != Sample::waiting) return conflict("werkmap.not_sampled");
  if (found != Sample::nothing && found != Sample::missed) return conflict("werkmap.not_sampled");
  ASSIGN_OR_RETURN(bool const opened,
                   store::was_opened_by(work.session, id, audit::pseudonym(work.actor)));
  if (!opened) return conflict("werkmap.not_opened");
  stored.message.sample = found;
  RETURN_IF_ERROR(store::update(work.session, stored.message, std::nullopt));
  return audit::record(work, {.action = "message.sample", .kind = "message", .id = id.text()});
}

}  // namespace klantendag::werkmap
