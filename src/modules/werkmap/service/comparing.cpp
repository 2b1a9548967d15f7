// SPDX-License-Identifier: EUPL-1.2
// What a client asks again: an ask that waits goes up, and one that was answered comes back.
#include <algorithm>

#include "core/asks/same_subject.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/taking.hpp"

namespace klantendag::werkmap {
namespace {

using asks::Again;

std::string_view part(std::string_view text, Mark const& mark) {
  std::size_t const begin = std::min(mark.begin, text.size());
  return text.substr(begin, std::min(mark.end, text.size()) - begin);
}

// One address may be a household's or an organisation's: who is called otherwise may be somebody else.
bool are_two(Contents const& one, Contents const& other) {
  return !one.writer.empty() && !other.writer.empty() && one.writer != other.writer;
}

}  // namespace

// Of the client: who waits longest first; or those whose answer may turn out to be none, the newest answer
// first. What was written before the answer says nothing about it.
std::vector<std::size_t> Taking::held_of(Fresh const& fresh, bool open) const {
  std::vector<std::size_t> found;
  auto const all = by_client_.find(fresh.hashes.client);
  if (all == by_client_.end()) return found;
  for (std::size_t const at : all->second) {
    asks::Ask const& life = held_[at].ask.life;
    if (open && asks::is_open(life.state)) found.push_back(at);
    if (open || life.state != asks::State::answered || !life.ended_at) continue;
    bool const in_time = fresh.at <= *life.ended_at + days(policy_.again_days);
    if (in_time && fresh.at >= *life.ended_at) found.push_back(at);
  }
  return found;
}

Result<asks::Again> Taking::same(Fresh const& fresh, ReadAsk const& ask, Held const& held) {
  ASSIGN_OR_RETURN(auto const words, contents_of_message(held.ask.message));
  std::string const text = whole(*words);
  return asks::same_subject({held.ask.life.kind, part(text, held.ask.mark), words->subject, text},
                            {ask.kind, part(fresh.whole, ask.mark), fresh.words.contents.subject},
                            fresh.whole);
}

// Whether it asks once more what was answered: then that comes back. In doubt it is a new ask, and the
// answer stands.
Result<bool> Taking::was_no_answer(Fresh& fresh, ReadAsk const& ask,
                                   std::vector<std::size_t> const& answered,
                                   std::vector<std::size_t>& lifted) {
  for (std::size_t const at : answered) {
    ASSIGN_OR_RETURN(Again const again, same(fresh, ask, held_[at]));
    ASSIGN_OR_RETURN(auto const words, contents_of_message(held_[at].ask.message));
    if (again != Again::yes || are_two(*words, fresh.words.contents)) continue;
    if (std::find(lifted.begin(), lifted.end(), at) == lifted.end()) lifted.push_back(at);
    note_why(fresh, held_[at].ask.id, ask);
    return true;
  }
  return false;
}

// Whether the ask is one that waits already. Those that it reminds us of are to be lifted.
Result<bool> Taking::compare(Fresh& fresh, ReadAsk const& ask,
                             std::vector<std::size_t> const& waiting,
                             std::vector<std::size_t>& lifted) {
  bool is_same = false;
  for (std::size_t const at : waiting) {
    Held const& held = held_[at];
    ASSIGN_OR_RETURN(Again const again, same(fresh, ask, held));
    if (again == Again::no) continue;
    if (std::find(lifted.begin(), lifted.end(), at) == lifted.end()) lifted.push_back(at);
    // Who may be somebody else has an ask of their own.
    ASSIGN_OR_RETURN(auto const words, contents_of_message(held.ask.message));
    if (again != Again::yes || are_two(*words, fresh.words.contents)) continue;
    is_same = true;
    note_why(fresh, held.ask.id, ask);
  }
  return is_same;
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

Result<Contents const*> Taking::contents_of_message(MessageId id) {
  if (auto const found = contents_.find(id); found != contents_.end()) return &found->second;
  for (Fresh const& one : fresh_) {
    if (one.id == id) return &(contents_[id] = one.words.contents);
  }
  ASSIGN_OR_RETURN(auto const stored, store::find(work_.session, id));
  if (!stored) return internal("modules/werkmap/service/taking.cpp", "an ask without its message");
  ASSIGN_OR_RETURN(auto words, open_words(work_.session, keys_, id, stored->words));
  return &(contents_[id] = std::move(words.contents));
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
