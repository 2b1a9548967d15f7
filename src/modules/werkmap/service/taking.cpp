// SPDX-License-Identifier: EUPL-1.2
// Taking messages in: each is read whole, its asks begin their lives, and what a waiting client asks
// again lifts what they wait for. One or ten thousand, in one unit of work.
#include "modules/werkmap/taking.hpp"

#include <algorithm>

#include "base/text.hpp"
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
    TakenIn before = found->second;
    before.fresh = false;
    return before;
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

  Comparing comparing = beside(fresh);
  for (ReadAsk const& ask : fresh.read.asks) {
    ASSIGN_OR_RETURN(bool const again, asked_before(fresh, ask, comparing));
    if (!again) {
      begin(fresh, ask);
      ++taken.asks;
    }
  }
  if (!incoming.automatic && fresh.read.found != Found::asks && comparing.lifted.empty() &&
      comparing.told.reminds) {
    ASSIGN_OR_RETURN(auto const of, reminded_of(fresh, comparing));
    if (of) comparing.lifted.push_back(*of);
  }
  for (std::size_t const at : comparing.lifted) {
    ASSIGN_OR_RETURN(bool const done, lift(fresh, held_[at]));
    if (done) ++taken.repeats;
  }
  known_.emplace(fresh.hashes.external, taken);
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
