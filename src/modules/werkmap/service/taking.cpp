// SPDX-License-Identifier: EUPL-1.2
// Taking messages in: each is read whole, its asks begin their lives, and what a waiting client asks
// again lifts what they wait for. One or ten thousand, in one unit of work.
#include "modules/werkmap/taking.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/asks/same_subject.hpp"
#include "modules/audit/audit.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/lists.hpp"
#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/teams.hpp"
#include "modules/werkmap/werkmap.hpp"

namespace klantendag::werkmap {
namespace {

Contents contents_of(Incoming const& incoming) {
  return {incoming.client, incoming.subject, incoming.text, incoming.writer};
}

template <class Range, class Key>
std::vector<std::string> each_once(Range const& range, Key const& key) {
  std::vector<std::string> keys;
  for (auto const& one : range) keys.push_back(key(one));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

// A program answered. Nobody asks anything, whatever words it sends back.
void silence(ReadMessage& read) {
  read.found = Found::nothing;
  read.asks.clear();
}

}  // namespace

Result<std::vector<TakenIn>> Taking::take(std::span<Incoming const> all) {
  std::vector<HashKeys> hashes;
  hashes.reserve(all.size());
  for (Incoming const& one : all) {
    RETURN_IF_ERROR(may_take_in(one));
    hashes.push_back(hash_keys(keys_, one));
  }
  ASSIGN_OR_RETURN(known_, store::known(work_.session, each_once(hashes, [](HashKeys const& one) {
                                          return one.external;
                                        })));
  auto const clients = each_once(hashes, [](HashKeys const& one) { return one.client; });
  ASSIGN_OR_RETURN(auto waiting, store::open_of_clients(work_.session, clients));
  ASSIGN_OR_RETURN(policy_, store::policy(work_.session));
  ASSIGN_OR_RETURN(auto answered, store::answered_of_clients(work_.session, clients,
                                                             work_.now - days(policy_.again_days)));
  ASSIGN_OR_RETURN(teams_, store::team_offices(work_.session));
  for (auto* list : {&waiting, &answered}) {
    for (Ask& ask : *list) hold({.ask = std::move(ask)});
  }

  std::vector<TakenIn> taken;
  for (std::size_t at = 0; at < all.size(); ++at) {
    ASSIGN_OR_RETURN(auto one, take_one(all[at], std::move(hashes[at])));
    taken.push_back(one);
  }
  RETURN_IF_ERROR(save());
  return taken;
}

void Taking::hold(Held held) {
  by_client_[held.ask.client_key].push_back(held_.size());
  held_.push_back(std::move(held));
}

Result<TakenIn> Taking::take_one(Incoming const& incoming, HashKeys hashes) {
  if (auto const found = known_.find(hashes.external); found != known_.end()) {
    return TakenIn{.id = found->second, .fresh = false};
  }
  Fresh fresh{.id = work_.next_id<MessageRecord>(),
              .at = std::min(incoming.received_at, work_.now),
              .incoming = &incoming,
              .hashes = std::move(hashes),
              .office = office_among(teams_, incoming.office)};
  fresh.words.contents = contents_of(incoming);
  fresh.whole = whole(fresh.words.contents);
  fresh.read = read_whole(fresh.whole);
  if (incoming.automatic) silence(fresh.read);
  TakenIn taken{.id = fresh.id, .unsure = fresh.read.found == Found::unsure};

  std::vector<std::size_t> const waiting = held_of(fresh, true);
  std::vector<std::size_t> const answered = held_of(fresh, false);
  std::vector<std::size_t> lifted;
  for (ReadAsk const& ask : fresh.read.asks) {
    ASSIGN_OR_RETURN(bool again, compare(fresh, ask, waiting, lifted));
    if (!again) {
      ASSIGN_OR_RETURN(again, was_no_answer(fresh, ask, answered, lifted));
    }
    if (!again) {
      begin(fresh, ask);
      ++taken.asks;
    }
  }
  bool const reminds = !incoming.automatic && fresh.read.found != Found::asks && lifted.empty() &&
                       asks::reminds(fresh.whole);
  if (reminds && !waiting.empty()) {
    lifted.push_back(waiting.front());
  } else if (reminds && !answered.empty()) {
    lifted.push_back(answered.front());
  }
  for (std::size_t const at : lifted) {
    ASSIGN_OR_RETURN(bool const done, lift(fresh, held_[at]));
    if (done) ++taken.repeats;
  }
  known_.emplace(fresh.hashes.external, fresh.id);
  fresh_.push_back(std::move(fresh));
  return taken;
}

void Taking::begin(Fresh& fresh, ReadAsk const& read) {
  Held held{.fresh = true};
  asks::Event const first{.at = fresh.at, .what = asks::What::detected, .kind = read.kind};
  held.log = {first};
  held.sources = {fresh.id.text()};
  held.ask = {.id = work_.next_id<AskRecord>(),
              .message = fresh.id,
              .client_key = fresh.hashes.client,
              .office = fresh.office,
              .life = {.kind = read.kind, .first_asked_at = fresh.at},
              .due_at = asks::deadline(read.kind, fresh.at, 0, policy_),
              .mark = read.mark};
  note_why(fresh, held.ask.id, read);
  hold(std::move(held));
}

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

Result<void> check(Incoming const& incoming) {
  return may_take_in(incoming);
}

Result<std::vector<TakenIn>> take_in_many(Work& work, crypto::Keys const& keys,
                                          std::span<Incoming const> messages) {
  RETURN_IF_ERROR(require(work, Permission::bring_messages));
  return Taking(work, keys).take(messages);
}

Result<TakenIn> take_in(Work& work, crypto::Keys const& keys, Incoming const& incoming) {
  ASSIGN_OR_RETURN(auto const taken, take_in_many(work, keys, std::span(&incoming, 1)));
  return taken.front();
}

}  // namespace klantendag::werkmap
