// SPDX-License-Identifier: EUPL-1.2
// Random histories of decisions and tellings: a step that the tables below do not allow is refused and
// changes nothing, and whatever ended was shown, checked by somebody else, and told with a yes.
#include <doctest/doctest.h>

#include "base/random.hpp"
#include "modules/actions/rules.hpp"

namespace klantendag::actions {
namespace {

constexpr int histories = 12'000;
constexpr int steps_each = 12;

enum class Step { claim, block, unblock, verify, send_back };
enum class Word { redraft, approve, tell, bounce, react };

// Written here by hand, not asked from the rules.
bool allows(Decision const& decision, Step step) {
  switch (step) {
    case Step::claim:
    case Step::block:
      return decision.state == State::under_way;
    case Step::unblock:
      return decision.state == State::under_way && decision.blocked_until.has_value();
    case Step::verify:
    case Step::send_back:
      return decision.state == State::claimed;
  }
  return false;
}

bool allows(Telling const& telling, Word word) {
  switch (word) {
    case Word::redraft:
    case Word::approve:
      return telling.state == TellingState::drafted;
    case Word::tell:
      return telling.state == TellingState::approved;
    case Word::bounce:
    case Word::react:
      return telling.state == TellingState::told;
  }
  return false;
}

Id<Account> person(std::uint64_t number) {
  return Id<Account>(Uuid{1, number});
}

struct Chance {
  Rng rng = Rng::from_seed("histories of decisions");
  bool good = true;  // was the input of this step itself in order?

  std::string words() {
    bool const some = rng.below(5) > 0;
    good = good && some;
    return some ? "Er staat nu iemand bij de balie." : "  ";
  }
  Id<Account> somebody() { return person(rng.below(3)); }
};

Date const today = *Date::parse("2026-11-25");

struct Life {
  Decision decision{};
  std::optional<Id<Account>> owner{};
  std::int64_t refused = 0;
};

Result<Decision> tried(Life const& life, Chance& chance, Step step) {
  switch (step) {
    case Step::claim: {
      Id<Account> const by = chance.somebody();
      return claim(life.decision, {.words = chance.words()}, by);
    }
    case Step::block: {
      auto const day = today.plus_days(static_cast<std::int32_t>(chance.rng.below(4)));
      chance.good = day > today;
      return block(life.decision, day, chance.words(), today);
    }
    case Step::unblock:
      return unblock(life.decision);
    case Step::verify: {
      Id<Account> const by = chance.somebody();
      State const outcome = every_state[chance.rng.below(every_state.size())];
      chance.good = (outcome == State::done || outcome == State::partly) &&
                    life.decision.claimed_by != by && life.owner != by;
      return verify(life.decision, outcome, by, life.owner);
    }
    case Step::send_back:
      return send_back(life.decision);
  }
  return internal("test", "no step");
}

void take_step(Life& life, Chance& chance) {
  auto const step = static_cast<Step>(chance.rng.below(5));
  chance.good = true;
  bool const allowed = allows(life.decision, step);
  auto const outcome = tried(life, chance, step);
  REQUIRE(outcome.ok() == (allowed && chance.good));
  if (!outcome) {
    ++life.refused;
    return;
  }
  life.decision = *outcome;
}

bool is_sound(Decision const& decision) {
  bool const ended = decision.state == State::done || decision.state == State::partly;
  bool const shown = !decision.words.evidence.empty() && decision.claimed_by;
  if (ended && (!shown || !decision.verified_by || decision.verified_by == decision.claimed_by)) {
    return false;
  }
  if (decision.blocked_until && decision.state != State::under_way) return false;
  return ended || !decision.verified_by;
}

Result<Telling> tried(Telling const& telling, Chance& chance, Word word) {
  switch (word) {
    case Word::redraft:
      return redraft(telling, chance.words(), obligations::Channel::phone);
    case Word::approve:
      return approve(telling, chance.somebody());
    case Word::tell:
      return tell(telling, chance.somebody(), Instant{1});
    case Word::bounce: {
      auto const other = obligations::every_channel[chance.rng.below(4)];
      chance.good = other != telling.channel;
      return bounce(telling, other);
    }
    case Word::react: {
      auto const reaction = every_telling_state[chance.rng.below(every_telling_state.size())];
      chance.good = reaction == TellingState::content || reaction == TellingState::no_reaction ||
                    reaction == TellingState::not_content;
      return react(telling, reaction);
    }
  }
  return internal("test", "no step");
}

bool is_sound(Telling const& telling) {
  bool const told = was_told(telling.state);
  return told == telling.told_at.has_value() && told == telling.told_by.has_value() &&
         (!told || (telling.approved_by && !telling.text.empty()));
}

}  // namespace

TEST_CASE("12,000 random histories of a decision: what ended was shown and checked by another") {
  Chance chance;
  std::int64_t ended = 0;
  std::int64_t refused = 0;
  for (int history = 0; history < histories; ++history) {
    Life life{.owner = chance.somebody()};
    for (int step = 0; step < steps_each; ++step) {
      take_step(life, chance);
      REQUIRE(is_sound(life.decision));
    }
    ended += has_outcome(life.decision.state) ? 1 : 0;
    refused += life.refused;
  }
  CHECK(ended > 1'000);
  CHECK(refused > 10'000);
  MESSAGE("histories " << histories << ", ended " << ended << ", steps refused " << refused);
}

TEST_CASE("12,000 random histories of a telling: nothing is told without a yes and words") {
  Chance chance;
  std::int64_t told = 0;
  std::int64_t refused = 0;
  for (int history = 0; history < histories; ++history) {
    Telling telling{.text = "Goed nieuws!"};
    for (int step = 0; step < steps_each; ++step) {
      auto const word = static_cast<Word>(chance.rng.below(5));
      chance.good = true;
      bool const allowed = allows(telling, word);
      auto const outcome = tried(telling, chance, word);
      REQUIRE(outcome.ok() == (allowed && chance.good));
      if (outcome) telling = *outcome;
      refused += outcome.ok() ? 0 : 1;
      REQUIRE(is_sound(telling));
    }
    told += was_told(telling.state) ? 1 : 0;
  }
  CHECK(told > 1'000);
  CHECK(refused > 10'000);
  MESSAGE("histories " << histories << ", told " << told << ", steps refused " << refused);
}

}  // namespace klantendag::actions
