// SPDX-License-Identifier: EUPL-1.2
// The ten invariants of "read is not answered", each as a question about what was, what was done and what
// is now. True: it is kept.
#pragma once

#include <array>

#include "core/asks/world_test.hpp"

namespace klantendag::asks::world {

struct Moment {
  World const& before;
  Done const& done;
  World const& now;
};

inline bool changes_no_state(Done const& done) {
  bool const quiet = done.what == What::opened || done.what == What::noted ||
                     done.what == What::labelled || done.what == What::archived ||
                     done.what == What::auto_replied || done.what == What::reply_offered ||
                     done.what == What::assigned || done.what == What::repeated;
  return done.deed == Deed::look || done.deed == Deed::letter || done.deed == Deed::rescan ||
         done.deed == Deed::close ||
         ((done.deed == Deed::step || done.deed == Deed::bulk) && quiet);
}

// 1: reading, assigning, labelling, what is done to many at once, programs, time and repeats.
inline bool nothing_ends_by_itself(Moment const& moment) {
  if (!changes_no_state(moment.done)) return true;
  std::size_t const both = std::min(moment.before.lives.size(), moment.now.lives.size());
  for (std::size_t at = 0; at < both; ++at) {
    if (moment.before.lives[at].ask.state != moment.now.lives[at].ask.state) return false;
  }
  return true;
}

// 2: answered by a person's reply that names it or a call that reached the client; dropped by a person
// with a reason, of what is urgent or was asked twice by a second one.
inline bool a_person_ends_it(Moment const& moment) {
  std::size_t const both = std::min(moment.before.lives.size(), moment.now.lives.size());
  for (std::size_t at = 0; at < both; ++at) {
    Ask const& was = moment.before.lives[at].ask;
    Ask const& is = moment.now.lives[at].ask;
    if (!is_open(was.state) || is_open(is.state)) continue;
    Event const& last = moment.now.lives[at].log.back();
    // By hand, not by is_person: a fault there is to be seen here.
    for (std::string_view const no_person : {"", "program", "holder", "nobody"}) {
      if (last.by == no_person) return false;
    }
    if (is.state == State::answered) {
      if (last.what != What::reached && last.what != What::answered) return false;
      if (is.kind == Kind::contact && last.what != What::reached) return false;
    } else if (last.reason == Reason::none && last.what != What::merged) {
      return false;
    } else if (last.what == What::dismissed && needs_second_person(was)) {
      if (was.proposed_by.empty() || was.proposed_by == last.by) return false;
    }
  }
  return true;
}

// 3: the client waits since the first open ask. It moves later only when what they waited for ended, and
// two that become one have not ended.
inline bool waiting_moves_never_later(Moment const& moment) {
  auto const was = waiting_since(moment.before.asks());
  if (!was) return true;
  bool ended = false;
  std::size_t const both = std::min(moment.before.lives.size(), moment.now.lives.size());
  for (std::size_t at = 0; at < both; ++at) {
    Life const& life = moment.now.lives[at];
    if (life.ask.first_asked_at > moment.before.lives[at].ask.first_asked_at) return false;
    ended = ended || (is_open(moment.before.lives[at].ask.state) && !is_open(life.ask.state) &&
                      life.log.back().what != What::merged);
  }
  if (ended) return true;
  auto const is = waiting_since(moment.now.asks());
  return is && *is <= *was;
}

// 4: what is closed asks nothing; what goes on as another ask does so as one that waits at least as long.
inline bool closed_asks_nothing(Moment const& moment) {
  for (Life const& life : moment.now.lives) {
    if (is_open(life.ask.state) && moment.now.letters[life.letter].closed) return false;
    if (life.goes_on_as == 0) continue;
    if (life.goes_on_as > moment.now.lives.size()) return false;
    Ask const& other = moment.now.lives[life.goes_on_as - 1].ask;
    if (other.first_asked_at > life.ask.first_asked_at || !covers(other.kind, life.ask.kind)) {
      return false;
    }
  }
  return true;
}

// 5: one owner, who is here, or the team; one deadline, after the asking.
inline bool somebody_has_it(Moment const& moment) {
  for (Life const& life : moment.now.lives) {
    if (!is_open(life.ask.state)) continue;
    if (next_deadline(life.ask, moment.now.policy) <= life.ask.first_asked_at) return false;
    bool const here = std::any_of(moment.now.seats.begin(), moment.now.seats.end(),
                                  [&](Seat const& seat) { return seat.account == life.ask.owner; });
    if (!life.ask.owner.empty() && !here) return false;
  }
  return true;
}

inline std::int64_t number_of(Level level) {
  return static_cast<std::int64_t>(level);
}

// Somebody who had it when it was asked again, while others could see to it.
inline bool took_back(Ask const& was, Ask const& is, std::vector<Seat> const& seats) {
  auto const missed = [&](std::string const& who) {
    return std::find(was.missed_by.begin(), was.missed_by.end(), who) != was.missed_by.end();
  };
  return is.owner != was.owner && missed(is.owner) &&
         std::any_of(seats.begin(), seats.end(), [&](Seat const& seat) {
           return seat.level >= was.level && !missed(seat.account);
         });
}

// 6: as high as time and repeats ask for, never lower while open; asked again it has somebody else, and
// nobody takes it back.
inline bool level_only_rises(Moment const& moment) {
  std::size_t const both = std::min(moment.before.lives.size(), moment.now.lives.size());
  for (std::size_t at = 0; at < both; ++at) {
    Ask const& was = moment.before.lives[at].ask;
    Ask const& is = moment.now.lives[at].ask;
    if (!is_open(is.state)) continue;
    if (is_open(was.state) && is.level < was.level) return false;
    std::int64_t const asked = std::min<std::int64_t>(2, std::max(is.passed, is.repeats));
    if (number_of(is.level) < asked) return false;
    bool const claimed = moment.done.deed == Deed::step && moment.done.what == What::claimed;
    if (claimed && took_back(was, is, moment.now.seats)) return false;
    if (is.repeats == was.repeats || is.owner.empty()) continue;
    if (std::find(was.had.begin(), was.had.end(), is.owner) != was.had.end()) return false;
  }
  return true;
}

inline std::int64_t deadlines_before(Ask const& ask, Instant moment, Policy const& policy) {
  std::int64_t passed = 0;
  while (passed < 2 && deadline(ask.kind, ask.first_asked_at, passed, policy) < moment) ++passed;
  return passed;
}

// 7: whoever looked when, and however often the machine stood still or its clock was set back: what
// passed is what the calendar says, no more and no less. So what is late stands at the manager.
inline bool time_is_the_calendars(Moment const& moment) {
  if (moment.done.deed != Deed::look) return true;
  for (Life const& life : moment.now.lives) {
    if (!is_open(life.ask.state)) continue;
    if (life.ask.passed < deadlines_before(life.ask, moment.now.now, moment.now.policy) ||
        life.ask.passed > deadlines_before(life.ask, moment.now.latest_look, moment.now.policy)) {
      return false;
    }
    if (life.ask.passed == 2 && life.ask.level != Level::manager) return false;
  }
  return true;
}

// 8: each message says which reader read it last, also when that found nothing.
inline bool every_letter_was_scanned(Moment const& moment) {
  for (std::size_t at = 0; at < moment.now.letters.size(); ++at) {
    Letter const& letter = moment.now.letters[at];
    if (letter.reader < 1) return false;
    if (moment.done.deed == Deed::rescan && letter.reader != moment.now.reader) return false;
    if (letter.nothing && !placed_in(moment.now, at).empty()) return false;
  }
  return true;
}

// 9: reading anew changes no ask that was there, and adds none that somebody has or had.
inline bool rescan_only_adds(Moment const& moment) {
  auto const& was = moment.before.lives;
  auto const& is = moment.now.lives;
  if (is.size() < was.size()) return false;
  if (moment.done.deed != Deed::rescan) return true;
  for (std::size_t at = 0; at < was.size(); ++at) {
    if (is[at].letter != was[at].letter || is[at].log != was[at].log || is[at].ask != was[at].ask) {
      return false;
    }
  }
  for (std::size_t at = was.size(); at < is.size(); ++at) {
    auto const old = placed_in(moment.before, is[at].letter);
    if (found_anew(old, {&is[at].place, 1}).empty()) return false;
  }
  return true;
}

// 10: the log only grows, and the state is its fold.
inline bool state_is_the_fold(Moment const& moment) {
  std::size_t const both = std::min(moment.before.lives.size(), moment.now.lives.size());
  for (std::size_t at = 0; at < both; ++at) {
    auto const& was = moment.before.lives[at].log;
    auto const& is = moment.now.lives[at].log;
    if (is.size() < was.size() || !std::equal(was.begin(), was.end(), is.begin())) return false;
  }
  return std::all_of(moment.now.lives.begin(), moment.now.lives.end(), [](Life const& life) {
    auto const folded = fold(life.log);
    return folded.ok() && *folded == life.ask;
  });
}

using Invariant = bool (*)(Moment const&);
inline constexpr std::array<Invariant, 10> invariants = {
    nothing_ends_by_itself, a_person_ends_it, waiting_moves_never_later, closed_asks_nothing,
    somebody_has_it,        level_only_rises, time_is_the_calendars,     every_letter_was_scanned,
    rescan_only_adds,       state_is_the_fold};

}  // namespace klantendag::asks::world
