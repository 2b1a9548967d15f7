// SPDX-License-Identifier: EUPL-1.2
// What other systems learn: each call once, whether it reached the client, and what is owed.
#include <doctest/doctest.h>

#include "modules/werkmap/told.hpp"
#include "modules/werkmap/werkmap_house_test.hpp"

namespace klantendag::werkmap {

TEST_CASE("one call about two asks is one call, reached or not; what ended before is left out") {
  Office office;
  MessageId const id =
      office.bring(office.message("m-1", "Wilt u mij bellen? Wanneer begint de training?")).id;
  auto const both = office.asks_in(id);
  REQUIRE(both.size() == 2);
  office.act_as(office.anna);
  CHECK(office.house.write([&](Work& work) { return open_message(work, id); }));
  auto const call = [&](asks::Called outcome) {
    office.house.clock().advance(hours(1));
    office.act_as(office.anna);
    CHECK(office.house.write([&](Work& work) {
      return note_call(work, office.keys, id, {outcome, {both[0].id, both[1].id}, "Kort."});
    }));
  };
  call(asks::Called::voicemail);
  Instant const between = office.house.clock().now() + minutes(30);
  call(asks::Called::reached);
  office.act_as_owner();
  auto const calls = [&](Instant from) {
    return office.house.read([&](Work& work) { return calls_since(work, from); }).value();
  };
  auto const asks = [&](Instant from) {
    return office.house.read([&](Work& work) { return asks_since(work, from); }).value();
  };

  REQUIRE(calls({}).size() == 2);
  CHECK_FALSE(calls({})[0].reached);
  CHECK(calls({})[1].reached);
  CHECK(calls({})[1].message == id);
  CHECK(calls({})[1].by == office.anna.text());
  CHECK(calls(between).size() == 1);
  CHECK(asks({}).size() == 2);
  CHECK_FALSE(asks(between).front().open);
  CHECK(asks(between + days(1)).empty());

  office.house.act_as({.kind = Actor::Kind::account, .account = office.anna});
  CHECK(office.house.read([](Work& work) { return calls_since(work, {}); }).error().kind ==
        ErrorKind::forbidden);
}

}  // namespace klantendag::werkmap
