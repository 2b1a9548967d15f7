// SPDX-License-Identifier: EUPL-1.2
// The ledger in a real house: who may, what stays sealed, what the first screen counts.
#include "modules/obligations/obligations.hpp"

#include <doctest/doctest.h>

#include "modules/obligations/ledger_house_test.hpp"

namespace klantendag::obligations {

TEST_CASE("who waits longest stands first, and filters leave the rest out") {
  LedgerHouse ledger;
  Obligation const first = ledger.open_one(Kind::contact, ledger.noor);
  ledger.house.clock().advance(hours(1));
  Obligation const second = ledger.open_one(Kind::decide, ledger.sam);
  ledger.house.clock().advance(days(7));
  ledger.open_one(Kind::decide, std::nullopt);

  auto const listed = [&](Filter const& filter) {
    return ledger.house.read([&](Work& work) { return list_open(work, filter, {}); }).value();
  };
  CHECK(listed({}).size() == 3);
  CHECK(listed({})[0].id == first.id);
  CHECK(listed({.owner = ledger.sam})[0].id == second.id);
  CHECK(listed({.kind = Kind::contact}).size() == 1);
  CHECK(listed({.late = true})[0].id == first.id);
  CHECK(listed({.unowned = true}).size() == 1);
  auto const counts = ledger.house.read([&](Work& work) { return count_open(work, {}); }).value();
  CHECK(counts.open == 3);
  CHECK(counts.late == 1);
  CHECK(counts.unowned == 1);
}

TEST_CASE("who may not see all sees the own ones, and no trace of the others") {
  LedgerHouse ledger;
  Obligation const hers = ledger.open_one(Kind::contact, ledger.noor);
  Obligation const his = ledger.open_one(Kind::contact, ledger.sam);
  ledger.act_as(ledger.sam, Permissions{Permission::see_overview});

  auto const listed =
      ledger.house.read([&](Work& work) { return list_open(work, {}, {}); }).value();
  CHECK(listed.size() == 1);
  CHECK(listed[0].id == his.id);
  CHECK(ledger.house.read([&](Work& work) { return find(work, hers.id); }).error().kind ==
        ErrorKind::not_found);
  CHECK(ledger.house.read([&](Work& work) { return law(work); }).error().kind ==
        ErrorKind::forbidden);
}

TEST_CASE("a promise is kept by speaking, and what was said is sealed") {
  LedgerHouse ledger;
  Obligation const promise = ledger.open_one(Kind::contact, ledger.sam);
  ledger.act_as(ledger.sam, Permissions{Permission::see_overview});
  auto const attempt = [&](NewAttempt const& draft) {
    return ledger.house.write(
        [&](Work& work) { return note_attempt(work, ledger.keys, promise.id, draft); });
  };

  CHECK(attempt({.outcome = AttemptOutcome::not_reached}).value().state == State::open);
  CHECK(attempt({.outcome = AttemptOutcome::not_reached, .closes = true}).error().key ==
        "obligations.proof_missing");
  auto const kept = attempt({.outcome = AttemptOutcome::spoke,
                             .note = "Haar vraag over de werkmap is beantwoord.",
                             .closes = true});

  CHECK(kept.value().state == State::fulfilled);
  CHECK(kept.value().proof == Proof{ProofKind::attempt, "2"});
  auto const found =
      ledger.house.read([&](Work& work) { return notes(work, ledger.keys, *kept); }).value();
  CHECK(found.words[1] == "Haar vraag over de werkmap is beantwoord.");
  CHECK(ledger.dump().find("werkmap") == std::string::npos);
}

TEST_CASE("saying no needs the management") {
  LedgerHouse ledger;
  Obligation const owed = ledger.open_one(Kind::answer, ledger.noor);
  auto const say_no = [&] {
    return ledger.house.write(
        [&](Work& work) { return decline(work, ledger.keys, owed.id, "Het is te duur."); });
  };

  ledger.act_as(ledger.noor, Permissions{Permission::see_overview, Permission::see_obligations,
                                         Permission::manage_obligations});
  CHECK(say_no().error().kind == ErrorKind::forbidden);
  ledger.act_as(ledger.noor, Permissions{Permission::see_overview, Permission::refuse_obligations});
  CHECK(say_no().value().state == State::declined);
}

TEST_CASE("what ends where it came from is not ended on the ledger's own page") {
  LedgerHouse ledger;
  for (Kind const kind : {Kind::decide, Kind::act, Kind::tell_back}) {
    ObligationId const id = ledger.open_one(kind, ledger.noor).id;
    auto const refused = [&](auto const& task) {
      return ledger.house.write(task).error().key == "obligations.ends_there";
    };

    CHECK(refused([&](Work& work) { return release(work, ledger.keys, id, "Het hoeft niet."); }));
    CHECK(refused([&](Work& work) { return decline(work, ledger.keys, id, "Te duur."); }));
    CHECK(refused([&](Work& work) { return reconsider(work, id); }));
    CHECK(ledger.house.write([&](Work& work) { return hand_over(work, id, ledger.sam); }));
    Date const later = *Date::parse("2027-12-01");
    CHECK(ledger.house.write([&](Work& work) { return move_due(work, id, later); }));
  }
}

TEST_CASE("trying to tell back is noted on the ledger, and ends nothing there") {
  LedgerHouse ledger;
  ObligationId const id = ledger.open_one(Kind::tell_back, ledger.noor).id;
  auto const attempt = [&](bool closes) {
    return ledger.house.write([&](Work& work) {
      return note_attempt(work, ledger.keys, id,
                          {.outcome = AttemptOutcome::not_reached, .closes = closes});
    });
  };

  CHECK(attempt(false));
  CHECK(attempt(true).error().key == "obligations.ends_there");
}

TEST_CASE("work is handed to somebody who can log in, and is nobody's once they leave") {
  LedgerHouse ledger;
  Obligation const owed = ledger.open_one(Kind::contact, ledger.noor);
  auto const hand = [&](Id<Account> to) {
    return ledger.house.write([&](Work& work) { return hand_over(work, owed.id, to); });
  };

  CHECK(hand(Id<Account>(Uuid{7, 7})).error().key == "obligations.owner_unknown");
  CHECK(hand(ledger.sam).value().owner == ledger.sam);
  CHECK(ledger.house.write([&](Work& work) { return owner_left(work, ledger.sam); }).value() == 1);
  CHECK_FALSE(ledger.house.read([&](Work& work) { return find(work, owed.id); }).value().owner);
}

TEST_CASE("erasing a person leaves tombstones, and the law still holds") {
  LedgerHouse ledger;
  Obligation const owed = ledger.open_one(Kind::contact, ledger.noor);
  CHECK(ledger.house.write([&](Work& work) {
    return note_attempt(work, ledger.keys, owed.id, {.note = "Belt liever na vijven."});
  }));

  auto const erased =
      ledger.house.write([&](Work& work) { return erase_subject(work, owed.subject); });

  CHECK(erased.value() == 1);
  auto const lines = ledger.house.read([&](Work& work) { return law(work); }).value();
  CHECK(lines[0].tally == Tally{.captured = 1, .erased = 1});
  CHECK(ledger.findings().empty());
}

TEST_CASE("what did not content is opened again once, for somebody else") {
  LedgerHouse ledger;
  Obligation const owed = ledger.open_one(Kind::decide, ledger.noor);
  CHECK(ledger.house.write([&](Work& work) {
    return fulfil(work, owed.id, {ProofKind::decision, "besluit-1"});
  }));
  auto const again = [&](Id<Account> owner) {
    return ledger.house.write([&](Work& work) { return open_again(work, owed.id, owner); });
  };

  CHECK(again(ledger.noor).error().key == "obligations.same_owner");
  CHECK(again(ledger.sam).value().reopens == owed.id);
  CHECK(again(ledger.sam).error().kind == ErrorKind::conflict);
}

}  // namespace klantendag::obligations
