// SPDX-License-Identifier: EUPL-1.2
// What a client asks again: an ask that waits goes up, and one that was answered comes back. Words are taken
// apart once for each ask and each message, however many pairs there are.
#include <algorithm>

#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/taking.hpp"

namespace klantendag::werkmap {
namespace {

using asks::Again;

std::string_view part(std::string_view text, Mark const& mark) {
  std::size_t const begin = std::min(mark.begin, text.size());
  return text.substr(begin, std::min(mark.end, text.size()) - begin);
}

void add_once(std::vector<std::size_t>& all, std::size_t one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

}  // namespace

// What was written before an answer says nothing about that answer.
Taking::Comparing Taking::beside(Fresh const& fresh) const {
  Comparing comparing;
  auto const all = by_client_.find(fresh.hashes.client);
  if (all == by_client_.end()) return comparing;
  for (std::size_t const at : all->second) {
    asks::Ask const& life = held_[at].ask.life;
    if (asks::is_open(life.state)) comparing.waiting.push_back(at);
    if (life.state != asks::State::answered || !life.ended_at) continue;
    bool const in_time = fresh.at <= *life.ended_at + days(policy_.again_days);
    if (in_time && fresh.at >= *life.ended_at) comparing.answered.push_back(at);
  }
  if (!comparing.waiting.empty() || !comparing.answered.empty()) {
    comparing.told = asks::told(fresh.words.contents.subject, fresh.whole);
  }
  return comparing;
}

Result<bool> Taking::asked_before(Fresh& fresh, ReadAsk const& ask, Comparing& comparing) {
  asks::Wanted wanted = asks::wanted(ask.kind, part(fresh.whole, ask.mark));
  wanted.asks_more = ask.asks_more;
  ASSIGN_OR_RETURN(bool const waits, waits_already(fresh, ask, wanted, comparing));
  if (waits) return true;
  return was_no_answer(fresh, ask, wanted, comparing);
}

// Whether the ask is one that waits already. Those that it reminds us of are to be lifted.
Result<bool> Taking::waits_already(Fresh& fresh, ReadAsk const& ask, asks::Wanted const& wanted,
                                   Comparing& comparing) {
  bool same = false;
  std::size_t const waiting = comparing.waiting.size();
  for (std::size_t number = 0; number < waiting; ++number) {
    std::size_t const at = comparing.waiting[number];
    Held& held = held_[at];
    // Of a client with very many, the older ones only by their kind: to be called is to be called.
    bool const in_words = waiting - number <= most_compared;
    if (!in_words && (wanted.kind != asks::Kind::contact || held.ask.life.kind != wanted.kind)) {
      continue;
    }
    ASSIGN_OR_RETURN(Again const again, compare(fresh, wanted, held, comparing));
    if (again == Again::no) continue;
    add_once(comparing.lifted, at);
    if (again != Again::yes) continue;
    same = true;
    note_why(fresh, held.ask.id, ask);
  }
  return same;
}

// Whether it asks once more what was answered: then that comes back. In doubt it is a new ask, and the
// answer stands.
Result<bool> Taking::was_no_answer(Fresh& fresh, ReadAsk const& ask, asks::Wanted const& wanted,
                                   Comparing& comparing) {
  std::size_t const looked_at = std::min(comparing.answered.size(), most_compared);
  for (std::size_t number = 0; number < looked_at; ++number) {
    std::size_t const at = comparing.answered[number];
    ASSIGN_OR_RETURN(Again const again, compare(fresh, wanted, held_[at], comparing));
    if (again != Again::yes) continue;
    // To be called is to be called while somebody waits for it; after a call it may be about anything.
    auto const& around = comparing.around.at(held_[at].ask.message);
    bool const about_it = around.reminds || around.much_in_common;
    if (wanted.kind == asks::Kind::contact && !about_it) continue;
    add_once(comparing.lifted, at);
    note_why(fresh, held_[at].ask.id, ask);
    return true;
  }
  return false;
}

Result<Again> Taking::compare(Fresh const& fresh, asks::Wanted const& wanted, Held& held,
                              Comparing& comparing) {
  ASSIGN_OR_RETURN(Said const* const said, said_in(held.ask.message));
  if (!held.wanted) {
    held.wanted = asks::wanted(held.ask.life.kind, part(said->text, held.ask.mark));
  }
  auto around = comparing.around.find(held.ask.message);
  if (around == comparing.around.end()) {
    around =
        comparing.around.emplace(held.ask.message, asks::around(said->told, comparing.told)).first;
  }
  if (!are_two(said->contents, fresh.words.contents)) {
    return asks::same_subject(*held.wanted, wanted, around->second);
  }
  // Who may be somebody else has an ask of their own, and reminds us of what they asked themselves.
  asks::Wanted own = wanted;
  own.only_reminds = false;
  asks::Around apart = around->second;
  apart.reminds = false;
  Again const again = asks::same_subject(*held.wanted, own, apart);
  return again == Again::yes ? Again::also : again;
}

// Of which ask a bare reminder is: what waits longest, else the newest answer; what somebody else at the same
// address asked only when the reminder would be lost without it.
Result<std::optional<std::size_t>> Taking::reminded_of(Fresh const& fresh,
                                                       Comparing const& comparing) {
  std::optional<std::size_t> of_another;
  for (auto const* list : {&comparing.waiting, &comparing.answered}) {
    for (std::size_t const at : *list) {
      ASSIGN_OR_RETURN(Said const* const said, said_in(held_[at].ask.message));
      if (!are_two(said->contents, fresh.words.contents)) return std::optional(at);
      if (!of_another) of_another = at;
    }
  }
  return fresh.read.asks.empty() ? of_another : std::nullopt;
}

Result<Taking::Said const*> Taking::said_in(MessageId id) {
  if (auto const found = said_.find(id); found != said_.end()) return &found->second;
  Said said;
  auto const here =
      std::find_if(fresh_.begin(), fresh_.end(), [&](Fresh const& one) { return one.id == id; });
  if (here != fresh_.end()) {
    said.contents = here->words.contents;
  } else {
    ASSIGN_OR_RETURN(auto const stored, store::find(work_.session, id));
    if (!stored) return internal("modules/werkmap/service", "an ask without its message");
    ASSIGN_OR_RETURN(auto words, open_words(work_.session, keys_, id, stored->words));
    said.contents = std::move(words.contents);
  }
  said.text = whole(said.contents);
  said.told = asks::told(said.contents.subject, said.text);
  return &(said_[id] = std::move(said));
}

void Taking::note_why(Fresh& fresh, AskId id, ReadAsk const& ask) {
  fresh.words.why.push_back({.ask = id.text(),
                             .nl = ask.reason_nl,
                             .en = ask.reason_en,
                             .begin = static_cast<std::int64_t>(ask.mark.begin),
                             .end = static_cast<std::int64_t>(ask.mark.end)});
}

Result<bool> Taking::lift(Fresh const& fresh, Held& held) {
  if (!held.fresh && held.log.empty()) {
    ASSIGN_OR_RETURN(held.log, store::log_of(work_.session, held.ask.id));
    ASSIGN_OR_RETURN(held.ask.life, asks::fold(held.log));
    held.saved = held.log.size();
    held.sources.resize(held.saved);
  }
  if (!seats_.contains(held.ask.office)) {
    ASSIGN_OR_RETURN(seats_[held.ask.office], inside::seats(work_, held.ask.office));
  }
  // A message may be older than what happened since: the log goes forward.
  Instant const at = std::max(fresh.at, held.log.back().at);
  auto const& seats = seats_[held.ask.office];
  bool const open = asks::is_open(held.ask.life.state);
  auto const event = open ? asks::repeat(held.ask.life, {.at = at}, seats)
                          : asks::ask_again(held.ask.life, {.at = at}, seats, policy_);
  if (!event) return false;
  if (!open) reopened_.insert(held.ask.message);
  ASSIGN_OR_RETURN(held.ask.life, asks::apply(held.ask.life, *event));
  held.log.push_back(*event);
  held.ask.due_at = asks::next_deadline(held.ask.life, policy_);
  held.sources.push_back(fresh.id.text());
  batch_.add_repeat(fresh.id, held.ask.id);
  return true;
}

}  // namespace klantendag::werkmap
