// SPDX-License-Identifier: EUPL-1.2
// The invariants of "read is not answered", held over random histories: whatever people, clients,
// programs and time do with a client's asks, in whatever order.
#include <doctest/doctest.h>

#include <map>

#include "base/random.hpp"
#include "core/asks/decisions.hpp"

namespace klantendag::asks {
namespace {

constexpr int histories = 12'000;
constexpr int steps_each = 16;

std::vector<Seat> const seats = {
    {"anna", Level::coach}, {"bram", Level::coach}, {"cas", Level::coach},   {"lies", Level::lead},
    {"loek", Level::lead},  {"mo", Level::manager}, {"mina", Level::manager}};

struct Life {
  std::vector<Event> log{};
  Ask ask{};
};

struct World {
  Instant now = *Instant::parse("2026-03-27T07:30:00Z");  // the weekend of summer time is near
  Policy policy{};
  std::vector<Life> lives{};
  std::map<State, int> ended{};
  int refused = 0;

  [[nodiscard]] std::vector<Ask> asks() const {
    std::vector<Ask> all;
    for (Life const& life : lives) all.push_back(life.ask);
    return all;
  }
};

std::string someone(Rng& rng) {
  return seats[rng.below(seats.size())].account;
}

void begin(Rng& rng, World& world) {
  Event const first{
      .at = world.now, .what = What::detected, .kind = every_kind[rng.below(every_kind.size())]};
  world.lives.push_back({{first}, fold({first}).value()});
}

// What nobody may mistake for an answer.
bool is_no_answer(What what) {
  return what == What::opened || what == What::noted || what == What::labelled ||
         what == What::archived || what == What::auto_replied || what == What::reply_offered ||
         what == What::assigned;
}

Result<Event> any_step(Rng& rng, World const& world, Ask const& ask) {
  Act const act{world.now, someone(rng)};
  constexpr std::array silent = {What::opened,   What::noted,        What::labelled,
                                 What::archived, What::auto_replied, What::reply_offered};
  switch (rng.below(14)) {
    case 0:
    case 1:
      return Event{.at = act.at, .what = silent[rng.below(silent.size())], .by = act.by};
    case 2:
      return claim(ask, act);
    case 3:
      return assign(ask, act, someone(rng));
    case 4: {
      auto const released = release(ask, act, someone(rng));
      if (!released) return conflict("asks.step");
      return *released;
    }
    case 5:
      return call(ask, act, Called::reached);
    case 6:
    case 7:
      return call(ask, act, rng.below(2) == 0 ? Called::voicemail : Called::no_answer);
    case 8:
      return answer(ask, act);
    case 9:
      return dismiss(ask, act, every_reason[rng.below(every_reason.size())]);
    case 10:
      return rng.below(2) == 0 ? agree(ask, act) : disagree(ask, act);
    case 11:
      return repeat(ask, act, seats);
    case 12:
      return confirm(ask, act);
    default:
      return ask_again(ask, act, seats, world.policy);
  }
}

// 1: reading, assigning, labelling, bulk actions and programs change no state; time does not either.
void check_nothing_answers_by_itself(Ask const& before, Event const& event, Ask const& after) {
  if (is_no_answer(event.what) || event.what == What::deadline_passed ||
      event.what == What::repeated) {
    REQUIRE(after.state == before.state);
  }
}

// 2: answered only by a person's reply that names it, or by a call that reached the client.
void check_answers(Ask const& before, Event const& event, Ask const& after) {
  if (after.state != State::answered || before.state == State::answered) return;
  REQUIRE((event.what == What::answered || event.what == What::reached));
  REQUIRE_FALSE(event.by.empty());
  if (before.kind == Kind::contact) REQUIRE(event.what == What::reached);
}

// 4: what may be closed has nothing open. 9: an ask is never gone; nothing removes one.
void check_closing(World const& world) {
  auto const all = world.asks();
  bool any_open = false;
  for (Ask const& ask : all) any_open = any_open || is_open(ask.state);
  REQUIRE(may_close(all).ok() != any_open);
  REQUIRE(waiting_since(all).has_value() == any_open);
}

// 5: exactly one owner, a person of the house or the team, and exactly one deadline, after its asking.
void check_owner_and_deadline(World const& world, Ask const& ask) {
  REQUIRE(next_deadline(ask, world.policy) > ask.first_asked_at);
  if (ask.owner.empty()) return;
  bool known = false;
  for (Seat const& seat : seats) known = known || seat.account == ask.owner;
  REQUIRE(known);
}

// 6: the level is at least what time and repeats ask for, and never goes down while it is open.
void check_level(Ask const& before, Ask const& after) {
  auto const number = [](Level level) { return static_cast<std::int64_t>(level); };
  REQUIRE(number(after.level) >= number(before.level));
  REQUIRE(number(after.level) >= std::min<std::int64_t>(2, std::max(after.passed, after.repeats)));
}

// 6, too: a second asking goes to somebody else at once, when there is somebody.
void check_somebody_else(Ask const& before, Event const& event, Ask const& after) {
  if (event.what != What::repeated && event.what != What::asked_again) return;
  REQUIRE(after.repeats == before.repeats + 1);
  REQUIRE((after.owner.empty() || after.owner != before.owner));
  if (!after.owner.empty()) {
    REQUIRE(std::find(before.had.begin(), before.had.end(), after.owner) == before.had.end());
  }
}

// Nobody alone says of an urgent ask, or of one that was asked twice, that it needs no answer.
void check_second_person(Ask const& before, Event const& event) {
  if (event.what != What::dismissed || !needs_second_person(before)) return;
  REQUIRE_FALSE(before.proposed_by.empty());
  REQUIRE(before.proposed_by != event.by);
}

void put(World& world, Life& life, Event const& event) {
  Ask const before = life.ask;
  auto const since = waiting_since(world.asks());
  auto const after = apply(before, event);
  REQUIRE(after.ok());
  check_nothing_answers_by_itself(before, event, *after);
  check_answers(before, event, *after);
  check_second_person(before, event);
  check_somebody_else(before, event, *after);
  if (is_open(before.state)) check_level(before, *after);
  REQUIRE(after->first_asked_at == before.first_asked_at);
  life.log.push_back(event);
  life.ask = *after;
  if (is_open(before.state) && !is_open(life.ask.state)) ++world.ended[life.ask.state];
  check_owner_and_deadline(world, life.ask);
  check_closing(world);
  // 3: who waits keeps waiting since the first open ask; it moves only when that one ended.
  auto const now_since = waiting_since(world.asks());
  if (since && now_since && is_open(life.ask.state)) REQUIRE(*now_since <= *since);
  // 10: the state is the fold of the log, and nothing else.
  REQUIRE(fold(life.log).value() == life.ask);
}

void take_step(Rng& rng, World& world) {
  Life& life = world.lives[rng.below(world.lives.size())];
  auto const event = any_step(rng, world, life.ask);
  if (!event) {
    ++world.refused;
    return;
  }
  // A decision never makes what the fold refuses.
  put(world, life, *event);
}

// Time goes on, and somebody looks at the deadlines only now and then.
void let_time_pass(Rng& rng, World& world) {
  world.now = world.now + minutes(static_cast<std::int64_t>(rng.below(20 * 60)));
  if (rng.below(3) != 0) return;
  for (Life& life : world.lives) {
    while (auto const passed = pass_deadline(life.ask, world.now, seats, world.policy)) {
      // 7: looked at late or early, in another process: the same deadline passed.
      REQUIRE(deadline(life.ask.kind, life.ask.first_asked_at, life.ask.passed, world.policy) <
              world.now);
      put(world, life, *passed);
    }
    // Liveness: past its last deadline an ask is over, or stands at the manager.
    if (!is_open(life.ask.state)) continue;
    Instant const last = deadline(life.ask.kind, life.ask.first_asked_at, 1, world.policy);
    if (world.now > last) REQUIRE(life.ask.level == Level::manager);
  }
}

}  // namespace

TEST_CASE("12,000 random histories keep the invariants of 'read is not answered'") {
  Rng rng = Rng::from_seed("histories of asks");
  std::map<State, int> ended;
  int refused = 0;
  int repeats = 0;
  for (int history = 0; history < histories; ++history) {
    World world;
    begin(rng, world);
    for (int step = 0; step < steps_each; ++step) {
      let_time_pass(rng, world);
      if (rng.below(7) == 0) begin(rng, world);
      take_step(rng, world);
    }
    for (auto const& [state, count] : world.ended) ended[state] += count;
    refused += world.refused;
    for (Life const& life : world.lives) repeats += static_cast<int>(life.ask.repeats);
  }

  // Every ending was reached, so the histories are worth their name.
  CHECK(ended[State::answered] > 3000);
  CHECK(ended[State::dismissed] > 1000);
  CHECK(refused > 10'000);
  CHECK(repeats > 10'000);
  MESSAGE("histories " << histories << ", answered " << ended[State::answered] << ", dismissed "
                       << ended[State::dismissed] << ", steps refused " << refused << ", repeats "
                       << repeats);
}

TEST_CASE("10,000 random logs: what does not follow is refused, and no line is lost") {
  Rng rng = Rng::from_seed("logs that anybody wrote");
  int broken = 0;
  for (int number = 0; number < 10'000; ++number) {
    std::vector<Event> log{{.what = What::detected, .kind = every_kind[rng.below(5)]}};
    for (int line = 0; line < 8; ++line) {
      log.push_back({.at = Instant{line},
                     .what = every_what[rng.below(every_what.size())],
                     .by = someone(rng),
                     .owner = someone(rng),
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
