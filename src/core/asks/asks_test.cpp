// SPDX-License-Identifier: EUPL-1.2
// Single sentences about asks: deadlines, who gets it, calls, dismissals, and the same subject again.
#include <doctest/doctest.h>

#include "core/asks/decisions.hpp"
#include "core/asks/same_subject.hpp"

namespace klantendag::asks {
namespace {

Instant at(std::string_view text) {
  return *Instant::parse(text);
}

Ask asked(Kind kind, std::string_view when = "2026-11-25T09:00:00Z") {
  return fold({{.at = at(when), .what = What::detected, .kind = kind}}).value();
}

Ask after(Ask ask, Result<Event> const& event) {
  REQUIRE(event);
  return apply(std::move(ask), *event).value();
}

std::string deadline_of(Kind kind, std::string_view when, std::int64_t passed = 0) {
  return deadline(kind, at(when), passed, {}).text();
}

Again again(std::string_view waiting, std::string_view fresh, Kind kind = Kind::question) {
  return same_subject({kind, waiting, ""}, {kind, fresh, ""}, fresh);
}

}  // namespace

TEST_CASE("an urgent ask has four working hours, over the night and the weekend") {
  CHECK(deadline_of(Kind::urgent, "2026-11-25T09:00:00Z") == "2026-11-25T13:00:00.000Z");
  CHECK(deadline_of(Kind::urgent, "2026-11-25T14:00:00Z") == "2026-11-26T10:00:00.000Z");
  CHECK(deadline_of(Kind::urgent, "2026-11-27T22:00:00Z") == "2026-11-30T12:00:00.000Z");
  CHECK(deadline_of(Kind::urgent, "2026-11-25T12:00:00Z") == "2026-11-25T16:00:00.000Z");
}

TEST_CASE("a request to be called has two working days, a question five, until closing time") {
  CHECK(deadline_of(Kind::contact, "2026-11-25T09:00:00Z") == "2026-11-27T16:00:00.000Z");
  CHECK(deadline_of(Kind::contact, "2026-11-26T18:00:00Z") == "2026-12-01T16:00:00.000Z");
  CHECK(deadline_of(Kind::question, "2026-11-25T09:00:00Z") == "2026-12-02T16:00:00.000Z");
  CHECK(deadline_of(Kind::question, "2026-12-23T09:00:00Z") == "2026-12-31T16:00:00.000Z");
}

TEST_CASE("summer time moves the clock and not the promise") {
  CHECK(deadline_of(Kind::contact, "2026-03-26T10:00:00Z") == "2026-03-30T15:00:00.000Z");
  CHECK(deadline_of(Kind::urgent, "2026-03-27T15:00:00Z") == "2026-03-30T10:00:00.000Z");
}

TEST_CASE("the team lead and the manager each have a day after the one before") {
  CHECK(deadline_of(Kind::contact, "2026-11-25T09:00:00Z", 1) == "2026-11-30T16:00:00.000Z");
  CHECK(deadline_of(Kind::contact, "2026-11-25T09:00:00Z", 2) == "2026-12-01T16:00:00.000Z");
  CHECK(deadline_of(Kind::urgent, "2026-11-25T09:00:00Z", 1) == "2026-11-25T15:00:00.000Z");
}

TEST_CASE("when nobody looked for a week, every deadline still passes, one after the other") {
  std::vector<Seat> const seats = {{"lies", Level::lead}, {"mo", Level::manager}};
  Ask ask = asked(Kind::contact);
  Instant const later = at("2026-12-10T09:00:00Z");

  ask = after(ask, *pass_deadline(ask, later, seats, {}));
  CHECK(ask.owner == "lies");
  ask = after(ask, *pass_deadline(ask, later, seats, {}));
  CHECK(ask.owner == "mo");
  CHECK_FALSE(pass_deadline(ask, later, seats, {}).has_value());
}

TEST_CASE("who asked for a call is not answered by a letter, and voicemail is no call") {
  Ask ask = asked(Kind::contact);
  Act const act{at("2026-11-25T10:00:00Z"), "anna"};

  CHECK(answer(ask, act).error().key == "asks.call_needed");
  ask = after(ask, call(ask, act, Called::voicemail));
  CHECK(ask.state == State::call_attempted);
  CHECK(is_open(ask.state));
  ask = after(ask, call(ask, act, Called::reached));
  CHECK(ask.state == State::answered);
}

TEST_CASE("giving up takes three calls on two parts of a day") {
  Ask ask = asked(Kind::contact);
  Act act{at("2026-11-25T09:00:00Z"), "anna"};
  for (int times = 0; times < 3; ++times) ask = after(ask, call(ask, act, Called::no_answer));
  CHECK(dismiss(ask, act, Reason::unreachable).error().key == "asks.tried_too_little");
  act.at = at("2026-11-25T14:00:00Z");
  ask = after(ask, call(ask, act, Called::voicemail));

  CHECK(after(ask, dismiss(ask, act, Reason::unreachable)).state == State::dismissed);
}

TEST_CASE("an urgent ask is dropped by two people or not at all") {
  Ask ask = asked(Kind::urgent);
  Act const anna{at("2026-11-25T10:00:00Z"), "anna"};
  Act const bram{at("2026-11-25T11:00:00Z"), "bram"};

  ask = after(ask, dismiss(ask, anna, Reason::not_an_ask));
  CHECK(is_open(ask.state));
  CHECK(agree(ask, anna).error().key == "asks.same_person");
  CHECK(after(ask, disagree(ask, bram)).proposed_by.empty());
  CHECK(after(ask, agree(ask, bram)).state == State::dismissed);
}

TEST_CASE("without a reason nothing is dropped") {
  Ask const ask = asked(Kind::question);

  CHECK(dismiss(ask, {at("2026-11-25T10:00:00Z"), "anna"}, Reason::none).error().field == "reason");
}

TEST_CASE("it goes to who has not had it, of the level that it needs, with the fewest asks") {
  std::vector<Seat> const seats = {{"anna", Level::coach},
                                   {"lies", Level::lead, 9},
                                   {"loek", Level::lead, 2},
                                   {"mo", Level::manager}};
  Ask ask = asked(Kind::question);
  ask = after(ask, Event{.what = What::opened, .by = "loek"});

  CHECK(other_owner(ask, Level::lead, seats) == "lies");
  ask = after(ask, Event{.what = What::opened, .by = "lies"});
  CHECK(other_owner(ask, Level::lead, seats) == "mo");
  ask = after(ask, Event{.what = What::opened, .by = "mo"});
  CHECK(other_owner(ask, Level::lead, seats).empty());
}

TEST_CASE("an answer that was none: the client waits since the first time") {
  Ask ask = asked(Kind::question);
  Act const act{at("2026-11-26T10:00:00Z"), "anna"};
  ask = after(ask, answer(ask, act));
  CHECK(ask_again(ask, {at("2027-01-30T10:00:00Z"), ""}, {}, {}).error().key == "asks.too_late");

  ask = after(ask, ask_again(ask, {at("2026-12-01T10:00:00Z"), ""}, {}, {}));

  CHECK(ask.state == State::open);
  CHECK(ask.first_asked_at == at("2026-11-25T09:00:00Z"));
  CHECK(ask.level == Level::lead);
}

TEST_CASE("the same in other words is the same, another subject is another one") {
  CHECK(again("Wanneer wordt mijn uitkering betaald?", "Wanneer wordt mijn geld overgemaakt?") ==
        Again::yes);
  // It may be another course, or about the account: it lifts the one that waits, and is an ask of its own.
  CHECK(again("Wanneer wordt mijn uitkering betaald?", "Ik heb nog geen geld op mijn rekening.") ==
        Again::also);
  CHECK(again("Hoe schrijf ik mij in voor de cursus lassen?",
              "Kunt u zeggen hoe het zit met de opleiding?") == Again::also);
  CHECK(again("Wilt u mij bellen?", "Ik wacht op een telefoontje.", Kind::contact) == Again::yes);
  CHECK(again("Wanneer wordt mijn uitkering betaald?", "Hoe laat begint de cursus?") == Again::no);
  CHECK(again("Mag ik op vakantie?", "Waar vind ik het formulier?") == Again::no);
}

TEST_CASE("a question that is taken for a call too is not hidden by a call that waits") {
  Asked const waiting{.kind = Kind::contact, .sentence = "Wilt u mij bellen?"};
  Asked fresh{.kind = Kind::contact, .sentence = "Is er een taalcursus bij u in de buurt?"};
  CHECK(same_subject(waiting, fresh, fresh.sentence) == Again::yes);
  fresh.asks_more = true;
  CHECK(same_subject(waiting, fresh, fresh.sentence) == Again::also);
  fresh.sentence = "Wanneer belt u mij?";
  CHECK(same_subject(waiting, fresh, fresh.sentence) == Again::yes);
}

TEST_CASE("a new question that names what the client waits for is an ask of its own") {
  CHECK(again("Wanneer wordt mijn uitkering betaald?",
              "Mag ik met mijn uitkering drie weken naar Spanje?") == Again::also);
  // The other way round nothing is new.
  CHECK(again("Mag ik met mijn uitkering drie weken naar Spanje?",
              "Hoe is het nu met mijn uitkering?") == Again::yes);
}

TEST_CASE("the same subject line alone does not make it the same ask") {
  std::string_view const first = "Hoe laat begint de training?";
  std::string_view const fresh = "Krijg ik kinderopvang vergoed?";

  CHECK(same_subject({Kind::question, first, "Vraag", first},
                     {Kind::question, fresh, "Re: Vraag", fresh}, fresh) == Again::also);
}

TEST_CASE("what is asked about may stand in the sentence before") {
  Asked const waiting{Kind::question, "Wanneer hoor ik iets?", "",
                      "Ik heb bezwaar gemaakt in mei. Wanneer hoor ik iets?"};
  std::string_view const fresh = "In mei diende ik bezwaar in. Hoe zit het?";

  CHECK(same_subject(waiting, {Kind::question, "Hoe zit het?", ""}, fresh) == Again::also);
}

TEST_CASE("a bare reminder is the same ask; one about something else is an ask of its own too") {
  CHECK(again("Mag ik op vakantie?", "Ik heb nog steeds geen antwoord van u gehad.") == Again::yes);
  CHECK(again("Mag ik op vakantie?", "Ik heb nog niets gehoord over mijn reiskosten.") ==
        Again::also);
  CHECK(reminds("Ik heb al twee weken geleden gemaild, en nog niets gehoord."));
  CHECK(reminds("Nogmaals mijn vraag."));
  CHECK_FALSE(reminds("Ik begin maandag met een nieuwe baan."));
}

TEST_CASE("what is urgent now is never hidden behind what was asked before") {
  CHECK(same_subject({Kind::urgent, "Ik word uit mijn huis gezet.", ""},
                     {Kind::urgent, "Ik heb geen geld voor eten, en het huis is koud.", ""},
                     "") != Again::yes);
}

}  // namespace klantendag::asks
