// SPDX-License-Identifier: EUPL-1.2
// Of the werkmap other systems learn whether a client was reached, truly, and what is still owed.
#include <doctest/doctest.h>

#include "modules/exchange/exchange.hpp"
#include "modules/exchange/gather.hpp"
#include "modules/exchange/shapes.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::exchange {
namespace {

template <class Tag>
Id<Tag> id(char last) {
  return Id<Tag>::parse(std::string("0123456789ABCDEFGHJKMNPQR") + last).value();
}

Instant const ten = *Instant::parse("2026-11-25T10:00:00Z");

std::vector<werkmap::AskTold> asked(bool open) {
  werkmap::AskTold ask{.id = id<AskRecord>('A'),
                       .message = id<MessageRecord>('M'),
                       .received_at = ten,
                       .channel = "mail",
                       .kind = asks::Kind::contact,
                       .open = open,
                       .first_asked_at = ten};
  werkmap::AskTold other = ask;
  other.id = id<AskRecord>('B');
  other.kind = asks::Kind::question;
  return {ask, other};
}

std::vector<werkmap::CallMade> called(bool reached) {
  return {{id<MessageRecord>('M'), ten + hours(1), reached, id<Account>('C').text()}};
}

}  // namespace

TEST_CASE(
    "a call about a message that reached nobody goes out as that, and what is asked stays to be "
    "done") {
  Contacts const all = contacts_of(Texts{Language::nl}, asked(true), called(false));

  REQUIRE(all.contacts.size() == 2);
  CHECK(all.contacts[0].channel == "e-mail");
  CHECK_FALSE(all.contacts[0].reached.has_value());
  CHECK(all.contacts[1].channel == "telefoon");
  CHECK(all.contacts[1].reached == false);
  CHECK(all.contacts[1].about.kind == "bericht");
  CHECK_FALSE(all.contacts[1].actor.empty());
  REQUIRE(all.tasks.size() == 2);
  for (Task const& task : all.tasks) {
    CHECK_FALSE(task.done);
    CHECK(task.contact == all.contacts[0].uuid);
  }
  CHECK(all.tasks[0].asked == "De cliënt bellen");
}

TEST_CASE("a call that reached the client says so, and what ended is done") {
  Contacts const all = contacts_of(Texts{Language::nl}, asked(false), called(true));

  CHECK(all.contacts[1].reached == true);
  CHECK(all.contacts[1].uuid !=
        contacts_of(Texts{Language::nl}, {}, called(false)).contacts[0].uuid);
  for (Task const& task : all.tasks) CHECK(task.done);
}

TEST_CASE("what goes out of the werkmap is of no edition, for who may, and in the record") {
  TestHouse house{Permissions::all()};
  house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions::all()});
  auto const value = house.write([](Work& work) { return take_out_werkmap(work, Instant{}); });
  REQUIRE(value);
  CHECK(json::write(*value).find("\"editie\":null") != std::string::npos);

  house.act_as(
      {.kind = Actor::Kind::account,
       .permissions = Permissions{Permission::manage_register, Permission::see_obligations}});
  CHECK(house.write([](Work& work) { return take_out_werkmap(work, Instant{}); }).error().kind ==
        ErrorKind::forbidden);
}

TEST_CASE("what a program brought is no e-mail, whatever that program is called") {
  auto asks = asked(true);
  for (auto& ask : asks) ask.channel = "api, mailportaal";

  CHECK(contacts_of(Texts{Language::nl}, asks, {}).contacts.at(0).channel == "werkmap");
}

}  // namespace klantendag::exchange
