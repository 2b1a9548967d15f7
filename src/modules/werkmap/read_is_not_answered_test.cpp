// SPDX-License-Identifier: EUPL-1.2
// The story of 2012, and what else must hold when people work: who sees what, answers, second persons,
// leavers, the sample and the client's own page.
#include <doctest/doctest.h>

#include "modules/editions/editions.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/werkmap_house_test.hpp"

namespace klantendag::werkmap {
namespace {

struct Team : Office {
  template <class Task>
  auto as(Id<Account> who, Task const& task) {
    act_as(who);
    return house.write(task);
  }
  Result<void> open(Id<Account> who, MessageId id) {
    return as(who, [&](Work& work) { return open_message(work, id); });
  }
  Result<Inside> inside(Id<Account> who, MessageId id) {
    act_as(who);
    return house.read([&](Work& work) { return look_inside(work, keys, id); });
  }
  std::vector<Ask> watch_list() {
    act_as(bram);
    return house.read([](Work& work) { return waiting(work, {}, {}); }).value();
  }
  Result<void> call(Id<Account> who, MessageId id, AskId about, asks::Called outcome) {
    return as(who, [&](Work& work) {
      return note_call(work, keys, id, {outcome, {about}, "Wij spraken elkaar."});
    });
  }
  Result<Ask> drop(Id<Account> who, AskId id, asks::Reason reason) {
    return as(who, [&](Work& work) {
      return dismiss(work, keys, id, {reason, "Er hoeft niets."});
    });
  }
  Result<Reply> reply(Id<Account> who, MessageId id, NewAnswer const& draft) {
    return as(who, [&](Work& work) { return answer(work, keys, id, draft); });
  }
  std::string code_for(MessageId id) {
    return as(lies, [&](Work& work) { return make_code(work, keys, id); }).value();
  }
  std::vector<Own> own_page(std::string const& code) {
    house.act_as({});
    return house.write([&](Work& work) { return look(work, keys, code); }).value();
  }
  asks::State state_of(MessageId id) { return ask_in(id).life.state; }
};

constexpr char const* application =
    "Goedemiddag,\n\nIk heb vandaag gesolliciteerd bij een bakker en bij een bloemenwinkel. "
    "De brieven zitten in de bijlage. Het waren leuke gesprekken.\n\n"
    "Wilt u mij bellen over de cursus?\n\nGroeten";

}  // namespace

TEST_CASE(
    "2012: an application with a call for help further down is read, asked again in other words, "
    "stands on top, is with somebody else, and ends only by a reached call") {
  Team team;
  MessageId const first = team.bring(team.message("m-1", application)).id;
  team.house.clock().advance(hours(1));
  MessageId const other =
      team.bring(team.message("m-2", "Wanneer begint de training?", "klant 2")).id;

  // The coach reads it, and cannot close it.
  CHECK(team.open(team.anna, first));
  CHECK(team.open(team.anna, other));
  auto const closed = team.as(team.anna, [&](Work& work) { return close_message(work, first); });
  CHECK(closed.error().key == "asks.still_open");
  CHECK(team.state_of(first) == asks::State::open);

  // The client asks again, in other words.
  team.house.clock().advance(days(3));
  MessageId const second =
      team.bring(team.message("m-3", "Ik hoor niets. Graag een telefoontje van u.")).id;
  Ask const ask = team.ask_in(first);
  auto const list = team.watch_list();
  REQUIRE(list.size() == 2);
  CHECK(list.front().id == ask.id);
  CHECK(list.front().life.owner == team.lies.text());
  CHECK(list.front().life.owner != team.anna.text());

  // Nothing but a call that reaches the client ends it.
  CHECK(team.reply(team.anna, first, {{ask.id}, "Uw cursus", "Wij sturen u een folder."})
            .error()
            .key == "asks.call_needed");
  CHECK(team.drop(team.anna, ask.id, asks::Reason::not_an_ask));
  CHECK(
      team.as(team.anna, [&](Work& work) { return agree(work, team.keys, ask.id); }).error().key ==
      "asks.same_person");
  CHECK(team.as(team.lies, [&](Work& work) { return disagree(work, team.keys, ask.id); }));
  CHECK(team.as(team.anna,
                [&](Work& work) {
                  return close_many(work, {first, second});
                })
            .value() == 0);
  CHECK(team.call(team.lies, second, ask.id, asks::Called::voicemail));
  CHECK(team.watch_list().front().id == ask.id);

  CHECK(team.call(team.lies, second, ask.id, asks::Called::reached));

  CHECK(team.state_of(first) == asks::State::answered);
  CHECK(team.watch_list().size() == 1);
  CHECK(team.as(team.lies, [&](Work& work) { return close_message(work, first); }));
  auto const page = team.own_page(team.code_for(first));
  REQUIRE(page.size() == 1);
  CHECK(page.front().called);
  CHECK(page.front().quote.find("bellen") != std::string::npos);
}

TEST_CASE("what was read stays on the list until it was answered, whoever read it") {
  Team team;
  MessageId const id = team.bring(team.message("m-1", "Wanneer begint de training lassen?")).id;
  CHECK(team.watch_list().empty());

  CHECK(team.open(team.anna, id));

  CHECK(team.watch_list().size() == 1);
  CHECK(team.inside(team.bram, id).error().key == "werkmap.not_opened");
  auto const seen = team.inside(team.anna, id);
  REQUIRE(seen);
  CHECK(seen->contents.text.find("lassen") != std::string::npos);
  CHECK_FALSE(seen->asks.front().why_nl.empty());
}

TEST_CASE("an answer ends only the asks that it names") {
  Team team;
  MessageId const id = team.bring(team.message("m-1",
                                               "Wanneer begint de training?\n\n"
                                               "Hoe vraag ik reiskosten aan?"))
                           .id;
  CHECK(team.open(team.anna, id));
  auto const both = team.asks_in(id);
  REQUIRE(both.size() > 1);

  CHECK(team.reply(team.anna, id, {{}, "Uw training", "Op 3 maart."}).error().field == "names");
  CHECK(team.reply(team.anna, id, {{both[0].id}, "Uw training", "Op 3 maart."}));

  auto const after = team.asks_in(id);
  CHECK(after[0].life.state == asks::State::answered);
  CHECK(after.back().life.state == asks::State::open);
  CHECK(team.inside(team.anna, id)->replies.front().text == "Op 3 maart.");
}

TEST_CASE("words in the tray of the post are no answer; sent is") {
  Team team;
  team.act_as_owner();
  CHECK(team.house.write([](Work& work) { return editions::create(work, {"Klantendag", 2027}); }));
  MessageId const id = team.bring(team.message("m-1", "Wanneer begint de training?")).id;
  CHECK(team.open(team.anna, id));
  AskId const ask = team.ask_in(id).id;
  NewAnswer draft{{ask}, "Uw training", "Op 3 maart.", true};
  CHECK(team.reply(team.anna, id, draft).error().field == "email");
  draft.email = "klant@voorbeeld.nl";
  CHECK(team.reply(team.anna, id, draft));
  CHECK(team.state_of(id) == asks::State::open);
  auto const settle = [&] {
    team.act_as_job();
    return team.house.write([&](Work& work) { return settle_replies(work, team.keys); }).value();
  };
  CHECK(settle() == 0);

  team.run("UPDATE outgoing SET state = 'sent'");

  CHECK(settle() == 1);
  CHECK(team.state_of(id) == asks::State::answered);
}

TEST_CASE("somebody of another office finds nothing, not even that there is something") {
  Team team;
  MessageId const id = team.bring(team.message("m-1", "Wanneer begint de training?")).id;
  Id<Account> const stranger = team.colleague("vera", "work_coach");

  CHECK(team.open(stranger, id).error().kind == ErrorKind::not_found);
  CHECK(team.as(stranger, [&](Work& work) { return claim(work, team.keys, team.ask_in(id).id); })
            .error()
            .kind != ErrorKind::internal);
}

TEST_CASE("what a person sees and the reader missed becomes an ask since the message came") {
  Team team;
  MessageId const id =
      team.bring(team.message("m-1", "Dank u wel voor het fijne gesprek van gisteren.")).id;
  CHECK(team.open(team.anna, id));
  Instant const came = team.house.clock().now();
  team.house.clock().advance(days(2));

  auto const marked = team.as(team.anna, [&](Work& work) {
    return mark(work, team.keys, id, asks::Kind::question, "fijne gesprek");
  });

  CHECK(marked->life.first_asked_at == came);
  CHECK(team.watch_list().size() == 1);
  CHECK(team.as(team.anna,
                [&](Work& work) {
                  return mark(work, team.keys, id, asks::Kind::question, "auto is rood");
                })
            .error()
            .field == "quote");
}

TEST_CASE("a week without anybody looking: every deadline passed, and the manager has it") {
  Team team;
  MessageId const id = team.bring(team.message("m-1", "Wilt u mij bellen?")).id;
  team.house.clock().advance(days(14));
  team.act_as_job();

  CHECK(team.house.write([](Work& work) { return pass_deadlines(work, 100); }).value() == 1);
  CHECK(team.house.write([](Work& work) { return pass_deadlines(work, 100); }).value() == 0);

  CHECK(team.ask_in(id).life.level == asks::Level::manager);
  CHECK(team.ask_in(id).life.owner == team.mo.text());
}

TEST_CASE("who leaves leaves no ask behind: the team has it the same day") {
  Team team;
  MessageId const id = team.bring(team.message("m-1", "Wanneer begint de training?")).id;
  AskId const ask = team.ask_in(id).id;
  CHECK(team.as(team.anna, [&](Work& work) { return claim(work, team.keys, ask); }));
  team.run("UPDATE account SET state = 'disabled' WHERE name = 'anna'");
  team.act_as_job();

  CHECK(team.house.write([](Work& work) { return release_leavers(work); }).value() == 1);

  CHECK(team.ask_in(id).life.owner.empty());
  CHECK(team.state_of(id) == asks::State::open);
}

TEST_CASE("no, that was no answer: the client waits since the first day, and a lead has it") {
  Team team;
  MessageId const id = team.bring(team.message("m-1", "Wanneer begint de training?")).id;
  CHECK(team.open(team.anna, id));
  AskId const ask = team.ask_in(id).id;
  CHECK(team.reply(team.anna, id, {{ask}, "Uw training", "Dat weet ik niet."}));
  std::string const code = team.code_for(id);
  CHECK(team.own_page(code).front().answer == "Dat weet ik niet.");

  CHECK(
      team.house.write([&](Work& work) { return react(work, team.keys, code, ask, Helped::no); }));

  CHECK(team.state_of(id) == asks::State::open);
  CHECK(team.ask_in(id).life.owner == team.lies.text());
  CHECK(team.house.write([&](Work& work) { return look(work, team.keys, "0000-0000-00000"); })
            .error()
            .field == "code");
}

TEST_CASE("figures of an office with four clients are not shown, nor those that give them away") {
  std::vector<OfficeFigures> all = {{.office = "Assen", .clients = 4, .waiting = 2},
                                    {.office = "Breda", .clients = 9, .waiting = 3},
                                    {.office = "Cuijk", .clients = 20, .waiting = 6}};

  hide_few(all);

  CHECK(all[0].waiting == 0);
  CHECK(all[1].waiting == 0);
  CHECK(all[2].waiting == 6);
}

}  // namespace klantendag::werkmap
