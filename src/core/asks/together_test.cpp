// SPDX-License-Identifier: EUPL-1.2
// Reading anew, two asks that are one, and the end of an ask whose words are gone.
#include "core/asks/together.hpp"

#include <doctest/doctest.h>

namespace klantendag::asks {
namespace {

std::vector<Seat> const seats = {{"anna", Level::coach}, {"lies", Level::lead}};
Instant const monday = *Instant::parse("2026-11-23T09:00:00Z");

Ask asked(Kind kind, std::int64_t days_later = 0) {
  return fold({{.at = monday + days(days_later), .what = What::detected, .kind = kind}}).value();
}

std::vector<std::size_t> anew(std::vector<Placed> const& before, std::vector<Placed> const& found) {
  return found_anew(before, found);
}

}  // namespace

TEST_CASE("a newer reader adds what nobody waits for yet, and nothing twice") {
  Placed const question{Kind::question, 10, 40, true};

  CHECK(anew({question}, {{Kind::question, 12, 38}, {Kind::contact, 50, 70}}) ==
        std::vector<std::size_t>{1});
  CHECK(anew({question, {Kind::contact, 50, 70, false}}, {{Kind::contact, 52, 70}}).empty());
  CHECK(anew({question}, {}).empty());
}

TEST_CASE("a call or haste that was taken for a question is an ask of its own") {
  Placed const question{Kind::question, 10, 40, true};

  CHECK(anew({question}, {{Kind::contact, 10, 40}}).size() == 1);
  CHECK(anew({question}, {{Kind::urgent, 10, 40}}).size() == 1);
  CHECK(anew({{Kind::urgent, 10, 40, true}}, {{Kind::request, 10, 40}}).empty());
}

TEST_CASE("a message that a person read whole and saw to stays as that person left it") {
  Placed const waits{Kind::whole, 0, 100, true};
  Placed const seen_to{Kind::whole, 0, 100, false};

  CHECK(anew({waits}, {{Kind::contact, 10, 40}}).size() == 1);
  CHECK(anew({seen_to}, {{Kind::contact, 10, 40}}).empty());
  CHECK(anew({{Kind::question, 10, 40, true}}, {{Kind::whole, 0, 100}}).empty());
}

TEST_CASE("two asks that are one go on as the older, a level up and with somebody else") {
  Ask const older = asked(Kind::question);
  Ask const younger = asked(Kind::question, 3);
  Act const act{monday + days(4), "anna"};

  auto const made = merge({older, younger}, act, seats);

  REQUIRE(made);
  REQUIRE(made->of_older.size() == 1);
  Ask const after = apply(older, made->of_older.front()).value();
  CHECK(after.level == Level::lead);
  CHECK(after.owner == "lies");
  CHECK(after.first_asked_at == monday);
  CHECK_FALSE(is_open(apply(younger, made->of_younger)->state));
  CHECK(merge({younger, older}, act, seats).error().key == "asks.not_older");
}

TEST_CASE("what the younger message lifted already is not lifted twice") {
  Ask const older = asked(Kind::question);
  Ask const younger = asked(Kind::question, 3);

  CHECK(merge({older, younger, true}, {monday, "anna"}, seats)->of_older.empty());
}

TEST_CASE("a request to be called does not go on as a question that a letter may answer") {
  Ask const older = asked(Kind::question);

  CHECK(merge({older, asked(Kind::contact, 1)}, {monday, "anna"}, seats).error().key ==
        "asks.asks_more");
  CHECK(merge({older, asked(Kind::urgent, 1)}, {monday, "anna"}, seats).error().key ==
        "asks.asks_more");
}

TEST_CASE("no program answers, calls, drops, merges or erases") {
  Ask const ask = asked(Kind::question);

  for (What const what :
       {What::answered, What::reached, What::dismissed, What::merged, What::erased}) {
    for (std::string const by : {"", "program", "holder", "nobody"}) {
      CHECK(apply(ask, {.what = what, .by = by, .reason = Reason::elsewhere}).error().key ==
            "asks.step");
    }
    CHECK(apply(ask, {.what = what, .by = "anna", .reason = Reason::elsewhere}));
  }
  CHECK(erase(ask, {monday, "program"}).error().key == "asks.nobody_did");
  CHECK(dismiss(ask, {monday, "anna"}, Reason::same_ask).error().key == "asks.reason_missing");
}

}  // namespace klantendag::asks
