// SPDX-License-Identifier: EUPL-1.2
// A delivery is saved: its rows, and one line in the record that says what it brought.
#include "modules/audit/audit.hpp"
#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/taking.hpp"

namespace klantendag::werkmap {

Result<void> Taking::save() {
  std::vector<std::string> ids;
  for (Fresh const& one : fresh_) ids.push_back(one.id.text());
  if (ids.empty()) return {};
  keystore::Keystore const keystore(keys_);
  auto made = keystore.make(crypto::RootKey::message, ids, work_.now, random_);
  RETURN_IF_ERROR(keystore::Keystore::save_blocks(work_.session, made.blocks));
  Delivered delivered;
  for (std::size_t at = 0; at < fresh_.size(); ++at) {
    add_message(fresh_[at], made.keys[at]);
    delivered.add(Delivered::OneMessage{ids[at], fresh_[at].hashes.external, fresh_[at].at});
  }
  for (Held& held : held_) {
    if (held.log.size() == held.saved) continue;
    count(delivered, held);
    for (std::size_t at = held.saved; at < held.log.size(); ++at) {
      batch_.add(store::Batch::Entry{.ask = held.ask.id,
                                     .number = static_cast<std::int64_t>(at + 1),
                                     .event = held.log[at],
                                     .source = held.sources[at]});
    }
    held.ask.entries = static_cast<std::int64_t>(held.log.size());
    if (held.fresh) {
      batch_.add(held.ask);
    } else {
      RETURN_IF_ERROR(store::update(work_.session, held.ask));
    }
  }
  RETURN_IF_ERROR(batch_.save(work_.session));
  RETURN_IF_ERROR(reopen());
  // One line in the record for each delivery, however many messages came with it.
  std::vector<std::string> const words = delivered.words();
  return audit::record(work_, {.action = "message.take_in",
                               .kind = ids.size() == 1 ? "message" : "messages",
                               .id = ids.front(),
                               .fields = {words.begin(), words.end()}});
}

void Taking::count(Delivered& delivered, Held const& held) {
  std::string const id = held.ask.id.text();
  if (held.fresh) {
    std::string const message = held.ask.message.text();
    delivered.add(Delivered::OneAsk{id, message, asks::name_of(held.ask.life.kind),
                                    held.ask.life.first_asked_at});
  }
  for (std::size_t at = held.saved; at < held.log.size(); ++at) {
    asks::What const what = held.log[at].what;
    if (what != asks::What::repeated && what != asks::What::asked_again) continue;
    delivered.add(Delivered::OneRepeat{id, static_cast<std::int64_t>(at + 1), held.sources[at]});
  }
}

void Taking::add_message(Fresh const& fresh, crypto::DataKey const& key) {
  std::string const id = fresh.id.text();
  bool const automatic = fresh.incoming->automatic;
  bool const sampled =
      fresh.read.found == Found::nothing && !automatic && is_sampled(fresh.hashes.digest);
  batch_.add(
      store::NewMessage{.message = {.id = fresh.id,
                                    .client_key = fresh.hashes.client,
                                    .office = fresh.office,
                                    .channel = fresh.incoming->channel,
                                    .received_at = fresh.at,
                                    .reader = fresh.read.reader,
                                    .language = fresh.read.language,
                                    .found = fresh.read.found,
                                    .sample = sampled ? Sample::waiting : Sample::none,
                                    .automatic = automatic},
                        .external_key = fresh.hashes.external,
                        .digest = fresh.hashes.digest,
                        .taken_in_at = work_.now,
                        .words = crypto::seal(key, place_of(id), to_text(fresh.words), random_),
                        .delivery = fresh_.front().id.text()});
}

// What was closed has something open in it again.
Result<void> Taking::reopen() {
  for (MessageId const id : reopened_) {
    ASSIGN_OR_RETURN(auto stored, store::find(work_.session, id));
    if (!stored || stored->message.state == MessageState::open) continue;
    stored->message.state = MessageState::open;
    RETURN_IF_ERROR(store::update(work_.session, stored->message, std::nullopt));
  }
  return {};
}

}  // namespace klantendag::werkmap
