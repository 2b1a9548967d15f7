// SPDX-License-Identifier: EUPL-1.2
// What was answered and is asked again by a new message comes back: since the first day, a level higher,
// with somebody else.
#include <doctest/doctest.h>

#include "modules/werkmap/werkmap_house_test.hpp"

namespace klantendag::werkmap {
namespace {

struct Asked : Office {
  Asked() {
    came = house.clock().now();
    first = bring(message("m-1", "Wilt u mij bellen over mijn uitkering?")).id;
  }
  void open(MessageId id) {
    act_as(anna);
    CHECK(house.write([&](Work& work) { return open_message(work, id); }));
  }
  void call(MessageId id) {
    open(id);
    AskId const about = ask_in(id).id;
    CHECK(house.write([&](Work& work) {
      return note_call(work, keys, id, {asks::Called::reached, {about}, "Gesproken."});
    }));
  }
  TakenIn again(std::string const& text) {
    return bring(message("m-" + std::to_string(++number), text));
  }
  Result<Ask> take(Id<Account> who, AskId id) {
    act_as(who);
    return house.write([&](Work& work) { return claim(work, keys, id); });
  }
  std::string broken() {
    std::string codes;
    CHECK(house.read([&](Work& work) -> Result<void> {
      for (audit::Check const& check : checks()) {
        ASSIGN_OR_RETURN(auto const found, check.run(work.session));
        if (!found.empty()) codes += std::string(check.code) + " ";
      }
      return {};
    }));
    return codes;
  }
  Instant came{};
  MessageId first{};
  int number = 1;
};

}  // namespace

TEST_CASE(
    "2012, and somebody noted a call that was none: it comes back since the first day, with a "
    "lead") {
  Asked office;
  office.call(office.first);
  office.act_as(office.anna);
  CHECK(office.house.write([&](Work& work) { return close_message(work, office.first); }));
  office.house.clock().advance(days(3));

  TakenIn const taken = office.again(
      "U zou mij bellen over mijn uitkering. Ik heb nog steeds niets gehoord. Wilt u mij bellen?");

  CHECK(taken.repeats == 1);
  Ask const ask = office.ask_in(office.first);
  CHECK(ask.life.state == asks::State::open);
  CHECK(ask.life.first_asked_at == office.came);
  CHECK(ask.life.level == asks::Level::lead);
  CHECK(ask.life.repeats == 1);
  CHECK(ask.life.owner == office.lies.text());
  CHECK(ask.due_at < office.house.clock().now());
  for (Ask const& other : office.asks_in(taken.id)) CHECK(other.life.kind != asks::Kind::contact);
  auto const message =
      office.house.read([&](Work& work) { return store::find(work.session, office.first); });
  CHECK((*message)->message.state == MessageState::open);
  CHECK(office.broken() == "");

  office.run("UPDATE werkmap_event SET source = '' WHERE what = 'asked_again'");
  CHECK(office.broken() == "V33 V35 ");  // the record tells which message it was
}

TEST_CASE("a bare reminder brings back the newest answer, when nothing else waits") {
  Asked office;
  office.call(office.first);
  office.house.clock().advance(days(3));

  TakenIn const taken = office.again("Ik heb nog steeds niets van u gehoord.");

  CHECK(taken.repeats == 1);
  CHECK(office.ask_in(office.first).life.state == asks::State::open);
}

TEST_CASE("another subject is a new ask, and thanks bring nothing back") {
  Asked office;
  office.call(office.first);
  office.house.clock().advance(days(3));

  CHECK(office.again("Hoe laat begint de cursus lassen?").repeats == 0);
  CHECK(office.again("Bedankt voor het gesprek, dat hielp mij goed.").repeats == 0);

  CHECK(office.ask_in(office.first).life.state == asks::State::answered);
}

TEST_CASE("long after the answer it is a new ask; so is what was written before the answer") {
  Asked office;
  office.house.clock().advance(days(1));
  Incoming before = office.message("before", "Wilt u mij bellen over mijn uitkering?");
  office.house.clock().advance(days(1));
  office.call(office.first);
  office.house.clock().advance(hours(1));

  TakenIn const early = office.bring(before);
  CHECK(early.repeats == 0);
  CHECK(early.asks == 1);
  office.call(early.id);
  office.house.clock().advance(days(31));
  TakenIn const late = office.again("Wilt u mij bellen over mijn uitkering?");

  CHECK(late.repeats == 0);
  CHECK(late.asks == 1);
  CHECK(office.ask_in(office.first).life.state == asks::State::answered);
}

TEST_CASE("twice in one delivery it comes back once, and goes up once more") {
  Asked office;
  office.call(office.first);
  office.house.clock().advance(days(3));
  std::vector<Incoming> const both = {office.message("x", "Wilt u mij bellen over mijn uitkering?"),
                                      office.message("y", "Graag een telefoontje van u.")};
  office.act_as_owner();

  auto const taken =
      office.house.write([&](Work& work) { return take_in_many(work, office.keys, both); });

  REQUIRE(taken);
  CHECK((*taken)[0].repeats == 1);
  CHECK((*taken)[1].repeats == 1);
  CHECK(office.ask_in(office.first).life.level == asks::Level::manager);
  CHECK(office.broken() == "");
}

TEST_CASE("after a repeat whoever had it cannot take it back with one click; a lead may give it") {
  Asked office;
  AskId const ask = office.ask_in(office.first).id;
  CHECK(office.take(office.anna, ask));
  office.open(office.first);
  office.again("Ik hoor niets. Graag een telefoontje van u.");

  CHECK(office.take(office.anna, ask).error().key == "asks.somebody_else");
  office.act_as(office.anna);
  auto const seen =
      office.house.read([&](Work& work) { return look_inside(work, office.keys, office.first); });
  REQUIRE(seen);
  CHECK_FALSE(seen->asks.front().may_have);
  CHECK(
      office.house.write([&](Work& work) { return hand_over(work, office.keys, ask, office.anna); })
          .error()
          .key == "asks.somebody_else");
  office.act_as(office.bram);
  CHECK(
      office.house.write([&](Work& work) { return hand_over(work, office.keys, ask, office.anna); })
          .error()
          .key == "asks.had_it_before");
  office.act_as(office.lies);
  CHECK(office.house.write(
      [&](Work& work) { return hand_over(work, office.keys, ask, office.anna); }));
  CHECK(office.take(office.bram, ask));
}

TEST_CASE("who was called and wants to be called about something else asks something new") {
  Asked office;
  MessageId const leave =
      office.bring(office.message("v", "Wilt u mij bellen over mijn verlof?", "klant 2")).id;
  office.call(leave);
  office.house.clock().advance(days(4));

  TakenIn const other =
      office.bring(office.message("r", "Wilt u mij bellen over reiskosten?", "klant 2"));

  CHECK(other.asks == 1);
  CHECK(other.repeats == 0);
  CHECK(office.ask_in(leave).life.state == asks::State::answered);
}

TEST_CASE("a bare reminder lifts nobody else's ask at the same address, and finds the own one") {
  Asked office;
  auto const from = [&](std::string const& number, std::string const& writer,
                        std::string const& text) {
    Incoming message = office.message(number, text, "samen@voorbeeld.nl");
    message.writer = writer;
    return office.bring(message);
  };
  MessageId const his = from("h", "Piet", "Hoe laat begint de cursus?").id;
  TakenIn const reminder = from("i", "Riet", "Ik heb nog steeds niets van u gehoord.");
  CHECK(reminder.repeats == 0);
  CHECK(reminder.asks > 0);
  CHECK(office.ask_in(his).life.repeats == 0);
  MessageId const hers = from("j", "Riet", "Waar staat mijn jaaropgave?").id;

  CHECK(from("k", "Riet", "Ik heb nog steeds niets van u gehoord.").repeats > 0);

  CHECK(office.ask_in(his).life.repeats == 0);
  CHECK(office.ask_in(hers).life.repeats == 1);
}

}  // namespace klantendag::werkmap
