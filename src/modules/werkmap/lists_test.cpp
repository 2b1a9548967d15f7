// SPDX-License-Identifier: EUPL-1.2
// What nobody opened stands on a list all the same: what is urgent or late on top, that of everybody for
// who manages, and of an office without a team as a warning.
#include <doctest/doctest.h>

#include "modules/werkmap/lists.hpp"
#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/werkmap_house_test.hpp"

namespace klantendag::werkmap {
namespace {

constexpr char const* urgent_words =
    "Ik word morgen uit mijn huis gezet en ik heb geen geld voor eten.";

struct Listed : Office {
  void act_as_manager() {
    house.act_as({.kind = Actor::Kind::account,
                  .account = mo,
                  .permissions = Permissions{Permission::manage_messages}});
  }
  MessageId come(std::string const& text, std::string const& place = "Utrecht") {
    std::string const name = std::to_string(++number);
    Incoming incoming = message(name, text, "klant " + name);
    incoming.office = place;
    return bring(incoming).id;
  }
  std::vector<Arrived> list(Slice const& slice = {}) {
    act_as(anna);
    return house.read([&](Work& work) { return unopened(work, slice); }).value();
  }
  std::vector<Orphans> without_team() {
    act_as_manager();
    return house.read([](Work& work) { return orphans(work); }).value();
  }
  std::string office_of(MessageId id) {
    return house.read([&](Work& work) { return store::find(work.session, id); })
        .value()
        ->message.office;
  }
  int number = 0;
};

}  // namespace

TEST_CASE("an urgent message stands on top of what nobody opened, and says that it is urgent") {
  Listed office;
  MessageId const calm = office.come("Bedankt voor het gesprek.");
  MessageId const question = office.come("Wanneer begint de training?");
  office.house.clock().advance(minutes(10));
  MessageId const urgent = office.come(urgent_words);

  auto const list = office.list();

  REQUIRE(list.size() == 3);
  CHECK(list[0].message.id == urgent);
  CHECK(list[0].kind == asks::Kind::urgent);
  CHECK(list[0].due_at);
  CHECK_FALSE(list[0].late);
  for (Arrived const& one : list) {
    if (one.message.id == question) CHECK(one.kind == asks::Kind::question);
    if (one.message.id == calm) CHECK_FALSE(one.kind);
  }
  auto const count = office.house.read([](Work& work) { return count_unopened(work); }).value();
  CHECK(count.urgent == 1);
  CHECK(count.urgent_due == list[0].due_at);
  CHECK(count.late == 0);
}

TEST_CASE("what is late stands above what is not, and pages follow one another") {
  Listed office;
  MessageId const calm = office.come("Bedankt voor het gesprek.");
  MessageId const late = office.come("Wilt u mij bellen?");
  office.house.clock().advance(days(14));
  MessageId const fresh = office.come("Wanneer begint de training?");
  MessageId const urgent = office.come(urgent_words);

  std::vector<MessageId> order;
  for (std::int64_t skip = 0; skip < 5; ++skip) {
    for (Arrived const& one : office.list({skip, 1})) order.push_back(one.message.id);
  }

  CHECK(order == std::vector{urgent, late, calm, fresh});
  CHECK(office.list()[1].late);
  CHECK(office.house.read([](Work& work) { return count_unopened(work); })->late == 1);
  office.act_as_job();
  CHECK(office.house.write([](Work& work) { return pass_deadlines(work, 100); }));
  CHECK(office.list()[1].message.id == late);
  CHECK(office.list()[1].late);
}

TEST_CASE("once it was opened it is on the watch list, and not counted here any more") {
  Listed office;
  MessageId const urgent = office.come(urgent_words);
  office.act_as(office.anna);
  CHECK(office.house.write([&](Work& work) { return open_message(work, urgent); }));

  CHECK(office.list().empty());
  CHECK(office.house.read([](Work& work) { return count_unopened(work); })->urgent == 0);
}

TEST_CASE("a message that asks again says so before anybody opens it") {
  Listed office;
  office.bring(office.message("a", "Wilt u mij bellen over de cursus?"));
  office.house.clock().advance(days(1));
  MessageId const second = office.bring(office.message("b", "Graag een telefoontje van u.")).id;

  auto const list = office.list();

  REQUIRE(list.size() == 2);
  CHECK(list.back().message.id == second);
  CHECK(list.back().again);
  CHECK(list.back().kind == asks::Kind::contact);
}

TEST_CASE("the list of who manages has all open asks, also those that nobody read") {
  Listed office;
  MessageId const unread = office.come("Wanneer begint de training?");
  office.house.clock().advance(hours(1));
  MessageId const read = office.come("Wilt u mij bellen?");
  office.house.clock().advance(hours(1));
  MessageId const urgent = office.come(urgent_words, "Ede");
  office.act_as(office.anna);
  CHECK(office.house.write([&](Work& work) { return open_message(work, read); }));
  office.act_as_manager();

  auto const list =
      office.house.read([](Work& work) { return waiting(work, {.which = Which::all}, {}); });

  REQUIRE(list);
  REQUIRE(list->size() >= 3);
  CHECK(list->front().message == urgent);
  CHECK((*list)[list->size() - 2].message == unread);
  CHECK(list->back().message == read);
  auto const count =
      office.house.read([](Work& work) { return count_waiting(work, {.which = Which::all}); });
  CHECK(count->count == static_cast<std::int64_t>(list->size()));
}

TEST_CASE("an office without a team, or whose team left, is told to who manages") {
  Listed office;
  office.come("Wilt u mij bellen?");
  CHECK(office.without_team().empty());
  office.come("Bedankt voor het gesprek.", "Ede");
  office.come("Wilt u mij bellen?", "Ede");

  auto const found = office.without_team();
  REQUIRE(found.size() == 1);
  CHECK(found.front().office == "Ede");
  CHECK(found.front().unopened == 2);
  CHECK(found.front().waiting == 1);

  office.run("UPDATE account SET state = 'disabled'");
  CHECK(office.without_team().size() == 2);
  office.act_as(office.anna);
  CHECK(office.house.read([](Work& work) { return orphans(work); }).error().kind ==
        ErrorKind::forbidden);
}

TEST_CASE("an office is one office however its name is written") {
  CHECK(office_key(" kantoor   NOORD ") == "kantoor noord");
  Listed office;

  CHECK(office.office_of(office.come("Wilt u mij bellen?", " utrecht ")) == "Utrecht");

  MessageId const before = office.come("Wilt u mij bellen?", "kantoor noord ");
  office.act_as_manager();
  CHECK(office.house.write([&](Work& work) {
    return give_seat(work, {"Kantoor Noord", office.bram, asks::Level::coach});
  }));
  CHECK(office.office_of(before) == "Kantoor Noord");
  CHECK(office.ask_in(before).office == "Kantoor Noord");
  CHECK(office.without_team().empty());
  office.act_as_manager();
  CHECK(office.house.write([&](Work& work) {
    return give_seat(work, {"kantoor noord", office.lies, asks::Level::lead});
  }));
  auto const seats = office.house.read([](Work& work) { return werkmap::seats(work); }).value();
  for (Seat const& seat : seats) CHECK(seat.office != "kantoor noord");
}

TEST_CASE("messages of an office without a team can go to another team, and nowhere else") {
  Listed office;
  MessageId const id = office.come("Wilt u mij bellen?", "Ede");
  auto const move = [&](std::string const& to) {
    office.act_as_manager();
    return office.house.write([&](Work& work) { return move_office(work, "Ede", to); });
  };

  CHECK(move("Assen").error().field == "to");
  CHECK(move("Utrecht"));

  CHECK(office.office_of(id) == "Utrecht");
  CHECK(office.ask_in(id).office == "Utrecht");
  CHECK(office.list().size() == 1);
  office.act_as(office.anna);
  CHECK(office.house.write([](Work& work) { return move_office(work, "Utrecht", "Ede"); })
            .error()
            .kind == ErrorKind::forbidden);
}

TEST_CASE("an office where somebody reads keeps its messages") {
  Listed office;
  MessageId const id = office.come("Wilt u mij bellen?");
  office.act_as_manager();
  CHECK(office.house.write([&](Work& work) {
    return give_seat(work, {"Ede", office.bram, asks::Level::coach});
  }));

  auto const moved =
      office.house.write([](Work& work) { return move_office(work, "Utrecht", "Ede"); });

  CHECK(moved.error().key == "werkmap.has_a_team");
  CHECK(office.office_of(id) == "Utrecht");
}

}  // namespace klantendag::werkmap
