// SPDX-License-Identifier: EUPL-1.2
// The ten invariants of "read is not answered" over random histories: whatever people, clients, programs,
// readers and time do with a client's asks, in whatever order. And each sees the thing done wrong that it
// is there for.
#include "core/asks/invariants_test.hpp"

#include <doctest/doctest.h>

#include <map>

namespace klantendag::asks {
namespace {

using namespace world;

constexpr int histories = 10'000;
constexpr int steps_each = 16;
std::vector<std::string> const names = {"anna", "bram", "cas"};

Result<Event> any_step(Rng& rng, World const& world, Ask const& ask) {
  Act act{world.now, someone(rng, world)};
  constexpr std::array silent = {What::opened,   What::noted,        What::labelled,
                                 What::archived, What::auto_replied, What::reply_offered};
  if (world.wrong == Wrong::had_takes_back && !ask.missed_by.empty()) {
    std::string const& who = ask.missed_by.front();
    return Event{.at = act.at, .what = What::claimed, .by = who, .owner = who};
  }
  switch (rng.below(14)) {
    case 0:
    case 1:
      return Event{.at = act.at, .what = silent[rng.below(silent.size())], .by = act.by};
    case 2:
      return claim(ask, act, world.seats);
    case 3:
      return assign(ask, act, someone(rng, world), world.seats);
    case 4: {
      auto const released = release(ask, act, someone(rng, world));
      if (!released) return conflict("asks.step");
      return *released;
    }
    case 5:
      return call(ask, act, Called::reached);
    case 6:
    case 7:
      return call(ask, act, rng.below(2) == 0 ? Called::voicemail : Called::no_answer);
    case 8:
      // A program may try; it never answers.
      if (rng.below(3) == 0) act.by = world.wrong == Wrong::program_answers ? "bot" : "program";
      return answer(ask, act);
    case 9:
      return dismiss(ask, act, every_reason[rng.below(every_reason.size())]);
    case 10:
      return rng.below(2) == 0 ? agree(ask, act) : disagree(ask, act);
    case 11: {
      auto again = repeat(ask, act, world.seats);
      if (again && world.wrong == Wrong::repeat_stays) again->owner = ask.owner;
      return again;
    }
    case 12:
      return confirm(ask, act);
    default:
      return ask_again(ask, act, world.seats, world.policy);
  }
}

Done one_step(Rng& rng, World& world) {
  std::size_t const at = rng.below(world.lives.size());
  auto event = any_step(rng, world, world.lives[at].ask);
  if (!event) return {.refused = true};
  Done done{.what = event->what, .refused = !put(world, at, *event)};
  // The log of a careless program says who did it.
  if (!done.refused && event->by == "bot") world.lives[at].log.back().by = "program";
  return done;
}

Done many_at_once(Rng& rng, World& world) {
  constexpr std::array swept = {What::archived, What::labelled, What::auto_replied, What::assigned};
  What const what = swept[rng.below(swept.size())];
  for (std::size_t at = 0; at < world.lives.size(); ++at) {
    Act const act{world.now, someone(rng, world)};
    if (what == What::assigned) {
      auto const assigned = assign(world.lives[at].ask, act, someone(rng, world), world.seats);
      if (assigned) put(world, at, *assigned);
    } else {
      put(world, at, {.at = act.at, .what = what, .by = act.by});
    }
  }
  return {.deed = Deed::bulk, .what = what};
}

Done something(Rng& rng, World& world) {
  if (world.lives.empty() || rng.below(8) == 0) {
    come_in(rng, world);
    return {.deed = Deed::letter};
  }
  switch (rng.below(16)) {
    case 0:
      read_anew(rng, world);
      return {.deed = Deed::rescan};
    case 1:
    case 2:
      return {.deed = Deed::merge, .refused = !merge_two(rng, world)};
    case 3:
      leave(rng, world);
      return {.deed = Deed::leave};
    case 4:
    case 5:
      look(world);
      return {.deed = Deed::look};
    case 6:
      close_all(world);
      return {.deed = Deed::close};
    case 7:
      return many_at_once(rng, world);
    case 8: {
      std::size_t const at = rng.below(world.lives.size());
      auto const erased = erase(world.lives[at].ask, {world.now, someone(rng, world)});
      return {.deed = Deed::erase, .refused = !erased || !put(world, at, *erased)};
    }
    default:
      return one_step(rng, world);
  }
}

struct Told {
  std::map<State, int> ended{};
  std::map<Deed, int> deeds{};
  int refused = 0;
  std::int64_t repeats = 0;
  std::map<std::size_t, int> broken{};  // by number of the invariant
};

void live_one(Rng& rng, World world, Told& told) {
  for (int step = 0; step < steps_each; ++step) {
    // An hour, a weekend, and sometimes a clock that is set back.
    std::int64_t const minutes_on = static_cast<std::int64_t>(rng.below(20 * 60));
    world.now =
        rng.below(25) == 0 ? world.now - minutes(minutes_on) : world.now + minutes(minutes_on);
    World const before = world;
    Done const done = something(rng, world);
    told.refused += done.refused ? 1 : 0;
    ++told.deeds[done.deed];
    for (std::size_t number = 1; number <= invariants.size(); ++number) {
      if (!invariants[number - 1]({before, done, world})) ++told.broken[number];
    }
  }
  for (Life const& life : world.lives) {
    ++told.ended[life.ask.state];
    told.repeats += life.ask.repeats;
  }
}

// How often a history in which this goes wrong shows it to that invariant.
int seen_by(std::size_t number, Wrong wrong) {
  Rng rng = Rng::from_seed("something goes wrong");
  Told told;
  for (int history = 0; history < 200; ++history) live_one(rng, World{.wrong = wrong}, told);
  return told.broken[number];
}

}  // namespace

TEST_CASE("10,000 random histories keep the ten invariants of 'read is not answered'") {
  Rng rng = Rng::from_seed("histories of asks");
  Told told;

  for (int history = 0; history < histories; ++history) live_one(rng, World{}, told);

  for (std::size_t number = 1; number <= invariants.size(); ++number) {
    CAPTURE(number);
    CHECK(told.broken[number] == 0);
  }
  // Everything happened, so the histories are worth their name.
  CHECK(told.ended[State::answered] > 1000);
  CHECK(told.ended[State::dismissed] > 1000);
  CHECK(told.refused > 10'000);
  CHECK(told.repeats > 3000);
  for (Deed const deed : {Deed::step, Deed::bulk, Deed::letter, Deed::rescan, Deed::merge,
                          Deed::leave, Deed::look, Deed::close, Deed::erase}) {
    CHECK(told.deeds[deed] > 2000);
  }
  MESSAGE("histories " << histories << ", answered " << told.ended[State::answered]
                       << ", dismissed " << told.ended[State::dismissed] << ", steps refused "
                       << told.refused << ", repeats " << told.repeats << ", read anew "
                       << told.deeds[Deed::rescan] << ", merged " << told.deeds[Deed::merge]);
}

TEST_CASE("each invariant sees what breaks it") {
  CHECK(seen_by(1, Wrong::reading_answers) > 0);
  CHECK(seen_by(2, Wrong::program_answers) > 0);
  CHECK(seen_by(3, Wrong::repeat_moves_clock) > 0);
  CHECK(seen_by(3, Wrong::merges_into_younger) > 0);
  CHECK(seen_by(4, Wrong::closes_anyway) > 0);
  CHECK(seen_by(5, Wrong::leaver_keeps) > 0);
  CHECK(seen_by(6, Wrong::repeat_stays) > 0);
  CHECK(seen_by(6, Wrong::repeat_lifts_not) > 0);
  CHECK(seen_by(6, Wrong::release_lowers) > 0);
  CHECK(seen_by(6, Wrong::had_takes_back) > 0);
  CHECK(seen_by(7, Wrong::late_look_is_late) > 0);
  CHECK(seen_by(7, Wrong::looks_early) > 0);
  CHECK(seen_by(8, Wrong::scan_forgotten) > 0);
  CHECK(seen_by(9, Wrong::rescan_replaces) > 0);
  CHECK(seen_by(9, Wrong::rescan_closes) > 0);
  CHECK(seen_by(9, Wrong::rescan_doubles) > 0);
  CHECK(seen_by(10, Wrong::log_rewritten) > 0);
}

TEST_CASE("10,000 random logs: what does not follow is refused, and no line is lost") {
  Rng rng = Rng::from_seed("logs that anybody wrote");
  int broken = 0;
  for (int number = 0; number < 10'000; ++number) {
    std::vector<Event> log{
        {.what = What::detected, .kind = every_kind[rng.below(every_kind.size())]}};
    for (int line = 0; line < 8; ++line) {
      log.push_back({.at = Instant{line},
                     .what = every_what[rng.below(every_what.size())],
                     .by = names[rng.below(names.size())],
                     .owner = names[rng.below(names.size())],
                     .reason = every_reason[rng.below(every_reason.size())]});
    }
    auto const ask = fold(log);
    broken += ask.ok() ? 0 : 1;
    if (!ask) REQUIRE(ask.error().key == "asks.broken_log");
    if (ask && !is_open(ask->state)) REQUIRE(ask->ended_at.has_value());
  }
  CHECK(broken > 1000);
}

}  // namespace klantendag::asks
