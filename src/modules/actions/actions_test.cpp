// SPDX-License-Identifier: EUPL-1.2
// A tip on its way to Verteld, in a real house: decide, do, check, tell, and hear anew; and sabotage.
#include "modules/actions/actions.hpp"

#include <doctest/doctest.h>

#include "modules/actions/tips_house_test.hpp"

namespace klantendag::actions {

TEST_CASE("a tip goes from decision to done, checked by somebody else, to told back") {
  Tips tips;

  CHECK(tips.adopt().value().state == State::under_way);
  CHECK(tips.open(Kind::decide) == 0);
  CHECK(tips.open(Kind::act) == 1);
  tips.act_as(tips.sam, Permissions{Permission::see_overview});
  CHECK(tips.claim().value().claimed_by == tips.sam);
  tips.act_as(tips.noor, organiser);
  CHECK(tips.verify().value().state == State::done);
  CHECK(tips.open(Kind::act) == 0);
  CHECK(tips.open(Kind::tell_back) == 1);
  CHECK(tips.opened().tellings[0].text.find("elke dinsdagmiddag") != std::string::npos);
  CHECK(tips.tell().error().key == "actions.step");  // nobody has read it over yet
  CHECK(tips.approve());
  CHECK(tips.tell().value().channel == Channel::letter);
  CHECK(tips.open(Kind::tell_back) == 0);
  CHECK(tips.findings() == "");
}

TEST_CASE("nobody checks the own work") {
  Tips tips;
  CHECK(tips.adopt());
  CHECK(tips.claim());  // by Noor, who manages the ledger

  CHECK(tips.verify().error().key == "actions.own_work");
  tips.act_as(tips.sam, organiser);
  CHECK(tips.verify().error().key == "actions.own_work");  // he is the owner
  tips.act_as(tips.els, organiser);
  CHECK(tips.verify(State::partly).value().state == State::partly);
}

TEST_CASE("a no needs the management and a reason, and ends only once it was told") {
  Tips tips;
  NewDecision const no{.state = State::not_doing, .what = "Het past niet in het gebouw."};

  CHECK(tips.decide(no).error().kind == ErrorKind::forbidden);
  tips.act_as(tips.els, management);
  CHECK(tips.decide({.state = State::not_doing}).error().field == "what");
  CHECK(tips.decide(no).value().decided_by == tips.els);
  CHECK(tips.open(Kind::tell_back) == 1);
  tips.act_as(tips.noor, organiser);
  CHECK(tips.approve());
  CHECK(tips.tell().value().text.find("past niet") != std::string::npos);
  CHECK(tips.findings() == "");
}

TEST_CASE("what was agreed and is stopped is refused in the ledger when the person has heard why") {
  Tips tips;
  CHECK(tips.adopt());
  tips.act_as(tips.els, management);
  CHECK(tips.stop());
  auto const act = [&] {
    for (Obligation const& one : tips.opened().owed) {
      if (one.kind == Kind::act) return one.state;
    }
    return obligations::State::open;
  };

  CHECK(act() == obligations::State::declined);
  tips.act_as(tips.noor, organiser);
  CHECK(tips.approve());
  CHECK(tips.tell());
  CHECK(act() == obligations::State::refused);
  CHECK(tips.findings() == "");
}

TEST_CASE("of what is stopped the reason is kept, and who decided it") {
  Tips tips;
  CHECK(tips.adopt());
  tips.act_as(tips.els, management);

  CHECK(tips.stop());

  Decision const decision = tips.opened().decisions.at(0);
  CHECK(decision.words.what == "Er is geen geld voor.");
  CHECK(decision.decided_by == tips.els);
}

TEST_CASE(
    "what was not done after all is told with the reason, not with what should have shown it") {
  Tips tips;
  CHECK(tips.adopt());
  CHECK(tips.claim());
  CHECK(tips.house.write([&](Work& work) { return send_back(work, tips.keys, tips.tip); }));
  tips.act_as(tips.els, management);

  CHECK(tips.stop());

  std::string const text = tips.opened().tellings.at(0).text;
  CHECK(text.find("geen geld") != std::string::npos);
  CHECK(text.find("dinsdagmiddag") == std::string::npos);
}

TEST_CASE("what is stopped for somebody who did not want to hear is not owed for ever") {
  Tips tips(Answer::no);
  CHECK(tips.adopt());
  tips.act_as(tips.els, management);

  CHECK(tips.stop());

  CHECK(tips.open(Kind::act) == 0);
  CHECK(tips.open(Kind::tell_back) == 0);
  CHECK(tips.findings() == "");
}

TEST_CASE("what was done in part is not told as done") {
  Tips tips;
  CHECK(tips.adopt());
  tips.act_as(tips.sam, Permissions{Permission::see_overview});
  CHECK(tips.claim());
  tips.act_as(tips.noor, organiser);

  CHECK(tips.verify(State::partly));

  CHECK(tips.opened().tellings.at(0).text.find("Goed nieuws") == std::string::npos);
}

TEST_CASE("who carried a tip out reads it as long as that is owed, and no longer") {
  Tips tips;
  CHECK(tips.adopt());
  Permissions const worker{Permission::see_overview};
  tips.act_as(tips.sam, worker);
  CHECK(tips.claim());
  CHECK(tips.opened().tip.id == tips.tip);
  tips.act_as(tips.noor, organiser);
  CHECK(tips.verify());

  tips.act_as(tips.sam, worker);

  auto const look = tips.house.read([&](Work& work) { return find(work, tips.keys, tips.tip); });
  CHECK(look.error().key == "stories.tip_not_found");
}

TEST_CASE("what is no longer owed cannot be said to be done") {
  Tips tips;
  CHECK(tips.adopt());
  tips.run("UPDATE obligation SET state = 'released' WHERE kind = 'act'");

  CHECK(tips.claim().error().key == "actions.step");
}

TEST_CASE("who withdraws a tip takes along what was decided and told about it") {
  for (State const state : {State::under_way, State::claimed, State::done}) {
    Tips tips;
    CHECK(tips.adopt());
    if (state != State::under_way) CHECK(tips.claim());
    tips.act_as(tips.els, organiser);
    if (state == State::done) CHECK(tips.verify());

    CHECK(tips.withdraw());

    Opened const opened = tips.opened();
    CHECK(opened.decisions.at(0).state == State::withdrawn);
    CHECK(opened.decisions.at(0).words == Words{});
    for (Telling const& telling : opened.tellings) {
      CHECK(telling.state == TellingState::withdrawn);
      CHECK(telling.text == "");
    }
    for (Kind const kind : {Kind::decide, Kind::act, Kind::tell_back}) CHECK(tips.open(kind) == 0);
    CHECK(tips.claim().error().key == "actions.step");
    CHECK(tips.approve().error().key == "actions.step");
    CHECK(tips.findings() == "");
  }
}

TEST_CASE("who did not want to hear is not told, and that is said") {
  Tips tips(Answer::no);
  CHECK(tips.decide({.state = State::answered, .what = "Dank u wel."}));

  CHECK(tips.opened().tellings.empty());
  CHECK(tips.open(Kind::tell_back) == 0);
  CHECK(tips.findings() == "");
}

TEST_CASE("what came back is told by another channel") {
  Tips tips;
  tips.walk();
  auto const again = [&](Channel channel) {
    return tips.house.write([&](Work& work) { return bounce(work, tips.keys, tips.tip, channel); });
  };

  CHECK(again(Channel::letter).error().key == "actions.same_channel");
  CHECK(again(Channel::phone).value().state == TellingState::drafted);
  CHECK(tips.open(Kind::tell_back) == 1);
  CHECK(tips.approve());
  CHECK(tips.tell());
  CHECK(tips.findings() == "");
}

TEST_CASE("who need not hear it after all is released of it, and of a no that was not heard") {
  Tips tips;
  CHECK(tips.adopt());
  tips.act_as(tips.els, management);
  CHECK(tips.stop());
  tips.act_as(tips.noor, organiser);
  auto const need_not = [&](std::string_view reason) {
    return tips.house.write(
        [&](Work& work) { return actions::need_not(work, tips.keys, tips.tip, reason); });
  };

  CHECK(need_not("").error().field == "reason");
  CHECK(need_not("Het hoeft niet meer, zei hij.").value().state == TellingState::not_needed);
  CHECK(tips.open(Kind::act) == 0);
  CHECK(tips.open(Kind::tell_back) == 0);
  CHECK(tips.tell().error().key == "actions.step");
  CHECK(need_not("Nog eens.").error().key == "actions.step");
  CHECK(tips.findings() == "");
}

TEST_CASE("who cannot be reached is given up only after three attempts and a letter") {
  Tips tips;
  CHECK(tips.decide({.state = State::answered, .what = "Wij bellen u."}));
  auto const give_up = [&] {
    return tips.house.write(
        [&](Work& work) { return actions::give_up(work, tips.keys, tips.tip); });
  };
  auto const attempt = [&](Channel channel, obligations::AttemptOutcome outcome) {
    tips.house.clock().advance(hours(5));
    ObligationId const owed = tips.opened().tellings.at(0).obligation;
    CHECK(tips.house.write([&](Work& work) {
      return obligations::note_attempt(work, tips.keys, owed,
                                       {.channel = channel, .outcome = outcome});
    }));
  };

  CHECK(give_up().error().key == "obligations.tried_too_little");
  for (int number = 0; number < 3; ++number) {
    attempt(Channel::phone, obligations::AttemptOutcome::not_reached);
  }
  CHECK(give_up().error().key == "obligations.tried_too_little");
  attempt(Channel::letter, obligations::AttemptOutcome::left_word);
  CHECK(give_up().value().state == TellingState::unreachable);
  CHECK(tips.open(Kind::tell_back) == 0);
  CHECK(tips.findings() == "");
}

TEST_CASE("not content: somebody else decides anew, once") {
  Tips tips;
  tips.walk();

  CHECK(tips.react(TellingState::not_content).error().field == "owner");
  CHECK(tips.react(TellingState::not_content, tips.noor).error().key == "obligations.same_owner");
  CHECK(tips.react(TellingState::not_content, tips.els));
  CHECK(tips.open(Kind::decide) == 1);
  CHECK(tips.decide({.state = State::answered, .what = "Wij bellen u."}));
  CHECK(tips.approve());
  CHECK(tips.tell());
  CHECK(tips.react(TellingState::not_content, tips.sam));
  CHECK(tips.open(Kind::decide) == 0);
  CHECK(tips.findings() == "");
}

TEST_CASE("V12: an outcome that nobody has to tell is found") {
  Tips tips;
  tips.walk();
  tips.run("UPDATE obligation SET origin_kind = 'elders' WHERE kind = 'tell_back'");
  CHECK(tips.findings() == "V12 ");
}

TEST_CASE("V12: words that nobody has to tell any more are found") {
  Tips tips;
  CHECK(tips.decide({.state = State::answered, .what = "Dank u wel."}));
  tips.run("UPDATE telling SET obligation = (SELECT id FROM obligation WHERE kind = 'decide')");
  CHECK(tips.findings() == "V12 ");
}

TEST_CASE("V16: what is under way and owed by nobody is found") {
  Tips tips;
  CHECK(tips.adopt());
  tips.run("UPDATE tip_decision SET act = NULL");
  CHECK(tips.findings() == "V16 ");
}

TEST_CASE("V13: told without the words is found") {
  Tips tips;
  tips.walk();
  tips.run("UPDATE telling SET body = NULL");
  CHECK(tips.findings() == "V13 ");
}

TEST_CASE("V14: a no whose reason was taken away is found") {
  Tips tips;
  tips.act_as(tips.els, management);
  CHECK(tips.decide({.state = State::out_of_scope, .what = "Dit regelt de gemeente."}));
  tips.run("UPDATE tip_decision SET what = NULL");
  CHECK(tips.findings() == "V14 ");
}

TEST_CASE("V17: done without evidence is found") {
  Tips tips;
  tips.walk();
  tips.run("UPDATE tip_decision SET evidence = NULL");
  CHECK(tips.findings() == "V17 ");
}

TEST_CASE("V19: somebody who was not content and is not heard anew is found") {
  Tips tips;
  tips.walk();
  CHECK(tips.react(TellingState::not_content, tips.els));
  tips.run("UPDATE obligation SET reopens = NULL WHERE reopens IS NOT NULL");
  CHECK(tips.findings() == "V19 ");
}

}  // namespace klantendag::actions
