// SPDX-License-Identifier: EUPL-1.2
// For who manages: figures that give nobody away, lists of what nobody opened and of the sample, the live
// miss rate, seats, and promises that change.
#include <doctest/doctest.h>

#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/werkmap_house_test.hpp"

namespace klantendag::werkmap {
namespace {

struct Managed : Office {
  void act_as_manager() {
    house.act_as({.kind = Actor::Kind::account,
                  .account = mo,
                  .permissions = Permissions{Permission::manage_messages}});
  }
  // So many clients, each with a request to be called.
  void clients(int number, std::string const& office = "Utrecht") {
    for (int one = 0; one < number; ++one) {
      std::string const name = office + std::to_string(++brought);
      Incoming incoming = message(name, "Wilt u mij bellen?", name);
      incoming.office = office;
      last = bring(incoming).id;
    }
  }
  std::vector<OfficeFigures> all_figures() {
    act_as_manager();
    return house.read([](Work& work) { return figures(work); }).value();
  }
  // As who brought it may not see it, whoever manages opens nothing.
  void answer_one(MessageId id) {
    act_as(anna);
    CHECK(house.write([&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(open_message(work, id));
      return note_call(work, keys, id, {asks::Called::reached, {ask_of(work, id)}, "Gesproken."});
    }));
  }
  static AskId ask_of(Work& work, MessageId id) {
    return store::asks_of(work.session, id).value().front().id;
  }
  int brought = 0;
  MessageId last{};
};

// What the page would show of an office with so many of each.
OfficeFigures shown(std::int64_t number) {
  std::vector<OfficeFigures> all = {{.office = "A",
                                     .clients = number,
                                     .waiting = number,
                                     .late = number,
                                     .answered = number,
                                     .in_time = number,
                                     .twice = number},
                                    {.office = "B", .clients = 100}};
  protect(all, Instant{});
  return all.front();
}

}  // namespace

TEST_CASE("figures are counted in fives, and of an office with few clients only its name is left") {
  Managed office;
  office.clients(13);
  office.clients(6, "Zwolle");
  office.clients(4, "Ede");
  office.clients(2, "Goes");

  auto const figures = office.all_figures();

  REQUIRE(figures.size() == 4);
  CHECK(figures[0].office == "Ede");
  CHECK(figures[0].clients == 0);
  CHECK(figures[1].clients == 0);
  CHECK(figures[2].waiting == 10);
  CHECK(figures[3].waiting == 5);
}

TEST_CASE(
    "what one client does between yesterday and today is not to be read from two days of figures") {
  Managed office;
  office.clients(13);
  auto const yesterday = office.all_figures();
  office.house.clock().advance(days(1));
  office.answer_one(office.last);

  auto const today = office.all_figures();

  CHECK(today.front().waiting == yesterday.front().waiting);
  CHECK(today.front().answered == yesterday.front().answered);
}

TEST_CASE("whenever a figure changes by one client, two or more would have changed it alike") {
  for (std::int64_t before = 5; before < 60; ++before) {
    for (std::int64_t const after : {before - 1, before + 1}) {
      bool others = false;
      for (std::int64_t from = 0; from < 70 && !others; ++from) {
        for (std::int64_t to = 0; to < 70 && !others; ++to) {
          bool const alike = shown(from).waiting == shown(before).waiting &&
                             shown(to).waiting == shown(after).waiting;
          others = alike && (to - from > 1 || from - to > 1);
        }
      }
      CAPTURE(before);
      CHECK(others);
    }
  }
}

TEST_CASE("how long the first one waits is told in whole weeks") {
  std::vector<OfficeFigures> all = {
      {.office = "A", .clients = 9, .waiting = 9, .since = Instant{}}};
  Instant const later = Instant{} + days(20);

  protect(all, later);

  REQUIRE(all.front().since);
  CHECK(*all.front().since == later - days(14));
}

TEST_CASE("figures, seats and promises are for who manages") {
  Managed office;
  office.act_as(office.anna);
  auto const forbidden = [&](auto const& outcome) {
    return !outcome && outcome.error().kind == ErrorKind::forbidden;
  };
  CHECK(forbidden(office.house.read([](Work& work) { return figures(work); })));
  CHECK(forbidden(office.house.write([](Work& work) { return change_policy(work, {}); })));
  CHECK(forbidden(office.house.write([&](Work& work) {
    return give_seat(work, {"Ede", office.anna, asks::Level::coach});
  })));
  CHECK(forbidden(
      office.house.write([&](Work& work) { return take_seat(work, "Utrecht", office.anna); })));
  office.house.act_as({.kind = Actor::Kind::account, .account = office.anna});
  CHECK(forbidden(office.house.read([](Work& work) { return unopened(work, {}); })));
  CHECK(forbidden(office.house.read([](Work& work) { return sample(work, {}); })));
  CHECK(forbidden(office.house.read([](Work& work) { return miss_rate(work); })));
}

TEST_CASE("a seat lets somebody read an office, and without it what they had goes to the team") {
  Managed office;
  office.clients(1, "Ede");
  MessageId const id = office.last;
  auto const opens = [&] {
    office.act_as(office.bram);
    return office.house.write([&](Work& work) { return open_message(work, id); });
  };
  CHECK(opens().error().key == "werkmap.no_message");

  office.act_as_manager();
  CHECK(office.house.write([&](Work& work) {
    return give_seat(work, {"Ede", office.bram, asks::Level::lead});
  }));
  CHECK(opens());
  AskId const ask = office.ask_in(id).id;
  CHECK(office.house.write([&](Work& work) { return claim(work, office.keys, ask); }));
  CHECK(office.ask_in(id).life.owner == office.bram.text());
  office.act_as_manager();
  CHECK(office.house.write([&](Work& work) { return take_seat(work, "Ede", office.bram); }));

  CHECK(office.ask_in(id).life.owner.empty());
  CHECK(office.house.write([&](Work& work) { return take_seat(work, "Ede", office.bram); })
            .error()
            .key == "werkmap.no_seat");
}

TEST_CASE("a seat is for who may read messages, in an office that has a name") {
  Managed office;
  Id<Account> const caller = office.colleague("sam", "caller");
  office.act_as_manager();
  auto const gives = [&](std::string const& place, Id<Account> who) {
    return office.house.write([&](Work& work) {
      return give_seat(work, {place, who, asks::Level::coach});
    });
  };

  CHECK(gives("Ede", caller).error().key == "werkmap.no_reader");
  CHECK(gives("", office.bram).error().key == "werkmap.office_missing");
  CHECK(gives("Utrecht", office.bram));  // the same seat again
}

TEST_CASE("what nobody opened is listed by who waits longest, of the own offices") {
  Managed office;
  office.clients(2);
  office.house.clock().advance(hours(1));
  office.clients(1, "Ede");
  auto const list = [&](Id<Account> who) {
    office.act_as(who);
    return office.house.read([](Work& work) { return unopened(work, {}); }).value();
  };

  CHECK(list(office.anna).size() == 2);
  CHECK(list(office.anna).front().message.received_at <=
        list(office.anna).back().message.received_at);
  office.act_as_manager();
  CHECK(office.house.read([](Work& work) { return unopened(work, {}); })->size() == 3);
  office.answer_one(list(office.anna).front().message.id);
  CHECK(list(office.anna).size() == 1);
}

TEST_CASE("the sample is read by a person, and what was missed in it is the live miss rate") {
  Managed office;
  MessageId const calm = office.bring(office.message("m-1", "Bedankt voor alles.")).id;
  MessageId const missed = office.bring(office.message("m-2", "Bedankt, tot ziens.", "klant 2")).id;
  office.run("UPDATE werkmap_message SET sample = 'waiting', found = 'nothing'");
  office.act_as(office.anna);
  CHECK(office.house.read([](Work& work) { return sample(work, {}); })->size() == 2);
  auto const settle = [&](MessageId id) {
    return office.house.write([&](Work& work) { return settle_sample(work, id, Sample::nothing); });
  };
  CHECK(settle(calm).error().key == "werkmap.not_opened");
  for (MessageId const id : {calm, missed}) {
    CHECK(office.house.write([&](Work& work) { return open_message(work, id); }));
  }

  CHECK(settle(calm));
  CHECK(settle(calm).error().key == "werkmap.not_sampled");
  CHECK(office.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(mark(work, office.keys, missed, asks::Kind::request, "tot ziens"));
    return {};
  }));

  auto const rate = office.house.read([](Work& work) { return miss_rate(work); });
  CHECK(rate->read == 2);
  CHECK(rate->missed == 1);
  CHECK(rate->waiting == 0);
  CHECK(office.house.read([](Work& work) { return sample(work, {}); })->empty());
}

TEST_CASE("other promises move the deadline of what is open, and of nothing that ended") {
  Managed office;
  office.clients(2);
  MessageId const open = office.last;
  Instant const due = office.ask_in(open).due_at;
  office.act_as_manager();
  asks::Policy slower;
  slower.contact_days = 4;

  CHECK(office.house.write([&](Work& work) { return change_policy(work, slower); }));

  CHECK(office.ask_in(open).due_at > due);
  CHECK(office.house.read([](Work& work) { return policy(work); })->contact_days == 4);
  CHECK(broken_checks(office) == "");
}

TEST_CASE("a promise that nobody can keep is refused, and the old one stays") {
  Managed office;
  office.act_as_manager();
  auto const change = [&](auto const& with) {
    asks::Policy policy;
    with(policy);
    return office.house.write([&](Work& work) { return change_policy(work, policy); });
  };

  CHECK(change([](asks::Policy& one) { one.urgent_hours = 0; }).error().field == "urgent_hours");
  CHECK(change([](asks::Policy& one) { one.again_days = 61; }).error().field == "again_days");
  CHECK(change([](asks::Policy& one) { one.closes = one.opens; }).error().field == "closes");
  CHECK(office.house.read([](Work& work) { return policy(work); }).value() == asks::Policy{});
}

}  // namespace klantendag::werkmap
