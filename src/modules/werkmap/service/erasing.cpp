// SPDX-License-Identifier: EUPL-1.2
// A client wants what they wrote to be gone. The keys of the messages are deleted, with them every word
// and name, notes and replies; rows, logs and the record stay, so that counts and checks still hold.
#include "modules/werkmap/erasing.hpp"

#include "base/text.hpp"
#include "core/asks/together.hpp"
#include "modules/audit/audit.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/werkmap/access.hpp"
#include "modules/werkmap/clients.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/replies.hpp"
#include "modules/werkmap/seal.hpp"
#include "modules/werkmap/teams.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::werkmap {
namespace {

constexpr std::string_view erased = "erased ";

// What came without a client has no name to look for; its page has a number.
Result<std::string> key_of(Work& work, crypto::Keys const& keys, std::string_view client) {
  if (trim(client).empty()) return invalid_field("client", "werkmap.client_missing");
  if (auto const id = MessageId::parse(trim(client))) {
    ASSIGN_OR_RETURN(auto const stored, store::find(work.session, *id));
    // Of who was erased nothing is left to erase.
    if (stored && !stored->message.client_key.starts_with(erased)) {
      return stored->message.client_key;
    }
  }
  return hash_keys(keys, {.client = std::string(client)}).client;
}

// Nobody can be answered any more.
Result<std::int64_t> end_asks(Work& work, MessageId id, asks::Policy const& policy) {
  std::int64_t ended = 0;
  ASSIGN_OR_RETURN(auto const asks, store::asks_of(work.session, id));
  for (Ask const& one : asks) {
    if (!asks::is_open(one.life.state)) continue;
    ASSIGN_OR_RETURN(auto const ask, inside::load(work, one.id));
    ASSIGN_OR_RETURN(auto const event, asks::erase(ask.life, access::act(work)));
    RETURN_IF_ERROR(inside::put_without_note(work, ask, event, policy));
    ++ended;
  }
  return ended;
}

void count_became(Holding& holding, Message const& message) {
  if (message.became.starts_with("tip/")) ++holding.tips;
  if (message.became.starts_with("complaint/")) ++holding.complaints;
}

// What waits for somebody's yes is not sent; what is on its way cannot be fetched back.
Result<void> stop_replies(Work& work, MessageId id) {
  ASSIGN_OR_RETURN(auto const replies, store::waiting_replies(work.session, id));
  for (store::Waits const& reply : replies) {
    if (auto const outgoing = OutgoingId::parse(reply.outgoing)) {
      ASSIGN_OR_RETURN(bool const back, outbox::take_back(work, *outgoing));
      if (!back) continue;
    }
    RETURN_IF_ERROR(store::settle(work.session, reply.id, "failed", work.now));
    RETURN_IF_ERROR(
        audit::record(work, {.action = "reply.failed", .kind = "reply", .id = reply.id.text()}));
  }
  return {};
}

}  // namespace

Result<Holding> holds_of(Work& work, crypto::Keys const& keys, std::string_view client) {
  RETURN_IF_ERROR(require(work, Permission::erase_messages));
  ASSIGN_OR_RETURN(auto const key, key_of(work, keys, client));
  ASSIGN_OR_RETURN(auto const messages, store::all_of_client(work.session, key));
  ASSIGN_OR_RETURN(auto const open, store::open_of_clients(work.session, {key}));
  Holding holding{.messages = static_cast<std::int64_t>(messages.size()),
                  .waiting = static_cast<std::int64_t>(open.size())};
  for (Message const& one : messages) count_became(holding, one);
  return holding;
}

Result<Holding> erase_client(Work& work, crypto::Keys const& keys, std::string_view client,
                             ForgetBecame const& forget) {
  RETURN_IF_ERROR(require(work, Permission::erase_messages));
  ASSIGN_OR_RETURN(auto const key, key_of(work, keys, client));
  ASSIGN_OR_RETURN(auto const messages, store::all_of_client(work.session, key));
  if (messages.empty()) return not_found("werkmap.no_such_client");
  ASSIGN_OR_RETURN(auto const policy, store::policy(work.session));
  Holding gone;
  for (Message const& message : messages) {
    ASSIGN_OR_RETURN(auto const ended, end_asks(work, message.id, policy));
    gone.waiting += ended;
    RETURN_IF_ERROR(stop_replies(work, message.id));
    if (!message.became.empty()) RETURN_IF_ERROR(forget(work, message.became));
    count_became(gone, message);
    RETURN_IF_ERROR(keystore::Keystore::erase(work.session, message.id.text()));
    RETURN_IF_ERROR(store::empty_message(work.session, message.id, work.now));
    RETURN_IF_ERROR(audit::record(
        work, {.action = "message.erase", .kind = "message", .id = message.id.text()}));
    ++gone.messages;
  }
  RETURN_IF_ERROR(
      store::rename_client(work.session, key, std::string(erased) + messages.front().id.text()));
  return gone;
}

}  // namespace klantendag::werkmap
