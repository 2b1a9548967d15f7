// SPDX-License-Identifier: EUPL-1.2
// Sabotage: each check finds what somebody did to the ledger by hand. V61 answers for every state that
// changes outside the record, so it stands beside the code that must be found.
#include <doctest/doctest.h>

#include "modules/obligations/ledger_house_test.hpp"

namespace klantendag::obligations {
namespace {

// A promise kept in the second attempt, one given up, a no that was told, and an open decision.
void live_a_little(LedgerHouse& ledger) {
  using enum AttemptOutcome;
  auto const attempt = [&](Obligation const& of, NewAttempt const& draft) {
    CHECK(ledger.house.write(
        [&](Work& work) { return note_attempt(work, ledger.keys, of.id, draft); }));
    ledger.house.clock().advance(hours(4));
  };
  Obligation const kept = ledger.open_one(Kind::contact, ledger.noor);
  attempt(kept, {.outcome = not_reached});
  attempt(kept, {.outcome = spoke, .note = "Gesproken.", .closes = true});
  Obligation const given_up = ledger.open_one(Kind::contact, ledger.sam);
  for (int times = 0; times < 3; ++times) attempt(given_up, {.outcome = not_reached});
  attempt(given_up, {.channel = Channel::letter, .outcome = left_word, .closes = true});
  Obligation const no = ledger.open_one(Kind::act, ledger.noor);
  CHECK(ledger.house.write(
      [&](Work& work) { return decline_for(work, ledger.keys, no.id, "Het is te duur."); }));
  CHECK(ledger.house.write([&](Work& work) {
    return refuse(work, no.id, {ProofKind::telling, "verteld-1"});
  }));
  ledger.open_one(Kind::decide, ledger.noor);
  ledger.open_one(Kind::contact, ledger.noor);
}

std::string after(std::string_view sabotage) {
  LedgerHouse ledger;
  live_a_little(ledger);
  CHECK(ledger.findings() == "");
  ledger.run(sabotage);
  return ledger.findings();
}

}  // namespace

TEST_CASE("V10: an obligation that is gone breaks the law, and V61 misses it too") {
  CHECK(after("DELETE FROM obligation WHERE kind = 'decide'") == "V61 V10 ");
}

TEST_CASE("V10: done without proof is not done") {
  CHECK(after("UPDATE obligation SET proof = '' WHERE proof_kind = 'telling'") == "V10 ");
}

TEST_CASE("V14: a no whose reason was taken away is found") {
  CHECK(after("UPDATE obligation SET reason = NULL WHERE state = 'refused'") == "V10 V14 ");
}

TEST_CASE("V18: an owner who cannot log in any more is found") {
  CHECK(after("UPDATE account SET state = 'disabled' WHERE name = 'noor'") == "V18 ");
}

TEST_CASE("V30: a promise that is nobody's is found") {
  CHECK(after("UPDATE obligation SET owner = NULL WHERE kind = 'contact'") == "V30 ");
}

TEST_CASE("V31: a kept promise without the call that kept it is found") {
  CHECK(after("UPDATE obligation_attempt SET outcome = 'not_reached' WHERE outcome = 'spoke'") ==
        "V31 ");
}

TEST_CASE("V32: giving up after too little is found") {
  CHECK(after("UPDATE obligation_attempt SET channel = 'phone' WHERE outcome = 'left_word'") ==
        "V32 ");
}

TEST_CASE("V61: an obligation that is closed behind the record's back is found") {
  CHECK(after("UPDATE obligation SET state = 'erased' WHERE kind = 'decide'") == "V61 ");
}

// Whole histories against the database, services and record included.
TEST_CASE("200 random histories through the services never break a check") {
  LedgerHouse ledger;
  Rng rng = Rng::from_seed("histories in the house");
  std::vector<ObligationId> ids;
  for (int step = 0; step < 1200; ++step) {
    ledger.house.clock().advance(minutes(static_cast<std::int64_t>(rng.below(600))));
    if (step % 6 == 0) {
      ids.push_back(ledger
                        .open_one(every_kind[rng.below(every_kind.size())],
                                  rng.below(2) == 0 ? ledger.noor : ledger.sam)
                        .id);
      continue;
    }
    ObligationId const id = ids[rng.below(ids.size())];
    // Refusals of the rules are part of the history; only their effect is not allowed.
    [[maybe_unused]] auto const outcome = ledger.house.write([&](Work& work) -> Result<Obligation> {
      switch (rng.below(7)) {
        case 0:
          return hand_over(work, id, rng.below(2) == 0 ? ledger.noor : ledger.sam);
        case 1:
          return move_due(work, id, date_in_amsterdam(work.now).plus_days(5));
        case 2:
          return note_attempt(work, ledger.keys, id,
                              {.channel = every_channel[rng.below(4)],
                               .outcome = every_outcome[rng.below(4)],
                               .note = "Gebeld.",
                               .closes = rng.below(2) == 0});
        case 3:
          return release_for(work, ledger.keys, id, "Het hoeft niet meer.");
        case 4:
          return decline_for(work, ledger.keys, id, "Het past niet.");
        case 5:
          return refuse(work, id, {ProofKind::telling, "t"});
        default:
          return fulfil(work, id, {every_proof[2 + rng.below(4)], "p"});
      }
    });
  }

  CHECK(ids.size() == 200);
  CHECK(ledger.findings() == "");
}

}  // namespace klantendag::obligations
