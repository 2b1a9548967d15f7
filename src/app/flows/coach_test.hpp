// SPDX-License-Identifier: EUPL-1.2
// For the tests of what a message goes on as: a coach with a seat in Utrecht, and a message that the coach
// opened.
#pragma once

#include <string>

#include "modules/editions/editions.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::app {

struct Coach : TestOffice {
  Coach() {
    run("INSERT INTO werkmap_seat (office, account, level) VALUES (?1, ?2, 0)", {"Utrecht", coach});
  }
  EditionId new_edition() {
    return made([](Work& work) { return editions::create(work, {"Klantendag", 2027}); }).id;
  }
  MessageId message(std::string const& text) {
    werkmap::Incoming const incoming{.external_id = "m-1",
                                     .received_at = house.clock().now(),
                                     .client = "klant 1",
                                     .channel = "test",
                                     .office = "Utrecht",
                                     .text = text};
    MessageId const id =
        made([&](Work& work) { return werkmap::take_in(work, keys, incoming); }).id;
    act();
    CHECK(house.write([&](Work& work) { return werkmap::open_message(work, id); }));
    return id;
  }
  // Only what a coach may.
  void act() { act_as(coach, Permissions{Permission::read_messages}); }
  void act_as_all() { act_as(coach); }
  std::string became(MessageId id) {
    return house.read([&](Work& work) { return werkmap::outside(work, id); })->became;
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  Id<Account> coach = colleague("anna");
};

}  // namespace klantendag::app
