// SPDX-License-Identifier: EUPL-1.2
// What people do with asks: take one, hand it over, note a call, drop it with a reason, mark what the
// reader missed.
#include <algorithm>

#include "base/text.hpp"
#include "modules/audit/audit.hpp"
#include "modules/werkmap/access.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/seal.hpp"
#include "modules/werkmap/teams.hpp"
#include "modules/werkmap/werkmap.hpp"

namespace klantendag::werkmap {
namespace {

// The manager of the list may hand over without reading.
Result<Ask> to_hand_over(Work& work, AskId id) {
  if (!work.actor.permissions.has(Permission::manage_messages)) return access::ask(work, id);
  return inside::load(work, id);
}

}  // namespace

Result<Ask> claim(Work& work, crypto::Keys const& keys, AskId id) {
  ASSIGN_OR_RETURN(auto const ask, access::ask(work, id));
  ASSIGN_OR_RETURN(auto const seats, inside::seats(work, ask.office));
  ASSIGN_OR_RETURN(auto const event, asks::claim(ask.life, access::act(work), seats));
  return inside::put(work, keys, ask, event);
}

Result<Ask> hand_over(Work& work, crypto::Keys const& keys, AskId id, Id<Account> to) {
  ASSIGN_OR_RETURN(auto const ask, to_hand_over(work, id));
  ASSIGN_OR_RETURN(auto seats, inside::seats(work, ask.office));
  bool const sits = std::any_of(seats.begin(), seats.end(),
                                [&](asks::Seat const& seat) { return seat.account == to.text(); });
  if (!sits) return invalid_field("to", "werkmap.not_in_team");
  asks::Act const act = access::act(work);
  // Who manages all of it decides like a manager of the team.
  if (work.actor.permissions.has(Permission::manage_messages)) {
    seats.push_back({act.by, asks::Level::manager});
  }
  ASSIGN_OR_RETURN(auto const event, asks::assign(ask.life, act, to.text(), seats));
  return inside::put(work, keys, ask, event);
}

Result<void> note_call(Work& work, crypto::Keys const& keys, MessageId id, NewCall const& call) {
  ASSIGN_OR_RETURN(auto const stored, access::message(work, id));
  if (call.about.empty()) return invalid_field("about", "werkmap.about_missing");
  for (AskId const about : call.about) {
    ASSIGN_OR_RETURN(auto const ask, access::ask(work, about));
    if (ask.client_key != stored.message.client_key) return not_found("werkmap.no_ask");
    ASSIGN_OR_RETURN(auto const event, asks::call(ask.life, access::act(work), call.outcome));
    RETURN_IF_ERROR(inside::put(work, keys, ask, event, {id.text(), call.note}));
  }
  return {};
}

Result<Ask> dismiss(Work& work, crypto::Keys const& keys, AskId id, Dropping const& dropping) {
  ASSIGN_OR_RETURN(auto const ask, access::ask(work, id));
  ASSIGN_OR_RETURN(auto const event, asks::dismiss(ask.life, access::act(work), dropping.reason));
  if (trim(dropping.note).empty()) return invalid_field("note", "werkmap.note_missing");
  return inside::put(work, keys, ask, event, {{}, dropping.note});
}

Result<Ask> agree(Work& work, crypto::Keys const& keys, AskId id) {
  ASSIGN_OR_RETURN(auto const ask, access::ask(work, id));
  ASSIGN_OR_RETURN(auto const event, asks::agree(ask.life, access::act(work)));
  return inside::put(work, keys, ask, event);
}

Result<Ask> disagree(Work& work, crypto::Keys const& keys, AskId id) {
  ASSIGN_OR_RETURN(auto const ask, access::ask(work, id));
  ASSIGN_OR_RETURN(auto const event, asks::disagree(ask.life, access::act(work)));
  return inside::put(work, keys, ask, event);
}

Result<Ask> mark(Work& work, crypto::Keys const& keys, MessageId id, asks::Kind kind,
                 std::string_view quote) {
  ASSIGN_OR_RETURN(auto stored, access::message(work, id));
  std::string const reader = audit::pseudonym(work.actor);
  ASSIGN_OR_RETURN(bool const opened, store::was_opened_by(work.session, id, reader));
  if (!opened) return conflict("werkmap.not_opened");
  ASSIGN_OR_RETURN(auto const words, open_words(work.session, keys, id, stored.words));
  std::string const text = whole(words.contents);
  auto const place = place_in(text, quote);
  if (!place) return invalid_field("quote", "werkmap.quote_missing");
  ASSIGN_OR_RETURN(auto const known, store::asks_of(work.session, id));
  bool const marked = std::any_of(known.begin(), known.end(), [&](Ask const& ask) {
    return asks::is_open(ask.life.state) && ask.life.kind == kind &&
           ask.mark.begin <= place->begin && place->end <= ask.mark.end;
  });
  if (marked) return invalid_field("quote", "werkmap.marked_before");
  ASSIGN_OR_RETURN(auto const policy, store::policy(work.session));
  // The client waits since the message came, not since somebody saw it.
  Ask ask{.id = work.next_id<AskRecord>(),
          .message = id,
          .client_key = stored.message.client_key,
          .office = stored.message.office,
          .mark = {.begin = place->begin, .end = place->end, .marked_by = reader}};
  std::vector<asks::Event> const log = {
      {.at = stored.message.received_at, .what = asks::What::detected, .kind = kind},
      {.at = work.now, .what = asks::What::opened, .by = reader}};
  ASSIGN_OR_RETURN(ask.life, asks::fold(log));
  ask.due_at = asks::next_deadline(ask.life, policy);
  ask.entries = static_cast<std::int64_t>(log.size());
  store::Batch batch;
  batch.add(ask);
  for (std::size_t at = 0; at < log.size(); ++at) {
    batch.add(store::Batch::Entry{.ask = ask.id,
                                  .number = static_cast<std::int64_t>(at + 1),
                                  .event = log[at],
                                  .source = id.text()});
  }
  RETURN_IF_ERROR(batch.save(work.session));
  if (stored.message.sample == Sample::waiting) stored.message.sample = Sample::missed;
  // There is something open in it again.
  stored.message.state = MessageState::open;
  RETURN_IF_ERROR(store::update(work.session, stored.message, std::nullopt));
  RETURN_IF_ERROR(audit::record(work, {.action = "ask.mark", .kind = "ask", .id = ask.id.text()}));
  return ask;
}

}  // namespace klantendag::werkmap
