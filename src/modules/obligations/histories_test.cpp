// SPDX-License-Identifier: EUPL-1.2
// Random histories of the ledger: whatever happens in whatever order, the law holds, every obligation
// is sound, and a step that the table below does not allow is refused and changes nothing.
#include <doctest/doctest.h>

#include "modules/obligations/rules.hpp"

namespace klantendag::obligations {
namespace {

constexpr int histories = 12'000;
constexpr int steps_each = 14;

enum class Step {
  hand_over,
  move_due,
  attempt,
  fulfil,
  decline,
  reconsider,
  refuse,
  release,
  erase
};
constexpr int step_count = 9;

struct Life {
  Obligation obligation{};
  std::vector<Attempt> attempts{};
};

// The law of one edition, counted by hand beside the ledger.
struct World {
  Instant now = *Instant::parse("2026-11-20T08:00:00Z");
  std::vector<Life> lives{};
  std::int64_t captured = 0;
  std::int64_t refusals = 0;  // steps that were refused
};

// Which steps each state allows. Written here by hand, not asked from the rules.
bool allows(State state, Step step) {
  switch (state) {
    case State::open:
      return step != Step::reconsider && step != Step::refuse;
    case State::declined:
      return step != Step::fulfil && step != Step::decline;
    case State::fulfilled:
    case State::refused:
    case State::released:
      return step == Step::erase;
    case State::erased:
      return false;
  }
  return false;
}

// What the test tried, and whether the input itself was good.
struct Tried {
  Result<Obligation> outcome = internal("test", "nothing");
  bool good_input = true;
};

// Often one that fits, so that ends are reached; else any.
Proof random_proof(Rng& rng, Life const& life, Step step) {
  auto kind = every_proof[rng.below(every_proof.size())];
  if (step == Step::refuse && rng.below(3) > 0) kind = ProofKind::telling;
  return {kind, std::to_string(1 + rng.below(life.attempts.size() + 1))};
}

bool is_good(Proof const& proof, Life const& life) {
  auto const number = static_cast<std::size_t>(std::stoi(proof.id));
  Kind const kind = life.obligation.kind;
  bool const spoken = number <= life.attempts.size() &&
                      (life.attempts[number - 1].outcome == AttemptOutcome::spoke ||
                       life.attempts[number - 1].outcome == AttemptOutcome::wrote);
  switch (proof.kind) {
    case ProofKind::attempt:
      return spoken && (kind == Kind::acknowledge || kind == Kind::answer || kind == Kind::contact);
    case ProofKind::unreachable:
      return tried_enough(life.attempts) &&
             (kind == Kind::answer || kind == Kind::contact || kind == Kind::tell_back);
    case ProofKind::receipt:
      return kind == Kind::acknowledge;
    case ProofKind::decision:
      return kind == Kind::decide;
    case ProofKind::evidence:
      return kind == Kind::act;
    case ProofKind::telling:
      return kind == Kind::tell_back;
  }
  return false;
}

Tried try_attempt(Rng& rng, World& world, Life& life) {
  Attempt const attempt{world.now, "a", every_channel[rng.below(every_channel.size())],
                        every_outcome[rng.below(every_outcome.size())]};
  auto const may = may_attempt(life.obligation, attempt, world.now);
  bool const callable = life.obligation.kind != Kind::decide && life.obligation.kind != Kind::act;
  if (!may) return {may.error(), callable};
  life.attempts.push_back(attempt);
  return {life.obligation, callable};
}

Tried attempt_step(Step step, Rng& rng, World& world, Life& life) {
  Obligation const& before = life.obligation;
  Ending const ending{world.now, "a"};
  std::string const reason = rng.below(4) == 0 ? "" : "Het past niet.";
  bool const declinable = before.kind == Kind::answer || before.kind == Kind::act;
  Proof const proof = random_proof(rng, life, step);
  switch (step) {
    case Step::hand_over: {
      auto const to = Id<Account>(Uuid{1, rng.below(4)});
      return {hand_over(before, to), before.owner != to};
    }
    case Step::move_due: {
      Date const today = date_in_amsterdam(world.now);
      Date const due = today.plus_days(static_cast<std::int32_t>(rng.below(12)) - 3);
      return {move_due(before, due, today), due >= today && due != before.due};
    }
    case Step::attempt:
      return try_attempt(rng, world, life);
    case Step::fulfil:
      return {fulfil(before, proof, life.attempts, ending), is_good(proof, life)};
    case Step::decline:
      return {decline(before, reason, ending), declinable && !reason.empty()};
    case Step::reconsider:
      return {reconsider(before), true};
    case Step::refuse:
      return {refuse(before, proof, world.now), proof.kind == ProofKind::telling};
    case Step::release:
      return {release(before, reason, ending), !reason.empty()};
    case Step::erase:
      return {erase(before, ending), true};
  }
  return {};
}

// Ends that anything can come to are rare, or little else would happen.
Step random_step(Rng& rng) {
  auto const step = static_cast<Step>(rng.below(step_count));
  if (step == Step::erase && rng.below(6) > 0) return random_step(rng);
  if (step == Step::release && rng.below(3) > 0) return random_step(rng);
  return step;
}

void take_step(Rng& rng, World& world) {
  Life& life = world.lives[rng.below(world.lives.size())];
  Step const step = random_step(rng);
  Obligation const before = life.obligation;
  Tried const tried = attempt_step(step, rng, world, life);

  bool const legal = allows(before.state, step) && tried.good_input;
  if (legal != tried.outcome.ok()) {
    FAIL("step " << static_cast<int>(step) << " from " << name_of(before.state));
  }
  if (!legal) {
    ++world.refusals;
    return;
  }
  life.obligation = *tried.outcome;
  if (!is_open(before.state)) REQUIRE(life.obligation.state == State::erased);
  REQUIRE(faults(life.obligation, life.attempts).empty());
}

void open_one(Rng& rng, World& world) {
  auto const id = ObligationId(Uuid{3, static_cast<std::uint64_t>(++world.captured)});
  Opening const opening{.kind = every_kind[rng.below(every_kind.size())],
                        .origin = {"tip", "t"},
                        .subject = {"participant", "p"},
                        .owner = Id<Account>(Uuid{1, rng.below(4)})};
  world.lives.push_back({opened(opening, id, world.now).value(), {}});
}

Tally tally_of(World const& world) {
  Tally tally{.captured = world.captured};
  for (Life const& life : world.lives) {
    State const state = life.obligation.state;
    tally.open += is_open(state);
    tally.fulfilled += state == State::fulfilled;
    tally.refused += state == State::refused;
    tally.released += state == State::released;
    tally.erased += state == State::erased;
  }
  return tally;
}

}  // namespace

TEST_CASE(
    "12,000 random histories: the law holds after every step, and illegal steps are refused") {
  Rng rng = Rng::from_seed("histories of the ledger");
  std::int64_t refused_steps = 0;
  Tally all;
  for (int history = 0; history < histories; ++history) {
    World world;
    open_one(rng, world);
    for (int step = 0; step < steps_each; ++step) {
      world.now = world.now + minutes(static_cast<std::int64_t>(rng.below(24 * 60)));
      if (rng.below(8) == 0) open_one(rng, world);
      take_step(rng, world);
      REQUIRE(tally_of(world).holds());
    }
    Tally const tally = tally_of(world);
    all.captured += tally.captured;
    all.open += tally.open;
    all.fulfilled += tally.fulfilled;
    all.refused += tally.refused;
    all.released += tally.released;
    all.erased += tally.erased;
    refused_steps += world.refusals;
  }

  // Every ending was reached, so the histories are worth their name.
  CHECK(all.holds());
  for (std::int64_t const count :
       {all.open, all.fulfilled, all.refused, all.released, all.erased}) {
    CHECK(count > 500);
  }
  CHECK(refused_steps > 10'000);
  MESSAGE("histories " << histories << ", captured " << all.captured << ", open " << all.open
                       << ", fulfilled " << all.fulfilled << ", refused " << all.refused
                       << ", released " << all.released << ", erased " << all.erased
                       << ", steps refused " << refused_steps);
}

}  // namespace klantendag::obligations
