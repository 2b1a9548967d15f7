// SPDX-License-Identifier: EUPL-1.2
// One client of an office and all that people, programs, readers and time can do with the asks in the
// client's messages, at random; and, when told so, one thing that is done wrong.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "core/asks/together.hpp"

namespace klantendag::asks::world {

// What a careless program would do; each breaks one invariant, which has to see it.
enum class Wrong {
  nothing,
  reading_answers,      // 1
  program_answers,      // 2
  repeat_moves_clock,   // 3, as if the client began to wait today
  merges_into_younger,  // 3
  closes_anyway,        // 4
  leaver_keeps,         // 5
  repeat_stays,         // 6: with the same person
  repeat_lifts_not,     // 6: at the same level
  release_lowers,       // 6
  had_takes_back,       // 6
  late_look_is_late,    // 7: a deadline that passed while nobody looked has not passed
  looks_early,          // 7
  scan_forgotten,       // 8
  rescan_replaces,      // 9: what the newer reader does not find is gone
  rescan_closes,        // 9: … or dropped
  rescan_doubles,       // 9: what is known is added again
  log_rewritten         // 10
};

struct Life {
  std::size_t letter = 0;
  Placed place{};
  std::vector<Event> log{};
  Ask ask{};
  std::size_t goes_on_as = 0;  // of a merged one: the number of the older one, and 1
};

struct Letter {
  Instant at{};
  std::vector<Placed> says{};  // all that is asked in it; a reader finds some of that
  std::int64_t reader = 0;     // the last that read it; 0: no scan record
  bool nothing = false;        // what the record says that it found
  bool closed = false;
};

struct World {
  Instant now = *Instant::parse("2026-03-26T07:30:00Z");  // the weekend of summer time is near
  Instant latest_look{};
  Policy policy{};
  std::vector<Seat> seats = {{"anna", Level::coach},  {"bram", Level::coach},
                             {"cas", Level::coach},   {"lies", Level::lead},
                             {"loek", Level::lead},   {"mo", Level::manager},
                             {"mina", Level::manager}};
  std::int64_t reader = 1;
  std::vector<Letter> letters{};
  std::vector<Life> lives{};
  Wrong wrong = Wrong::nothing;

  [[nodiscard]] std::vector<Ask> asks() const {
    std::vector<Ask> all;
    for (Life const& life : lives) all.push_back(life.ask);
    return all;
  }
};

// What was done, for who judges it.
enum class Deed { step, bulk, letter, rescan, merge, leave, look, close, erase };
struct Done {
  Deed deed = Deed::step;
  What what = What::opened;  // of step and bulk
  bool refused = false;
};

inline std::string someone(Rng& rng, World const& world) {
  return world.seats[rng.below(world.seats.size())].account;
}

// Puts it in the log; whatever a decision made the fold takes.
inline bool put(World& world, std::size_t at, Event const& event) {
  Life& life = world.lives[at];
  Level const before = life.ask.level;
  auto after = apply(life.ask, event);
  if (!after) return false;
  life.log.push_back(event);
  life.ask = std::move(*after);
  if (event.what == What::asked_again) world.letters[life.letter].closed = false;
  if (world.wrong == Wrong::reading_answers && event.what == What::opened) {
    life.ask.state = State::answered;
  }
  if (world.wrong == Wrong::repeat_moves_clock && event.what == What::repeated) {
    life.ask.first_asked_at = event.at;
  }
  if (world.wrong == Wrong::repeat_lifts_not && event.what == What::repeated) {
    life.ask.level = before;
  }
  if (world.wrong == Wrong::release_lowers && event.what == What::released) {
    life.ask.level = Level::coach;
  }
  if (world.wrong == Wrong::log_rewritten && life.log.size() > 3) {
    life.log.erase(life.log.begin() + 1);
  }
  return true;
}

inline std::vector<Placed> placed_in(World const& world, std::size_t letter) {
  std::vector<Placed> all;
  for (Life const& life : world.lives) {
    if (life.letter != letter) continue;
    all.push_back(life.place);
    all.back().open = is_open(life.ask.state);
  }
  return all;
}

inline void begin(World& world, std::size_t letter, Placed const& place) {
  Event const first{.at = world.letters[letter].at, .what = What::detected, .kind = place.kind};
  world.lives.push_back({letter, place, {first}, fold({first}).value()});
  world.letters[letter].closed = false;
}

// Each reader finds some, and is sometimes unsure of all of it.
inline std::vector<Placed> found_in(Rng& rng, Letter const& letter) {
  std::vector<Placed> found;
  for (Placed const& one : letter.says) {
    if (rng.below(3) != 0) found.push_back(one);
  }
  if (found.empty() && rng.below(4) == 0) found.push_back({Kind::whole, 0, 100});
  return found;
}

inline void come_in(Rng& rng, World& world) {
  Letter letter{.at = world.now, .reader = world.reader};
  std::size_t const asked = rng.below(4);
  for (std::size_t one = 0; one < asked; ++one) {
    std::size_t const begin = rng.below(80);
    letter.says.push_back({every_kind[rng.below(4)], begin, begin + 5 + rng.below(15)});
  }
  auto const found = found_in(rng, letter);
  letter.nothing = found.empty();
  if (world.wrong == Wrong::scan_forgotten && found.empty()) letter.reader = 0;
  world.letters.push_back(letter);
  for (std::size_t const at : found_anew({}, found))
    begin(world, world.letters.size() - 1, found[at]);
}

// A newer reader reads all that came in.
inline void read_anew(Rng& rng, World& world) {
  ++world.reader;
  for (std::size_t letter = 0; letter < world.letters.size(); ++letter) {
    auto const found = found_in(rng, world.letters[letter]);
    auto const before = placed_in(world, letter);
    auto anew = found_anew(before, found);
    if (world.wrong == Wrong::rescan_doubles && !found.empty()) anew = {0};
    bool const replaces = world.wrong == Wrong::rescan_replaces;
    bool const closes = world.wrong == Wrong::rescan_closes;
    if (replaces && found.empty()) {
      std::erase_if(world.lives, [&](Life const& life) { return life.letter == letter; });
    }
    for (Life& life : world.lives) {
      if (closes && life.letter == letter && found.empty()) life.ask.state = State::dismissed;
    }
    for (std::size_t const at : anew) begin(world, letter, found[at]);
    world.letters[letter].reader = world.reader;
    world.letters[letter].nothing = world.letters[letter].nothing && found.empty();
  }
}

inline bool merge_two(Rng& rng, World& world) {
  std::size_t const one = rng.below(world.lives.size());
  std::size_t const other = rng.below(world.lives.size());
  if (one == other) return false;
  bool const wrongly = world.wrong == Wrong::merges_into_younger;
  auto& older = world.lives[one];
  auto& younger = world.lives[other];
  bool const lifted = rng.below(2) == 0 || older.letter == younger.letter;
  auto made =
      merge({older.ask, younger.ask, lifted}, {world.now, someone(rng, world)}, world.seats);
  if (wrongly && older.ask.first_asked_at > younger.ask.first_asked_at &&
      is_open(older.ask.state) && is_open(younger.ask.state)) {
    made = Merger{.of_younger = {.at = world.now, .what = What::merged, .by = "anna"}};
  }
  if (!made) return false;
  for (Event const& event : made->of_older) put(world, one, event);
  put(world, other, made->of_younger);
  world.lives[other].goes_on_as = one + 1;
  return true;
}

// Somebody leaves; the same day a new colleague comes, so that the office is not empty.
inline void leave(Rng& rng, World& world) {
  std::size_t const at = rng.below(world.seats.size());
  std::string const left = world.seats[at].account;
  world.seats[at].account += "'";
  for (std::size_t life = 0; life < world.lives.size(); ++life) {
    auto const released = release(world.lives[life].ask, {world.now, {}}, left);
    if (released && world.wrong != Wrong::leaver_keeps) put(world, life, *released);
  }
}

// Somebody looks at the deadlines: each minute, or after a week in which the machine stood still.
inline void look(World& world) {
  world.latest_look = std::max(world.latest_look, world.now);
  for (std::size_t at = 0; at < world.lives.size(); ++at) {
    Instant const when = world.wrong == Wrong::looks_early ? world.now + days(2) : world.now;
    while (auto const passed =
               pass_deadline(world.lives[at].ask, when, world.seats, world.policy)) {
      if (world.wrong == Wrong::late_look_is_late && world.lives[at].ask.passed > 0) break;
      put(world, at, *passed);
    }
  }
}

inline void close_all(World& world) {
  for (std::size_t letter = 0; letter < world.letters.size(); ++letter) {
    std::vector<Ask> own;
    for (Life const& life : world.lives) {
      if (life.letter == letter) own.push_back(life.ask);
    }
    if (world.wrong == Wrong::closes_anyway || may_close(own)) world.letters[letter].closed = true;
  }
}

}  // namespace klantendag::asks::world
